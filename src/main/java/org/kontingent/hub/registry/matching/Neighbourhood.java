package org.kontingent.hub.registry.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kontingent.hub.registry.StrandId;

/**
 * Strands that may have to do with each other, and all that bears on them. The order in which
 * strands and decisions stand does not matter.
 *
 * @param strands each strand once
 * @param decisions those in force (withdrawn ones left out) that name any of the strands; what they
 *     say of strands that are not here is left aside
 * @param crowdedKeys keys of {@link MatchKeys} that more than {@link MatchKeys#CROWDED} rows of the
 *     whole registry bear; two rows that share nothing else are not compared
 */
public record Neighbourhood(
    List<StrandRows> strands, List<PairDecision> decisions, Set<Long> crowdedKeys) {

  public Neighbourhood {
    strands = List.copyOf(strands);
    decisions = List.copyOf(decisions);
    crowdedKeys = Set.copyOf(crowdedKeys);
  }

  /** Without crowded keys. */
  public static Neighbourhood of(
      Collection<StrandRows> strands, Collection<PairDecision> decisions) {
    return new Neighbourhood(List.copyOf(strands), List.copyOf(decisions), Set.of());
  }

  /** The same with these strands alone. */
  public Neighbourhood only(Set<StrandId> wanted) {
    return new Neighbourhood(
        strands.stream().filter(one -> wanted.contains(one.strand())).toList(),
        decisions,
        crowdedKeys);
  }
}
