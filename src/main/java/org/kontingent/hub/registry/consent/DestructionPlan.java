package org.kontingent.hub.registry.consent;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.RegionalId;

/**
 * What follows from a withdrawal.
 *
 * @param pupil null if none ever came under the consent
 * @param steps by category of the consent, in their order
 */
public record DestructionPlan(
    ConsentId consent, RegionalId pupil, Instant withdrawnAt, List<PlannedStep> steps) {
  public DestructionPlan {
    Objects.requireNonNull(consent);
    Objects.requireNonNull(withdrawnAt);
    steps = List.copyOf(steps);
  }
}
