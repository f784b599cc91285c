package org.kontingent.hub.registry.consent;

import java.time.LocalDate;
import java.util.Objects;
import org.kontingent.hub.registry.DataCategory;

/**
 * What becomes of one category of data.
 *
 * @param ground what still allows it, with KEPT: {@code STATUTE:code} or the id of another consent;
 *     else null
 * @param until the last day by which it is done
 */
public record PlannedStep(DataCategory category, Action action, String ground, LocalDate until) {
  /** What is done. */
  public enum Action {
    /** Personal values are destroyed; the child is only counted from now on. */
    DESTROY,
    /** No longer passed to the federal segment. */
    WITHHOLD,
    /** Another ground stands. */
    KEPT
  }

  public PlannedStep {
    Objects.requireNonNull(category);
    Objects.requireNonNull(action);
    Objects.requireNonNull(until);
  }
}
