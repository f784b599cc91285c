package org.kontingent.hub.console.adapter.operator;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.kontingent.hub.registry.decision.DecideValues;
import org.kontingent.hub.registry.decision.Decided;
import org.kontingent.hub.registry.decision.ValueField;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For stewards: which of the values sources tell is the right one. A value is named by the record
 * that tells it; no value is in a call.
 */
@RestController
@RequestMapping(
    path = "/api/operator",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
final class ValueEndpoint {
  private final DecideValues decide;

  ValueEndpoint(DecideValues decide) {
    this.decide = decide;
  }

  /** The record whose value it is, what stood beside it when it was looked at, and why. */
  record Choice(String record, String seen, String reason) {}

  /** The same with the field and the last day it holds. */
  record Lock(String field, String record, String seen, String until, String reason) {}

  @PostMapping("/conflicts/{id}/choose")
  @Asks("operator:ChooseValue")
  Decided choose(Operator operator, @PathVariable String id, @RequestBody Choice choice) {
    return decide.choose(
        needed("the conflict's id", id, UUID::fromString),
        needed("record", choice.record(), UUID::fromString),
        needed("seen", choice.seen(), seen -> seen),
        operator.orders(new Operator.Reason(choice.reason())));
  }

  @PostMapping("/pupils/{id}/lock")
  @Asks("operator:LockValue")
  Decided lock(Operator operator, @PathVariable String id, @RequestBody Lock lock) {
    return decide.lock(
        CaseEndpoint.pupil(id),
        needed("field", lock.field(), ValueField::valueOf),
        needed("record", lock.record(), UUID::fromString),
        needed("seen", lock.seen(), seen -> seen),
        needed("until", lock.until(), LocalDate::parse),
        operator.orders(new Operator.Reason(lock.reason())));
  }

  private static <T> T needed(String name, String text, Function<String, T> reading) {
    T value = ConflictEndpoint.read(name, text, reading);
    if (value == null) {
      throw Problems.badValue(name);
    }
    return value;
  }
}
