package org.kontingent.hub.registry.internal;

import java.util.Objects;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;

/**
 * A strand and where it stands.
 *
 * @param home the pupil it came to first
 * @param pupil the pupil it stands at now, never one that is merged away
 */
public record Strand(StrandId id, RegionalId home, RegionalId pupil) {
  public Strand {
    Objects.requireNonNull(id);
    Objects.requireNonNull(home);
    Objects.requireNonNull(pupil);
  }
}
