package org.kontingent.hub.registry.matching.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.registry.StrandId;

/** Strands that hang together; those that are not here are left aside. */
final class StrandSets {
  private final Map<StrandId, StrandId> parents = new HashMap<>();

  StrandSets(Collection<StrandId> strands) {
    strands.forEach(strand -> parents.put(strand, strand));
  }

  void join(StrandId one, StrandId other) {
    if (parents.containsKey(one) && parents.containsKey(other)) {
      parents.put(find(one), find(other));
    }
  }

  Set<StrandId> reachedFrom(Set<StrandId> strands) {
    Set<StrandId> roots = new HashSet<>();
    for (StrandId strand : strands) {
      if (parents.containsKey(strand)) {
        roots.add(find(strand));
      }
    }
    Set<StrandId> reached = new HashSet<>();
    for (StrandId strand : parents.keySet()) {
      if (roots.contains(find(strand))) {
        reached.add(strand);
      }
    }
    return reached;
  }

  private StrandId find(StrandId strand) {
    StrandId root = strand;
    for (StrandId up = parents.get(root); !up.equals(root); up = parents.get(root)) {
      root = up;
    }
    return root;
  }
}
