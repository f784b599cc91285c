package org.kontingent.hub.registry.internal;

import java.util.List;
import org.kontingent.hub.registry.ConflictSeverity;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.RegionalId;

/**
 * A contradiction as computed from records. Type, field and other pupils name it; while these stay,
 * it is the same conflict though its values may change.
 */
public record FoundConflict(
    ConflictType type,
    ConflictSeverity severity,
    String field,
    List<RegionalId> otherPupils,
    List<ContendingValue> values) {
  public FoundConflict {
    otherPupils =
        otherPupils.stream().sorted((a, b) -> a.value().compareTo(b.value())).distinct().toList();
    values = List.copyOf(values);
  }

  public static FoundConflict of(ConflictType type, String field, List<ContendingValue> values) {
    return new FoundConflict(type, type.severity(), field, List.of(), values);
  }

  /** Another pupil this one may be one with. */
  public static FoundConflict possibleDuplicate(RegionalId other) {
    return new FoundConflict(
        ConflictType.POSSIBLE_DUPLICATE,
        ConflictType.POSSIBLE_DUPLICATE.severity(),
        "pupil",
        List.of(other),
        List.of());
  }

  /** What makes it one and the same conflict of its pupil. */
  public String name() {
    return name(type, field, otherPupils);
  }

  /** The same name for a conflict that is stored already. */
  static String nameOf(ConflictView view) {
    return name(view.type(), view.field(), view.otherPupils());
  }

  private static String name(ConflictType type, String field, List<RegionalId> otherPupils) {
    return type + "|" + field + "|" + CanonicalJson.write(otherPupils);
  }

  @Override
  public String toString() {
    return "FoundConflict[" + type + " " + field + "]";
  }
}
