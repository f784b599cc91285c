package org.kontingent.hub.registry.consent;

import org.kontingent.hub.registry.RegionalId;

/**
 * Whether a pupil's data may be passed to the federal segment at all (registry.md 7.1, category
 * FEDERAL). Whenever the answer may have changed the pupil has a new change entry, but for a ground
 * that begins or ends by its day.
 */
public interface FederalGround {
  /** False also for a pupil that is closed or destroyed, and for one nobody knows. */
  boolean covers(RegionalId pupil);
}
