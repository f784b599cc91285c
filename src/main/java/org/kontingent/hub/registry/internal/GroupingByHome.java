package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;

/**
 * Strands stand together where rules M1 to M4 put them when they came, unless people decided
 * otherwise: the newest decision about two strands holds.
 */
public final class GroupingByHome implements Grouping {
  private final StrandStore strands;
  private final DecisionStore decisions;

  public GroupingByHome(StrandStore strands, DecisionStore decisions) {
    this.strands = strands;
    this.decisions = decisions;
  }

  @Override
  public Gathered gather(Set<StrandId> touched) {
    Set<StrandId> known = new HashSet<>(touched);
    while (true) {
      List<Strand> found = strands.find(known);
      Set<RegionalId> pupils =
          found.stream().map(Strand::pupil).collect(Collectors.toCollection(HashSet::new));
      found.forEach(strand -> pupils.add(strand.home()));
      List<StoredDecision> about = decisions.inForce(known);
      Set<StrandId> grown = new HashSet<>(known);
      strands.at(pupils).forEach(strand -> grown.add(strand.id()));
      strands.ofHomes(pupils).forEach(strand -> grown.add(strand.id()));
      for (StoredDecision decision : about) {
        grown.addAll(decision.left());
        grown.addAll(decision.right());
      }
      if (grown.equals(known)) {
        return new Gathered(found, about);
      }
      known = grown;
    }
  }

  @Override
  public List<Set<StrandId>> partition(Gathered gathered) {
    Map<Pair, StoredDecision> newest = new HashMap<>();
    for (StoredDecision decision : gathered.decisions()) {
      for (StrandId left : decision.left()) {
        for (StrandId right : decision.right()) {
          newest.put(Pair.of(left, right), decision);
        }
      }
    }
    Set<Pair> apart =
        newest.entrySet().stream()
            .filter(entry -> !entry.getValue().kind().isTogether())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Sets sets = new Sets(gathered.ids(), apart);
    newest.entrySet().stream()
        .filter(entry -> entry.getValue().kind().isTogether())
        .sorted(
            Comparator.<Map.Entry<Pair, StoredDecision>, java.util.UUID>comparing(
                    entry -> entry.getValue().id().value())
                .reversed()
                .thenComparing(entry -> entry.getKey()))
        .forEach(entry -> sets.join(entry.getKey()));
    Map<RegionalId, StrandId> firstOfHome = new HashMap<>();
    for (Strand strand : gathered.strands()) {
      StrandId first = firstOfHome.putIfAbsent(strand.home(), strand.id());
      if (first != null) {
        sets.join(Pair.of(first, strand.id()));
      }
    }
    return sets.all();
  }

  private record Pair(StrandId less, StrandId more) implements Comparable<Pair> {
    static Pair of(StrandId one, StrandId other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
      int first = less.compareTo(other.less);
      return first != 0 ? first : more.compareTo(other.more);
    }
  }

  /** Disjoint sets that are joined unless somebody said that two of their members are apart. */
  private static final class Sets {
    private final Map<StrandId, Set<StrandId>> of = new TreeMap<>();
    private final Set<Pair> apart;

    Sets(Set<StrandId> all, Set<Pair> apart) {
      this.apart = apart;
      all.forEach(one -> of.put(one, new TreeSet<>(Set.of(one))));
    }

    void join(Pair pair) {
      Set<StrandId> one = of.get(pair.less());
      Set<StrandId> other = of.get(pair.more());
      if (one == null || other == null || one == other || forbidden(one, other)) {
        return;
      }
      one.addAll(other);
      other.forEach(member -> of.put(member, one));
    }

    private boolean forbidden(Set<StrandId> one, Set<StrandId> other) {
      return one.stream()
          .anyMatch(left -> other.stream().anyMatch(right -> apart.contains(Pair.of(left, right))));
    }

    List<Set<StrandId>> all() {
      return new ArrayList<>(new LinkedHashSet<>(of.values()));
    }
  }
}
