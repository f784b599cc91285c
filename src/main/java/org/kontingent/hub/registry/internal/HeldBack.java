package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ContendingValue;

/** Conflicts of a pupil made by records that were held back because of the pupil. */
final class HeldBack {
  private HeldBack() {}

  static List<FoundConflict> conflicts(Collection<SourceRecord> held) {
    Map<ConflictType, List<ContendingValue>> byType = new EnumMap<>(ConflictType.class);
    held.stream()
        .sorted(SourceRecord.NEWEST_FIRST)
        .forEach(
            record ->
                byType
                    .computeIfAbsent(record.heldAs(), type -> new ArrayList<>())
                    .add(new ContendingValue(text(record), record.provenance())));
    return byType.entrySet().stream()
        .map(e -> FoundConflict.of(e.getKey(), "sourceKey", e.getValue()))
        .toList();
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
