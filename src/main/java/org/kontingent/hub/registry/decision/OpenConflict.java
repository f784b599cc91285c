package org.kontingent.hub.registry.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictLevel;
import org.kontingent.hub.registry.ConflictSeverity;
import org.kontingent.hub.registry.ConflictState;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.RegionalId;

/**
 * A conflict to be settled, without a value of anybody.
 *
 * @param field path in the golden record
 * @param level who is to settle it now
 * @param dueOn last day to settle it there, or null if there is no hurry
 * @param overdue that day is over
 */
public record OpenConflict(
    UUID id,
    RegionalId pupil,
    ConflictType type,
    ConflictSeverity severity,
    String field,
    List<RegionalId> otherPupils,
    ConflictState state,
    ConflictLevel level,
    Instant openedAt,
    LocalDate dueOn,
    boolean overdue) {
  public OpenConflict {
    otherPupils = List.copyOf(otherPupils);
  }

  /**
   * Which conflicts are wanted; null for any.
   *
   * @param overdue true for overdue ones alone
   */
  public record Wanted(ConflictType type, ConflictLevel level, RegionalId pupil, boolean overdue) {}
}
