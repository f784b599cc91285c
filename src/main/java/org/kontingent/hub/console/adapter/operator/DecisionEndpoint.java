package org.kontingent.hub.console.adapter.operator;

import java.util.UUID;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.decision.DecideIdentity;
import org.kontingent.hub.registry.decision.Decided;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.PlaceHeld;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For stewards: who is who. Each call is one decision with its reason; all can be taken back. */
@RestController
@RequestMapping(
    path = "/api/operator",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
final class DecisionEndpoint {
  private final DecideIdentity decide;
  private final PlaceHeld held;

  DecisionEndpoint(DecideIdentity decide, PlaceHeld held) {
    this.decide = decide;
    this.held = held;
  }

  /** The other pupil, and why. */
  record Other(String with, String reason) {}

  /** A system's own key, the pupil it belongs to if it is linked, and why. */
  record Key(String system, String key, String pupil, String reason) {
    SourceKey sourceKey() {
      if (system == null || key == null) {
        throw Problems.badValue("system or key");
      }
      return new SourceKey(system, key);
    }
  }

  /** Whose a record is that was held back, and why. */
  record Place(String pupil, String reason) {}

  @PostMapping("/pupils/{id}/merge")
  @Asks("operator:Merge")
  Decided merge(Operator operator, @PathVariable String id, @RequestBody Other other) {
    return decide.merge(
        CaseEndpoint.pupil(id), CaseEndpoint.pupil(other.with()), orders(operator, other.reason()));
  }

  @PostMapping("/pupils/{id}/not-same")
  @Asks("operator:NotSame")
  Decided notSame(Operator operator, @PathVariable String id, @RequestBody Other other) {
    return decide.notSame(
        CaseEndpoint.pupil(id), CaseEndpoint.pupil(other.with()), orders(operator, other.reason()));
  }

  @PostMapping("/pupils/{id}/unmerge")
  @Asks("operator:Unmerge")
  Decided unmerge(Operator operator, @PathVariable String id, @RequestBody Operator.Reason reason) {
    return decide.unmerge(CaseEndpoint.pupil(id), operator.orders(reason));
  }

  @PostMapping("/keys/link")
  @Asks("operator:LinkKey")
  Decided link(Operator operator, @RequestBody Key key) {
    return decide.link(
        key.sourceKey(), CaseEndpoint.pupil(key.pupil()), orders(operator, key.reason()));
  }

  @PostMapping("/keys/unlink")
  @Asks("operator:UnlinkKey")
  Decided unlink(Operator operator, @RequestBody Key key) {
    return decide.unlink(key.sourceKey(), orders(operator, key.reason()));
  }

  @PostMapping("/records/{id}/place")
  @Asks("operator:PlaceRecord")
  Decided place(Operator operator, @PathVariable String id, @RequestBody Place place) {
    return held.with(
        record(id), CaseEndpoint.pupil(place.pupil()), orders(operator, place.reason()));
  }

  @PostMapping("/records/{id}/place-apart")
  @Asks("operator:PlaceRecord")
  Decided placeApart(
      Operator operator, @PathVariable String id, @RequestBody Operator.Reason reason) {
    return held.apart(record(id), operator.orders(reason));
  }

  private static UUID record(String id) {
    return ConflictEndpoint.read("the record's id", id, UUID::fromString);
  }

  @PostMapping("/decisions/{id}/take-back")
  @Asks("operator:TakeBack")
  Decided takeBack(
      Operator operator, @PathVariable String id, @RequestBody Operator.Reason reason) {
    OperatorOrder order = operator.orders(reason);
    try {
      return decide.takeBack(DecisionId.parse(id), order);
    } catch (IllegalArgumentException e) {
      throw Problems.badValue("the decision's id");
    }
  }

  private static OperatorOrder orders(Operator operator, String reason) {
    return operator.orders(new Operator.Reason(reason));
  }
}
