package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;

/** Keeps where strands stand. Every method joins the caller's transaction. */
public interface StrandStore {
  void add(Strand strand);

  /** Those of these that exist, read anew, in order of their ids. */
  List<Strand> find(Collection<StrandId> ids);

  /** All that stand at these pupils now, read anew, in order of their ids. */
  List<Strand> at(Collection<RegionalId> pupils);

  /** Those of these strands that ever stood at this pupil. */
  Set<StrandId> thatStoodAt(RegionalId pupil, Collection<StrandId> strands);

  /** Moves strands with their records, keys and the keys of systems; remembers it. */
  void move(Collection<Strand> strands, RegionalId to, Instant now);
}
