package org.kontingent.hub.registry.internal;

import java.util.Objects;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;

/**
 * A strand and where it stands.
 *
 * @param home the pupil it came to first
 * @param pupil the pupil it stands at now, never one that is merged away
 * @param judged the version of the model that put it there; 0 if it has to be looked at again
 */
public record Strand(StrandId id, RegionalId home, RegionalId pupil, int judged) {
  public Strand {
    Objects.requireNonNull(id);
    Objects.requireNonNull(home);
    Objects.requireNonNull(pupil);
  }
}
