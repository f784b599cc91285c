package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.registry.ConflictSeverity;
import org.kontingent.hub.registry.ConflictState;
import org.kontingent.hub.registry.ConflictView;

/** Opens conflicts: each gets a moment and, by its severity, a day it is due (registry.md 6.5). */
public final class Openings {
  private static final int BLOCKING_DUE = 3;
  private static final int WARNING_DUE = 10;

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
        now,
        dueOn(found.severity(), now.atZone(zone).toLocalDate()));
  }

  private LocalDate dueOn(ConflictSeverity severity, LocalDate today) {
    return switch (severity) {
      case BLOCKING -> workingDays.after(today, BLOCKING_DUE);
      case WARNING -> workingDays.after(today, WARNING_DUE);
      case INFO -> null;
    };
  }
}
