package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.registry.ConflictSeverity;
import org.kontingent.hub.registry.ConflictState;
import org.kontingent.hub.registry.ConflictView;

/**
 * Opens conflicts: each gets a moment, by its type somebody to settle it and, by its severity, a
 * day it is due (registry.md 6.5).
 */
public final class Openings {
  private static final int BLOCKING_DUE = 3;
  private static final int WARNING_DUE = 10;
  private static final ConflictLevels LEVELS = ConflictLevels.shipped();

  private final WorkingDays workingDays;
  private final ZoneId zone;

  public Openings(WorkingDays workingDays, ZoneId zone) {
    this.workingDays = workingDays;
    this.zone = zone;
  }

  /** The conflict as it is stored. */
  public ConflictView opened(UUID id, FoundConflict found, Instant now) {
    return new ConflictView(
        id,
        found.type(),
        found.severity(),
        found.field(),
        found.values(),
        found.otherPupils(),
        ConflictState.OPEN,
        LEVELS.of(found.type()),
        now,
        dueOn(found.severity(), today(now)));
  }

  /** The day it is in the region. */
  LocalDate today(Instant now) {
    return now.atZone(zone).toLocalDate();
  }

  /** The last day to settle what somebody gets today; null if there is no hurry. */
  LocalDate dueOn(ConflictSeverity severity, LocalDate today) {
    return switch (severity) {
      case BLOCKING -> workingDays.after(today, BLOCKING_DUE);
      case WARNING -> workingDays.after(today, WARNING_DUE);
      case INFO -> null;
    };
  }
}
