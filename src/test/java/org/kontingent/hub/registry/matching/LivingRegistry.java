package org.kontingent.hub.registry.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kontingent.hub.registry.StrandId;

/**
 * What a registry does with strands that come, change and go, kept in memory: after every change it
 * recomputes the touched component alone. Stands for the real one, and shows how to use the face.
 */
final class LivingRegistry {
  private final StrandMatching matching;
  private final MatchKeys keys;
  private final Map<StrandId, StrandRows> strands = new HashMap<>();
  private final Map<Long, Map<StrandId, Integer>> index = new HashMap<>();
  private final Map<Long, PairDecision> decisions = new TreeMap<>();
  private final Map<StrandId, SortedSet<StrandId>> clusters = new HashMap<>();
  private final Set<ReviewCase> review = new HashSet<>();
  private int largestComponent;

  LivingRegistry(MatchModel model) {
    matching = StrandMatching.with(model);
    keys = MatchKeys.with(model);
  }

  /** A new strand, or other rows for a known one. */
  void put(StrandRows strand) {
    Set<StrandId> touched = new HashSet<>(Set.of(strand.strand()));
    touched.addAll(unindexed(strand.strand()));
    strands.put(strand.strand(), strand);
    for (StrandRow row : strand.rows()) {
      for (long key : keys.of(row.feed(), row.row())) {
        Map<StrandId, Integer> bearers = index.computeIfAbsent(key, k -> new HashMap<>());
        bearers.merge(strand.strand(), 1, Integer::sum);
        int count = count(bearers);
        if (count <= MatchKeys.CROWDED + 1) {
          // Just crowded: what hung together by this key alone does so no more.
          touched.addAll(bearers.keySet());
        }
      }
    }
    recompute(touched);
  }

  void remove(StrandId strand) {
    Set<StrandId> touched = unindexed(strand);
    strands.remove(strand);
    clusters.remove(strand);
    recompute(touched);
  }

  void decide(PairDecision decision) {
    decisions.put(decision.sequence(), decision);
    recompute(Set.of(decision.first(), decision.second()));
  }

  void withdraw(long sequence) {
    PairDecision gone = decisions.remove(sequence);
    recompute(Set.of(gone.first(), gone.second()));
  }

  /** Puts all in at once, without looking at them one by one. */
  void load(Collection<StrandRows> all) {
    for (StrandRows strand : all) {
      strands.put(strand.strand(), strand);
      for (StrandRow row : strand.rows()) {
        for (long key : keys.of(row.feed(), row.row())) {
          index.computeIfAbsent(key, k -> new HashMap<>()).merge(strand.strand(), 1, Integer::sum);
        }
      }
    }
    recompute(Set.copyOf(strands.keySet()));
  }

  Set<SortedSet<StrandId>> clusters() {
    return Set.copyOf(clusters.values());
  }

  Set<ReviewCase> review() {
    return Set.copyOf(review);
  }

  Neighbourhood everything() {
    return around(strands.keySet());
  }

  int largestComponent() {
    return largestComponent;
  }

  /** Takes a strand out of the index; tells whom its keys led to. */
  private Set<StrandId> unindexed(StrandId strand) {
    Set<StrandId> neighbours = new HashSet<>();
    if (strands.containsKey(strand)) {
      for (long key : keysOf(strand)) {
        Map<StrandId, Integer> bearers = index.get(key);
        bearers.remove(strand);
        neighbours.addAll(bearers.keySet());
      }
      decisions.values().forEach(decision -> neighbours.addAll(partner(decision, strand)));
    }
    return neighbours;
  }

  private void recompute(Set<StrandId> touched) {
    Set<StrandId> expanded = new HashSet<>();
    Set<StrandId> loaded = new HashSet<>();
    Set<StrandId> reached = new HashSet<>(touched);
    reached.retainAll(strands.keySet());
    while (!expanded.containsAll(reached)) {
      for (StrandId strand : reached) {
        if (expanded.add(strand)) {
          loaded.add(strand);
          loaded.addAll(neighbours(strand));
        }
      }
      reached = matching.component(around(loaded), reached);
    }
    Set<StrandId> component = reached;
    largestComponent = Math.max(largestComponent, component.size());
    Partition partition = matching.partition(around(component));
    for (SortedSet<StrandId> cluster : partition.clusters()) {
      cluster.forEach(strand -> clusters.put(strand, new TreeSet<>(cluster)));
    }
    review.removeIf(
        one ->
            component.contains(one.first())
                || component.contains(one.second())
                || !strands.containsKey(one.first())
                || !strands.containsKey(one.second()));
    review.addAll(partition.review());
  }

  private Set<StrandId> neighbours(StrandId strand) {
    Set<StrandId> neighbours = new HashSet<>();
    for (long key : keysOf(strand)) {
      if (count(index.get(key)) <= MatchKeys.CROWDED) {
        neighbours.addAll(index.get(key).keySet());
      }
    }
    decisions.values().forEach(decision -> neighbours.addAll(partner(decision, strand)));
    neighbours.retainAll(strands.keySet());
    return neighbours;
  }

  private static Set<StrandId> partner(PairDecision decision, StrandId of) {
    if (decision.first().equals(of)) {
      return Set.of(decision.second());
    }
    return decision.second().equals(of) ? Set.of(decision.first()) : Set.of();
  }

  private Neighbourhood around(Set<StrandId> of) {
    List<StrandRows> rows = new ArrayList<>();
    Set<Long> crowded = new HashSet<>();
    for (StrandId strand : of) {
      rows.add(strands.get(strand));
      for (long key : keysOf(strand)) {
        if (count(index.get(key)) > MatchKeys.CROWDED) {
          crowded.add(key);
        }
      }
    }
    return new Neighbourhood(rows, List.copyOf(decisions.values()), crowded);
  }

  private List<Long> keysOf(StrandId strand) {
    List<Long> all = new ArrayList<>();
    for (StrandRow row : strands.get(strand).rows()) {
      for (long key : keys.of(row.feed(), row.row())) {
        all.add(key);
      }
    }
    return all;
  }

  private static int count(Map<StrandId, Integer> bearers) {
    return bearers.values().stream().mapToInt(Integer::intValue).sum();
  }
}
