package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;

/** Keeps where strands stand. Every method joins the caller's transaction. */
public interface StrandStore {
  /**
   * Strands that left a pupil at one moment.
   *
   * @param at null exactly if there are none
   */
  record Leaving(Set<StrandId> strands, Instant at) {}

  /**
   * @param keyed the version of the model its keys are made by
   */
  void add(Strand strand, int keyed);

  /** Those of these that exist, read anew, in order of their ids. */
  List<Strand> find(Collection<StrandId> ids);

  /** All that stand at these pupils now, read anew, in order of their ids. */
  List<Strand> at(Collection<RegionalId> pupils);

  /** Those of these strands that left this pupil together when one of them did so last. */
  Leaving lastLeaving(RegionalId pupil, Collection<StrandId> among);

  /** Records of these strands that arrived later, in the order of arrival. */
  List<UUID> recordsSince(Collection<StrandId> strands, Instant since);

  /** Moves strands with their records, keys and the keys of systems; remembers it. */
  void move(Collection<Strand> strands, RegionalId to, Instant now);
}
