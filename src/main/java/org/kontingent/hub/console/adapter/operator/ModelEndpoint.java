package org.kontingent.hub.console.adapter.operator;

import java.util.List;
import org.kontingent.hub.registry.matching.MatchSettings;
import org.kontingent.hub.registry.model.ModelVersion;
import org.kontingent.hub.registry.model.ReadModels;
import org.kontingent.hub.registry.model.TuneMatching;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For stewards: the model all matching goes by, as numbered versions. Counts and numbers only. */
@RestController
@RequestMapping(path = "/api/operator/match-models", produces = MediaType.APPLICATION_JSON_VALUE)
final class ModelEndpoint {
  private final TuneMatching tune;
  private final ReadModels read;

  ModelEndpoint(TuneMatching tune, ReadModels read) {
    this.tune = tune;
    this.read = read;
  }

  /** How far the registry follows the version adopted, and all versions, the newest first. */
  record Models(ReadModels.Progress progress, List<ModelVersion> versions) {}

  /** Thresholds wished for; what is left out stays as it is by default. */
  record Thresholds(
      Double linkProbability, Double reviewProbability, Double reviewPerThousand, String reason) {
    MatchSettings settings() {
      MatchSettings usual = MatchSettings.DEFAULT;
      try {
        return new MatchSettings(
            linkProbability == null ? usual.linkProbability() : linkProbability,
            reviewProbability == null ? usual.reviewProbability() : reviewProbability,
            reviewPerThousand == null ? usual.reviewPerThousand() : reviewPerThousand);
      } catch (IllegalArgumentException e) {
        throw Problems.badValue("the thresholds");
      }
    }
  }

  @GetMapping
  @Asks("operator:ListModels")
  Models models() {
    return new Models(read.progress(), read.all());
  }

  @PostMapping(path = "/estimate", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:EstimateModel")
  ModelVersion estimate(Operator operator, @RequestBody Operator.Reason reason) {
    return tune.estimate(operator.orders(reason));
  }

  @PostMapping(path = "/{number}/thresholds", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:ChangeThresholds")
  ModelVersion thresholds(
      Operator operator, @PathVariable int number, @RequestBody Thresholds thresholds) {
    return tune.withThresholds(
        number, thresholds.settings(), operator.orders(new Operator.Reason(thresholds.reason())));
  }

  @PostMapping(path = "/{number}/adopt", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:AdoptModel")
  ModelVersion adopt(
      Operator operator, @PathVariable int number, @RequestBody Operator.Reason reason) {
    return tune.adopt(number, operator.orders(reason));
  }
}
