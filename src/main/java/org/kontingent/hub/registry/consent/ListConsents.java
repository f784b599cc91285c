package org.kontingent.hub.registry.consent;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;

/** Reads consents. Whether the caller may see them is decided before. */
public interface ListConsents {
  /** All registered for a pupil, newest first; none of a pupil whose data are destroyed. */
  List<ConsentView> of(RegionalId pupil);

  /** Those registered under a key whose pupil never came, newest first. */
  List<ConsentView> under(SourceKey key);

  /** Empty if there is none, or what it said is destroyed. */
  Optional<ConsentView> find(ConsentId id);
}
