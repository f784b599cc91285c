package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.HeldRecord;

/** Conflicts of a pupil made by records that were held back because of the pupil: pure. */
final class HeldBack {
  private static final String FIELD = "sourceKey";

  private HeldBack() {}

  /**
   * One of each type; settled if all its records have got a place.
   *
   * @param placing by record, the decision that gave it a place
   */
  static List<FoundConflict> conflicts(
      Collection<SourceRecord> held, Map<UUID, DecisionId> placing) {
    Map<ConflictType, List<ContendingValue>> open = new EnumMap<>(ConflictType.class);
    Map<ConflictType, DecisionId> settled = new EnumMap<>(ConflictType.class);
    held.stream()
        .sorted(SourceRecord.NEWEST_FIRST)
        .forEach(
            record -> {
              DecisionId by = placing.get(record.id());
              if (by == null) {
                open.computeIfAbsent(record.heldAs(), type -> new ArrayList<>())
                    .add(new ContendingValue(text(record), record.provenance()));
              } else {
                settled.merge(record.heldAs(), by, HeldBack::newer);
              }
            });
    List<FoundConflict> conflicts = new ArrayList<>();
    open.forEach((type, values) -> conflicts.add(FoundConflict.of(type, FIELD, values)));
    settled.forEach(
        (type, by) -> {
          if (!open.containsKey(type)) {
            conflicts.add(FoundConflict.of(type, FIELD, List.of()).decided(by));
          }
        });
    return conflicts;
  }

  private static DecisionId newer(DecisionId one, DecisionId other) {
    return one.value().compareTo(other.value()) > 0 ? one : other;
  }

  /** As a person sees it who is to decide. */
  static HeldRecord told(SourceRecord record) {
    return new HeldRecord(
        record.id(),
        record.heldAs(),
        record.role(),
        record.system(),
        record.receivedAt(),
        text(record).strip(),
        record.isClaim());
  }

  private static String text(SourceRecord record) {
    if (record.isAdoption()) {
      return "";
    }
    String name =
        record.facts().name() == null ? "" : GoldenPerson.text(record.facts().name()) + " ";
    return name + (record.facts().birthDate() == null ? "" : record.facts().birthDate());
  }
}
