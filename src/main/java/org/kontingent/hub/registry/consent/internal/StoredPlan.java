package org.kontingent.hub.registry.consent.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.consent.DestructionCause;
import org.kontingent.hub.registry.consent.PlannedStep;

/**
 * What is to be destroyed.
 *
 * @param pupil null for a consent about somebody who never came
 * @param consent null if no consent led to it
 * @param dueOn the last day
 */
public record StoredPlan(
    UUID id,
    RegionalId pupil,
    DestructionCause cause,
    ConsentId consent,
    String author,
    Instant orderedAt,
    LocalDate dueOn,
    List<PlannedStep> steps,
    State state) {
  /** How far it is. */
  public enum State {
    /** Nothing to destroy: another ground stands for everything. */
    NOTHING,
    PLANNED,
    /** A new ground came before the day. */
    REVOKED,
    DONE
  }

  public StoredPlan {
    steps = List.copyOf(steps);
  }
}
