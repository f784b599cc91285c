package org.kontingent.hub.registry.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.registry.StrandId;

/** Keeps by what strands find their neighbours. Every method joins the caller's transaction. */
public interface MatchKeyStore {
  /** Adds keys to those a strand has. */
  void add(StrandId strand, Set<Long> keys);

  /** Takes keys from those a strand has. */
  void remove(StrandId strand, Set<Long> keys);

  /** The keys of each of these strands, read anew; one that has none is left out. */
  Map<StrandId, Set<Long>> byStrand(Collection<StrandId> strands);

  /** All keys of these strands, read anew. */
  Set<Long> of(Collection<StrandId> strands);

  /**
   * Who has these keys, read anew.
   *
   * @param most of a key with more bearers than this, one more than this many are given
   */
  Map<Long, Set<StrandId>> bearers(Collection<Long> keys, int most);

  /** What was said in these strands and is linked, in no particular order, read anew. */
  List<CurrentRecord> records(Collection<StrandId> strands);
}
