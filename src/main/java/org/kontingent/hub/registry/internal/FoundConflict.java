package org.kontingent.hub.registry.internal;

import java.util.List;
import org.kontingent.hub.registry.ConflictSeverity;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.decision.DecisionId;

/**
 * A contradiction as computed from records. Type, field and other pupils name it; while these stay,
 * it is the same conflict though its values may change.
 *
 * @param decidedBy the decision that settles it, as long as it stands; null while it is open
 */
public record FoundConflict(
    ConflictType type,
    ConflictSeverity severity,
    String field,
    List<RegionalId> otherPupils,
    List<ContendingValue> values,
    DecisionId decidedBy) {
  public FoundConflict {
    otherPupils =
        otherPupils.stream().sorted((a, b) -> a.value().compareTo(b.value())).distinct().toList();
    values = List.copyOf(values);
  }

  /** An open one. */
  public FoundConflict(
      ConflictType type,
      ConflictSeverity severity,
      String field,
      List<RegionalId> otherPupils,
      List<ContendingValue> values) {
    this(type, severity, field, otherPupils, values, null);
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

  /** The same, settled by a decision; open if there is none. */
  FoundConflict decided(DecisionId by) {
    return new FoundConflict(type, severity, field, otherPupils, values, by);
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
