package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.List;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;

/**
 * Marks verified values of sources with a refresh period that were looked at too long ago. Only the
 * migration registry has one (registry.md 6.1). Depends on the day, so it is no part of the golden
 * record but of reading it.
 */
final class Staleness {
  private Staleness() {}

  static GoldenRecord marked(GoldenRecord golden, Instant freshSince) {
    return new GoldenRecord(
        marked(golden.name(), freshSince),
        golden.formerNames(),
        marked(golden.birthDate(), freshSince),
        marked(golden.birthPlace(), freshSince),
        marked(golden.gender(), freshSince),
        marked(golden.snils(), freshSince),
        marked(golden.citizenships(), freshSince),
        marked(golden.birthRecord(), freshSince),
        marked(golden.documents(), freshSince),
        marked(golden.addresses(), freshSince),
        golden.parents(),
        golden.studies());
  }

  private static <T> List<Valued<T>> marked(List<Valued<T>> values, Instant freshSince) {
    return values.stream().map(value -> marked(value, freshSince)).toList();
  }

  private static <T> Valued<T> marked(Valued<T> value, Instant freshSince) {
    return value != null
            && value.state() == ValueState.VERIFIED
            && value.provenance().sourceRole() == SourceRole.MIGRATION_REGISTRY
            && value.provenance().asOf().isBefore(freshSince)
        ? new Valued<>(value.value(), ValueState.STALE, value.provenance())
        : value;
  }
}
