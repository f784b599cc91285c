package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.Decided.Redirect;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.matching.MatchKeys;
import org.kontingent.hub.registry.matching.Partition;
import org.kontingent.hub.registry.matching.ReviewCase;

/**
 * Puts strands where they belong: asks the grouping which of them are one child, gives each child
 * its id, moves what stands elsewhere, redirects and restores ids, and opens and closes the cases
 * left for a person. Joins the caller's transaction and locks the pupils concerned.
 */
public final class Regrouping {
  /**
   * Where strands belong.
   *
   * @param children by strand, the pupil it stands at from now on
   * @param affected pupils whose records are to be computed anew
   * @param suspected by pupil, others it may be one with; of everybody looked at
   * @param model the version that says so, {@code mark} what to write at those it put somewhere
   */
  record Arrangement(
      Map<StrandId, RegionalId> children,
      Set<RegionalId> affected,
      List<Redirect> redirects,
      List<RegionalId> restored,
      Map<RegionalId, Set<RegionalId>> suspected,
      int model,
      int mark) {
    RegionalId pupilOf(StrandId strand) {
      return children.get(strand);
    }

    /** Whether anything else stands with this strand. */
    boolean isAlone(StrandId strand) {
      RegionalId pupil = children.get(strand);
      return children.entrySet().stream()
          .noneMatch(one -> one.getValue().equals(pupil) && !one.getKey().equals(strand));
    }
  }

  private final Grouping grouping;
  private final StrandStore strands;
  private final PupilStore pupils;
  private final ConflictStore conflicts;
  private final MatchKeyStore keys;
  private final StrandMarks marks;
  private final Recompute recompute;
  private final Clock clock;

  public Regrouping(
      Grouping grouping,
      StrandStore strands,
      PupilStore pupils,
      ConflictStore conflicts,
      MatchKeyStore keys,
      StrandMarks marks,
      Recompute recompute,
      Clock clock) {
    this.grouping = grouping;
    this.strands = strands;
    this.pupils = pupils;
    this.conflicts = conflicts;
    this.keys = keys;
    this.marks = marks;
    this.recompute = recompute;
    this.clock = clock;
  }

  /** Names to lock before what a source says is arranged: whoever may be the same meets here. */
  List<String> locksOf(SourceRole role, PupilFacts facts) {
    return locksOf(grouping.keysOf(role, facts));
  }

  /** The same for keys that are known. */
  static List<String> locksOf(Set<Long> keys) {
    return keys.stream().map(key -> "MATCH|" + key).toList();
  }

  /** By what a strand will be found if a source says this in it, and is not found yet. */
  Set<Long> fresh(StrandId strand, SourceRole role, PupilFacts facts) {
    Set<Long> fresh = new HashSet<>(grouping.keysOf(role, facts));
    if (!fresh.isEmpty()) {
      fresh.removeAll(keys.of(Set.of(strand)));
    }
    return fresh;
  }

  /** Everything these hang together with is put where it belongs, and computed anew. */
  Arrangement around(Set<StrandId> touched) {
    return decided(touched, Set.of(), null);
  }

  /**
   * The same after a decision: cases that close by it are settled.
   *
   * @param told pupils to be computed anew whether anything of theirs was moved or not
   */
  Arrangement decided(Set<StrandId> touched, Set<RegionalId> told, DecisionId decision) {
    Arrangement arrangement = arrange(touched, null, decision);
    settle(arrangement, told, decision);
    return arrangement;
  }

  /**
   * A record that was just added to its strand may have changed what belongs where.
   *
   * @param fresh what {@link #fresh} told of it before
   */
  void added(StrandId strand, SourceRecord record, Set<Long> fresh) {
    if (!fresh.isEmpty()) {
      keys.add(strand, fresh);
    }
    if (mayMatter(strand, record, fresh)) {
      around(Set.of(strand));
    }
  }

  /**
   * Most answers confirm what a child's only strand says already: its surroundings were judged by
   * those very keys when that was said, and need not be looked at again.
   */
  private boolean mayMatter(StrandId strand, SourceRecord record, Set<Long> fresh) {
    if (grouping.keysOf(record.role(), record.facts()).isEmpty()) {
      return false;
    }
    boolean meetsSomebody =
        keys.bearers(fresh, MatchKeys.CROWDED).values().stream()
            .flatMap(Set::stream)
            .anyMatch(bearer -> !bearer.equals(strand));
    return meetsSomebody
        || strands.at(Set.of(record.linkedTo())).size() > 1
        || conflicts.open(record.linkedTo()).stream()
            .anyMatch(open -> open.type() == ConflictType.POSSIBLE_DUPLICATE);
  }

  /**
   * Finds the places of all that hangs together with what arrives and moves what stands elsewhere.
   * The caller then stores the record in its strand, and the strand, if it is new, with its pupil;
   * and has the arrangement settled.
   *
   * @param arriving null if nothing is
   */
  Arrangement arrange(Set<StrandId> touched, Arriving arriving) {
    return arrange(touched, arriving, null);
  }

