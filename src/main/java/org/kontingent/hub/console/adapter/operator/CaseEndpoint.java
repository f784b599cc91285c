package org.kontingent.hub.console.adapter.operator;

import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.decision.CaseExplanation;
import org.kontingent.hub.registry.decision.DecisionView;
import org.kontingent.hub.registry.decision.OpenCase;
import org.kontingent.hub.registry.decision.ReadCases;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * For stewards: who may be one child with whom, why, and what was decided. Ids and weights only.
 */
@RestController
@RequestMapping(path = "/api/operator", produces = MediaType.APPLICATION_JSON_VALUE)
final class CaseEndpoint {
  private static final int MOST = 500;

  private final ReadCases cases;

  CaseEndpoint(ReadCases cases) {
    this.cases = cases;
  }

  @GetMapping("/cases")
  @Asks("operator:ListCases")
  List<OpenCase> open(
      @RequestParam(required = false) String after, @RequestParam(defaultValue = "100") int limit) {
    return cases.open(
        ConflictEndpoint.read("after", after, UUID::fromString),
        Math.max(1, Math.min(MOST, limit)));
  }

  @GetMapping("/pupils/{one}/likeness/{other}")
  @Asks("operator:ExplainCase")
  CaseExplanation explain(@PathVariable String one, @PathVariable String other) {
    return cases.explain(pupil(one), pupil(other));
  }

  @GetMapping("/pupils/{id}/decisions")
  @Asks("operator:ListDecisions")
  List<DecisionView> decisions(@PathVariable String id) {
    return cases.decisions(pupil(id));
  }

  /** The pupil a part of an address or a body names. */
  static RegionalId pupil(String text) {
    try {
      return RegionalId.parse(text);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw Problems.badValue("the pupil's id");
    }
  }
}
