package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.MatchKeys;
import org.kontingent.hub.registry.matching.Neighbourhood;
import org.kontingent.hub.registry.matching.PairDecision;
import org.kontingent.hub.registry.matching.Partition;
import org.kontingent.hub.registry.matching.StrandExplanation;
import org.kontingent.hub.registry.matching.StrandRow;
import org.kontingent.hub.registry.matching.StrandRows;

/**
 * Which strands are of one child: a pure function of what was said, what people decided and a
 * versioned model. Where strands stood before plays no part. Reads no more of the registry than
 * what hangs together with the strands touched.
 */
public final class Grouping {
  private final StrandStore strands;
  private final MatchKeyStore store;
  private final DecisionStore decisions;
  private final MatchModels models;

  public Grouping(
      StrandStore strands, MatchKeyStore store, DecisionStore decisions, MatchModels models) {
    this.strands = strands;
    this.store = store;
    this.decisions = decisions;
    this.models = models;
  }

  /** By what others find a strand in which a source says this. */
  Set<Long> keysOf(SourceRole role, PupilFacts facts) {
    return StrandKeys.of(models.inForce().keys(), role, facts);
  }

  /**
   * Everything whose place may change with the places of these, they themselves included.
   *
   * @param arriving what one of them is about to say besides, or null
   */
  Gathered gather(Set<StrandId> touched, Arriving arriving) {
    return gather(touched, arriving, models.inForce());
  }

  /** The same by a version that need not be in force. */
  Gathered gather(Set<StrandId> touched, Arriving arriving, MatchModels.Judge judge) {
    Growing growing = new Growing(arriving, judge);
    growing.expand(touched);
    Set<StrandId> component = new HashSet<>(touched);
    while (growing.isOfSeveral()) {
      Set<StrandId> grown = judge.matching().component(growing.neighbourhood(true), component);
      Set<StrandId> unseen =
          grown.stream().filter(one -> !growing.isExpanded(one)).collect(Collectors.toSet());
      component = new HashSet<>(grown);
      if (unseen.isEmpty()) {
        break;
      }
      growing.expand(unseen);
    }
    return growing.gathered(component);
  }

  Partition partition(Gathered gathered) {
    return gathered.judge().matching().partition(gathered.neighbourhood());
  }

  /** Why two of the strands are together or not; empty if nothing was said in one of them. */
  Optional<StrandExplanation> explain(Gathered gathered, StrandId one, StrandId other) {
    return gathered.judge().matching().explain(gathered.neighbourhood(), one, other);
  }

  /** What is known so far of the surroundings of what was touched. */
  private final class Growing {
    private final Arriving arriving;
    private final MatchModels.Judge judge;
    private final Map<StrandId, List<SourceRecord>> said = new HashMap<>();
    private final Map<StrandId, List<StrandRow>> rows = new HashMap<>();

    /** Where they stand; of all that were expanded. */
    private final Map<StrandId, Strand> known = new HashMap<>();

    private final Set<StrandId> expanded = new HashSet<>();

    /** In force and about any of those asked about, in the order they were made. */
    private final SortedMap<String, StoredDecision> decided = new TreeMap<>();

    private final Set<StrandId> askedAbout = new HashSet<>();
    private final Set<Long> crowded = new HashSet<>();

    Growing(Arriving arriving, MatchModels.Judge judge) {
      this.arriving = arriving;
      this.judge = judge;
    }

    boolean isExpanded(StrandId strand) {
      return expanded.contains(strand);
    }

    boolean isOfSeveral() {
      return said.size() > 1;
    }

    /** Loads who stands near these: by keys, by where they stand, by decisions. */
    void expand(Set<StrandId> from) {
      expanded.addAll(from);
      // One that is only arriving is nowhere yet.
      List<Strand> found = strands.find(from);
      Set<StrandId> stored = found.stream().map(Strand::id).collect(Collectors.toSet());
      Set<StrandId> near = new LinkedHashSet<>(from);
      Set<Long> wanted = new HashSet<>(store.of(stored));
      if (arriving != null && from.contains(arriving.strand())) {
        wanted.addAll(
            StrandKeys.of(judge.keys(), arriving.record().role(), arriving.record().facts()));
      }
      store
          .bearers(wanted, MatchKeys.CROWDED)
          .forEach(
              (key, bearers) -> {
                if (bearers.size() > MatchKeys.CROWDED) {
                  crowded.add(key);
                } else {
                  near.addAll(bearers);
                }
              });
      found.forEach(one -> known.put(one.id(), one));
      for (Strand beside :
          strands.at(found.stream().map(Strand::pupil).collect(Collectors.toSet()))) {
        known.put(beside.id(), beside);
        near.add(beside.id());
      }
      readDecisions(stored);
      for (StoredDecision decision : decided.values()) {
        if (isAboutAny(decision, stored)) {
          near.addAll(decision.left());
          near.addAll(decision.right());
        }
      }
      load(near.stream().filter(one -> !said.containsKey(one)).toList());
    }

    private void load(Collection<StrandId> fresh) {
      fresh.forEach(one -> said.put(one, new ArrayList<>()));
      store.records(fresh).forEach(one -> said.get(one.strand()).add(one.record()));
      readDecisions(fresh);
    }

    private void readDecisions(Collection<StrandId> about) {
      decisions
          .inForce(about.stream().filter(askedAbout::add).toList())
          .forEach(one -> decided.put(one.id().value().toString(), one));
    }

    private static boolean isAboutAny(StoredDecision decision, Set<StrandId> of) {
      return !Collections.disjoint(decision.left(), of)
          || !Collections.disjoint(decision.right(), of);
    }

    /**
     * @param before whether what the arriving record outdates is counted too: its going may part
     *     what hung together by it
     */
    Neighbourhood neighbourhood(boolean before) {
      List<StrandRows> all = new ArrayList<>();
      said.keySet().forEach(strand -> all.add(new StrandRows(strand, rowsOf(strand, before))));
      return new Neighbourhood(all, pairs(decided.values()), crowded);
    }

    private List<StrandRow> rowsOf(StrandId strand, boolean before) {
      List<SourceRecord> records = said.get(strand);
      if (arriving == null || !arriving.strand().equals(strand)) {
        return rows.computeIfAbsent(strand, one -> MatchRows.of(records));
      }
      List<SourceRecord> after = new ArrayList<>(records);
      after.add(arriving.record());
      List<StrandRow> all = new ArrayList<>(MatchRows.of(after));
      if (before) {
        MatchRows.of(records).stream().filter(row -> !all.contains(row)).forEach(all::add);
      }
      return all;
    }

    Gathered gathered(Set<StrandId> component) {
      return new Gathered(
          known.values().stream()
              .filter(one -> component.contains(one.id()))
              .sorted((one, other) -> one.id().compareTo(other.id()))
              .toList(),
          neighbourhood(false).only(component),
          judge);
    }
  }

  /** Each strand of one side with each of the other; later decisions have greater numbers. */
  private static List<PairDecision> pairs(Collection<StoredDecision> inForce) {
    List<PairDecision> pairs = new ArrayList<>();
    for (StoredDecision decision : inForce) {
      PairDecision.Kind kind =
          decision.kind().isTogether() ? PairDecision.Kind.TOGETHER : PairDecision.Kind.APART;
      for (StrandId left : decision.left().stream().sorted().toList()) {
        for (StrandId right : decision.right().stream().sorted().toList()) {
          pairs.add(new PairDecision(left, right, kind, pairs.size()));
        }
      }
    }
    return pairs;
  }
}