  private Arrangement arrange(Set<StrandId> touched, Arriving arriving, DecisionId decision) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Gathered gathered = grouping.gather(touched, arriving);
    Map<RegionalId, StoredPupil> known = lock(gathered);
    if (gathered.isSeveral()) {
      // What hangs together may have changed while the locks were waited for.
      gathered = grouping.gather(touched, arriving);
      known = lock(gathered);
    }
    Partition partition = grouping.partition(gathered);
    int mark = gathered.judge().mark();
    List<StrandId> unmarked =
        gathered.strands().stream().filter(one -> one.judged() != mark).map(Strand::id).toList();
    marks.judged(unmarked, mark);
    Changes changes = new Changes(known, now, decision);
    for (Set<StrandId> child : partition.clusters()) {
      changes.settle(
          child, gathered.strands().stream().filter(one -> child.contains(one.id())).toList());
    }
    return new Arrangement(
        changes.children,
        changes.affected,
        changes.redirects,
        changes.restored,
        suspected(partition.review(), changes.children),
        gathered.judge().number(),
        mark);
  }

  /**
   * Computes anew what an arrangement changed, and opens and closes cases.
   *
   * @param told pupils of whom something new was told besides
   */
  void settle(Arrangement arrangement, Set<RegionalId> told) {
    settle(arrangement, told, null);
  }

  private void settle(Arrangement arrangement, Set<RegionalId> told, DecisionId decision) {
    recompute.anew(arrangement.affected(), told);
    Map<RegionalId, List<FoundConflict>> cases = new LinkedHashMap<>();
    for (RegionalId pupil : arrangement.children().values()) {
      cases.computeIfAbsent(
          pupil,
          id ->
              arrangement.suspected().getOrDefault(id, Set.of()).stream()
                  .map(FoundConflict::possibleDuplicate)
                  .toList());
    }
    recompute.settleCases(cases, decision);
  }

  /** From now on the strand is found by what this says. */
  void remember(StrandId strand, SourceRecord record) {
    keys.add(strand, fresh(strand, record.role(), record.facts()));
  }

  private Map<RegionalId, StoredPupil> lock(Gathered gathered) {
    Map<RegionalId, StoredPupil> known = new HashMap<>();
    pupils
        .lock(recompute.neighbourhood(gathered.pupils()))
        .forEach(pupil -> known.put(pupil.id(), pupil));
    return known;
  }

  private static Map<RegionalId, Set<RegionalId>> suspected(
      List<ReviewCase> review, Map<StrandId, RegionalId> children) {
    Map<RegionalId, Set<RegionalId>> suspected = new HashMap<>();
    for (ReviewCase one : review) {
      RegionalId first = children.get(one.first());
      RegionalId second = children.get(one.second());
      suspected.computeIfAbsent(first, id -> new LinkedHashSet<>()).add(second);
      suspected.computeIfAbsent(second, id -> new LinkedHashSet<>()).add(first);
    }
    return suspected;
  }

  /** Gathers what is changed, child by child. */
  private final class Changes {
    private final Map<RegionalId, StoredPupil> known;
    private final Instant now;
    private final DecisionId decision;
    private final Map<StrandId, RegionalId> children = new HashMap<>();
    private final Set<RegionalId> affected = new LinkedHashSet<>();
    private final List<Redirect> redirects = new ArrayList<>();
    private final List<RegionalId> restored = new ArrayList<>();

    Changes(Map<RegionalId, StoredPupil> known, Instant now, DecisionId decision) {
      this.known = known;
      this.now = now;
      this.decision = decision;
    }

    /** Of a pupil that is no more. */
    private void close(ConflictView open) {
      if (decision != null && open.type() == ConflictType.POSSIBLE_DUPLICATE) {
        conflicts.resolve(open.id(), decision, now);
      } else {
        conflicts.obsolete(open.id(), now);
      }
    }

    void settle(Set<StrandId> child, List<Strand> members) {
      RegionalId id = Naming.of(child, known);
      child.forEach(strand -> children.put(strand, id));
      StoredPupil before = known.get(id);
      if (before == null) {
        pupils.create(id, now);
      } else if (before.mergedInto() != null) {
        pupils.restore(id);
      }
      if (before == null || before.mergedInto() != null) {
        restored.add(id);
        affected.add(id);
      }
      for (StoredPupil other : Naming.begunBy(child, known)) {
        if (!other.id().equals(id) && !id.equals(other.mergedInto())) {
          pupils.redirect(other.id(), id, now);
          conflicts.open(other.id()).forEach(this::close);
          redirects.add(new Redirect(other.id(), id));
          affected.add(id);
        }
      }
      List<Strand> elsewhere =
          members.stream().filter(member -> !member.pupil().equals(id)).toList();
      if (!elsewhere.isEmpty()) {
        affected.add(id);
        elsewhere.forEach(member -> affected.add(member.pupil()));
        strands.move(elsewhere, id, now);
      }
    }
  }
}
