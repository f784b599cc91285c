package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.Neighbourhood;
import org.kontingent.hub.registry.matching.PairDecision;
import org.kontingent.hub.registry.matching.Partition;
import org.kontingent.hub.registry.matching.Repair;
import org.kontingent.hub.registry.matching.ReviewCase;
import org.kontingent.hub.registry.matching.StrandRow;
import org.kontingent.hub.registry.matching.StrandRows;

/** One {@link MatchRun} over a neighbourhood, between strands and records. */
final class StrandRun {
  private final Neighbourhood neighbourhood;
  private final DecidedGroups decided;
  private final Columns columns = new Columns();
  private final List<StrandId> strandOf = new ArrayList<>();
  private final Map<StrandId, int[]> recordsOf = new TreeMap<>();
  private final MatchRun run;

  StrandRun(Neighbourhood neighbourhood, FrozenModel model, WordMemory memory) {
    this.neighbourhood = neighbourhood;
    NameWords words = new NameWords(memory);
    Texts texts = new Texts();
    long[] repairs = new long[Repair.values().length];
    Intake intake = new Intake(columns, words, texts, repairs, problem -> {});
    for (StrandRows strand : neighbourhood.strands()) {
      int first = columns.size();
      for (StrandRow row : strand.rows()) {
        intake.take(row.feed(), row.row());
        strandOf.add(strand.strand());
      }
      int[] records = new int[columns.size() - first];
      Arrays.setAll(records, i -> first + i);
      if (recordsOf.put(strand.strand(), records) != null) {
        throw new IllegalArgumentException("A strand stands twice in the neighbourhood.");
      }
    }
    decided =
        new DecidedGroups(
            neighbourhood.decisions().stream()
                .filter(one -> recordsOf.containsKey(one.first()))
                .filter(one -> recordsOf.containsKey(one.second()))
                .toList());
    run = new MatchRun(columns, words, texts, repairs, model, neighbourhood.crowdedKeys(), bonds());
  }

  MatchRun run() {
    return run;
  }

  DecidedGroups decided() {
    return decided;
  }

  StrandId strandOf(int record) {
    return strandOf.get(record);
  }

  /** The records of a strand; none for one that is not here. */
  int[] recordsOf(StrandId strand) {
    return recordsOf.getOrDefault(strand, new int[0]);
  }

  Collection<StrandId> strands() {
    return recordsOf.keySet();
  }

  /** The strands that hang together with these by edges and decisions. */
  Set<StrandId> component(Set<StrandId> of) {
    List<PairDecision> together =
        neighbourhood.decisions().stream()
            .filter(decision -> decision.kind() == PairDecision.Kind.TOGETHER)
            .toList();
    return new Reach(this, together).from(of);
  }

  Partition partition() {
    run.run();
    Map<Object, SortedSet<StrandId>> clusters = new LinkedHashMap<>();
    for (StrandId strand : recordsOf.keySet()) {
      clusters.computeIfAbsent(clusterOf(strand), key -> new TreeSet<>()).add(strand);
    }
    return new Partition(List.copyOf(clusters.values()), review());
  }

  /** Something equal for strands of one cluster; a strand without rows follows its decisions. */
  Object clusterOf(StrandId strand) {
    int[] records = recordsOf(strand);
    if (records.length > 0) {
      return run.clusters().find(records[0]);
    }
    StrandId group = decided.groupOf(strand);
    for (Map.Entry<StrandId, int[]> other : recordsOf.entrySet()) {
      if (other.getValue().length > 0 && decided.groupOf(other.getKey()).equals(group)) {
        return run.clusters().find(other.getValue()[0]);
      }
    }
    return group;
  }

  private List<ReviewCase> review() {
    List<ReviewCase> cases = new ArrayList<>();
    for (ReviewQueue.Case one : new ReviewQueue(run).worthwhile()) {
      StrandId first = strandOf(run.edges().first(one.edges().get(0)));
      StrandId second = strandOf(run.edges().second(one.edges().get(0)));
      boolean ordered = first.compareTo(second) < 0;
      cases.add(
          new ReviewCase(
              ordered ? first : second, ordered ? second : first, one.probability(), one.reason()));
    }
    return cases;
  }

  /** Rows of one strand, and of strands put together, are of one child from the beginning. */
  private Bonds bonds() {
    Map<StrandId, List<Integer>> groups = new HashMap<>();
    for (Map.Entry<StrandId, int[]> strand : recordsOf.entrySet()) {
      List<Integer> group =
          groups.computeIfAbsent(decided.groupOf(strand.getKey()), key -> new ArrayList<>());
      for (int record : strand.getValue()) {
        group.add(record);
      }
    }
    groups.values().removeIf(List::isEmpty);
    groups.values().forEach(group -> group.sort(columns::compareIds));
    List<int[]> tied =
        groups.values().stream()
            .filter(group -> group.size() > 1)
            .sorted(Comparator.comparing(group -> group.get(0), columns::compareIds))
            .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    List<int[]> strangers = new ArrayList<>();
    for (PairDecision decision : decided.apart()) {
      List<Integer> one = groups.get(decided.groupOf(decision.first()));
      List<Integer> other = groups.get(decided.groupOf(decision.second()));
      if (one != null && other != null) {
        strangers.add(new int[] {one.get(0), other.get(0)});
      }
    }
    return new Bonds(tied, strangers);
  }
}
