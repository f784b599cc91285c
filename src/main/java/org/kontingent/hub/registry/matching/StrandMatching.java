package org.kontingent.hub.registry.matching;

import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.internal.StrandEngine;

/**
 * Which strands are of one child, for a small neighbourhood, by the same code and the same frozen
 * model as a whole registry at once. Pure and safe for all threads; keep one for each model, it
 * remembers normal forms of words.
 *
 * <p>The registry grows what a change touches: load the strands that share a key with the changed
 * ones, ask {@link #component}, load the neighbours of the strands that came in, and again, until
 * none comes in; then {@link #partition} of the component gives for its strands exactly what a
 * partition of the whole registry would give. For every judgement looks only along edges, that is
 * pairs of rows sharing a key that is not crowded whose log-odds are above a bound: joins are tried
 * only over edges, rivals are found only over edges, members of a cluster hang together by edges
 * and decisions; and a component that comes to rest does so on its own.
 */
public interface StrandMatching {
  /** Raised whenever the same model would judge the same strands otherwise than before. */
  int RULES = 2;

  static StrandMatching with(MatchModel model) {
    return new StrandEngine(model);
  }

  MatchModel model();

  /**
   * Those strands of the neighbourhood that hang together with the given ones by edges or decisions
   * in force; the given ones, as far as they are here, are among them.
   */
  Set<StrandId> component(Neighbourhood neighbourhood, Set<StrandId> of);

  /**
   * Puts all strands of the neighbourhood into clusters. Right for those whose whole component is
   * here. Every case that is likely enough is in the review: the budget of the settings is the
   * caller's to keep.
   */
  Partition partition(Neighbourhood neighbourhood);

  /** The same partition by how sure it is: joins made by evidence, and cases left. */
  Sureness sureness(Neighbourhood neighbourhood);

  /**
   * Why two strands of the neighbourhood are together or not; empty if one has no row here. Twins
   * and the like are told as far as they are here, so load all that share a key with either.
   */
  Optional<StrandExplanation> explain(Neighbourhood neighbourhood, StrandId one, StrandId other);
}
