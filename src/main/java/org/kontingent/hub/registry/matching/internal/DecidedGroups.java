package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.PairDecision;

/**
 * What decisions come to: which strands they put together, which apart. The newest is taken first;
 * one that contradicts what is taken already is out of force.
 */
final class DecidedGroups {
  private final Map<StrandId, StrandId> parents = new HashMap<>();
  private final List<PairDecision> apart = new ArrayList<>();

  DecidedGroups(List<PairDecision> decisions) {
    List<PairDecision> newestFirst = new ArrayList<>(decisions);
    newestFirst.sort(Comparator.comparingLong(PairDecision::sequence).reversed());
    for (PairDecision decision : newestFirst) {
      StrandId one = groupOf(decision.first());
      StrandId other = groupOf(decision.second());
      if (decision.kind() == PairDecision.Kind.APART) {
        if (!one.equals(other)) {
          apart.add(decision);
        }
      } else if (!areApart(one, other) && !one.equals(other)) {
        // The lesser stands for both, so that nothing depends on the order of equals.
        boolean first = one.compareTo(other) < 0;
        parents.put(first ? other : one, first ? one : other);
      }
    }
  }

  /** The strand that stands for all that are decided to be one child with this one. */
  StrandId groupOf(StrandId strand) {
    StrandId group = strand;
    for (StrandId up = parents.get(group); up != null; up = parents.get(group)) {
      group = up;
    }
    return group;
  }

  /** Decisions in force that two strands are two children. */
  List<PairDecision> apart() {
    return apart;
  }

  boolean areApart(StrandId one, StrandId other) {
    StrandId groupA = groupOf(one);
    StrandId groupB = groupOf(other);
    for (PairDecision decision : apart) {
      StrandId a = groupOf(decision.first());
      StrandId b = groupOf(decision.second());
      if ((a.equals(groupA) && b.equals(groupB)) || (a.equals(groupB) && b.equals(groupA))) {
        return true;
      }
    }
    return false;
  }
}
