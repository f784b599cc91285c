package org.kontingent.hub.registry.consent.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.RegionalId;

/** Keeps plans, and as acts once they are carried out. Joins the caller's transaction. */
public interface PlanStore {
  void add(StoredPlan plan);

  /** The plan a withdrawal led to. */
  Optional<StoredPlan> of(ConsentId consent);

  /** Reads it anew and locks it for this transaction. */
  Optional<StoredPlan> lock(UUID plan);

  /** Plans not carried out with a last day up to this one, by id after this one, so many. */
  List<StoredPlan> due(LocalDate upTo, UUID after, int limit);

  /** Plans not carried out of this pupil or of one merged into it. */
  List<StoredPlan> open(RegionalId pupil);

  void revoked(UUID plan, Instant now);

  /** The act: how many of what were destroyed. */
  void done(UUID plan, Map<String, Long> counts, Instant now);

  /** Removes acts older than this; says how many, at most so many. */
  int forget(Instant before, int most);
}
