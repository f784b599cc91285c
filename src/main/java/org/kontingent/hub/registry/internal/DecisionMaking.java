package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.DecideIdentity;
import org.kontingent.hub.registry.decision.Decided;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.DecisionKind;

/** {@link DecideIdentity}: writes the decision down and has its strands grouped anew. */
public final class DecisionMaking implements DecideIdentity {
  private final Transactions transactions;
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final StrandStore strands;
  private final DecisionStore decisions;
  private final Regrouping regrouping;
  private final Recompute recompute;
  private final OperatorActions actions;
  private final OrderedIds ids;
  private final Clock clock;

  public DecisionMaking(
      Transactions transactions,
      PupilStore pupils,
      SourceRecordStore records,
      StrandStore strands,
      DecisionStore decisions,
      Regrouping regrouping,
      Recompute recompute,
      OperatorActions actions,
      OrderedIds ids,
      Clock clock) {
    this.transactions = transactions;
    this.pupils = pupils;
    this.records = records;
    this.strands = strands;
    this.decisions = decisions;
    this.regrouping = regrouping;
    this.recompute = recompute;
    this.actions = actions;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Decided merge(RegionalId one, RegionalId other, OperatorOrder order) {
    return betweenTwo(DecisionKind.MERGE, "PUPILS_MERGED", one, other, order);
  }

  @Override
  public Decided notSame(RegionalId one, RegionalId other, OperatorOrder order) {
    return betweenTwo(DecisionKind.NOT_SAME, "PUPILS_NOT_SAME", one, other, order);
  }

  @Override
  public Decided unmerge(RegionalId absorbed, OperatorOrder order) {
    return transactions.call(
        () -> {
          RegionalId survivor = standing(absorbed);
          if (survivor.equals(absorbed)) {
            throw forbidden("pupil " + absorbed + " is not merged into anybody");
          }
          Set<StrandId> all = at(survivor);
          StrandStore.Leaving left = strands.lastLeaving(absorbed, all);
          List<UUID> later = strands.recordsSince(all, left.at());
          Decided decided =
              decide(DecisionKind.UNMERGE, left.strands(), without(all, left.strands()), order);
          actions.note(order, "PUPILS_UNMERGED", survivor + " " + absorbed);
          return new Decided(
              decided.decision(), decided.pupils(), decided.redirects(), decided.restored(), later);
        });
  }

  @Override
  public Decided unlink(SourceKey key, OperatorOrder order) {
    return transactions.call(
        () -> {
          StrandId strand = strandOf(key);
          RegionalId pupil = pupilOf(strand);
          Decided decided =
              decide(
                  DecisionKind.UNLINK, Set.of(strand), without(at(pupil), Set.of(strand)), order);
          actions.note(order, "KEY_UNLINKED", pupil + " " + strand);
          return decided;
        });
  }

  @Override
  public Decided link(SourceKey key, RegionalId asked, OperatorOrder order) {
    return transactions.call(
        () -> {
          StrandId strand = strandOf(key);
          RegionalId pupil = standing(asked);
          RegionalId before = pupilOf(strand);
          if (before.equals(pupil)) {
            throw forbidden("what was said under the key stands with pupil " + pupil + " already");
          }
          Set<StrandId> left = without(at(before), Set.of(strand));
          if (!left.isEmpty()) {
            add(DecisionKind.UNLINK, Set.of(strand), left, order);
          }
          Decided decided = decide(DecisionKind.LINK, Set.of(strand), at(pupil), order);
          actions.note(order, "KEY_LINKED", pupil + " " + strand);
          return decided;
        });
  }

  @Override
  public Decided takeBack(DecisionId id, OperatorOrder order) {
    return transactions.call(
        () -> {
          StoredDecision decision =
              decisions.find(id).orElseThrow(() -> notFound("decision " + id + " is unknown"));
          if (decision.kind() == DecisionKind.TAKE_BACK || decisions.isTakenBack(id)) {
            throw forbidden("decision " + id + " cannot be taken back, or is already");
          }
          DecisionId own = undo(id, order);
          actions.note(order, "DECISION_TAKEN_BACK", id.toString());
          if (decision.kind().isAboutValue()) {
            return recomputed(own, decision.left().iterator().next());
          }
          Set<StrandId> touched = touched(decision);
          for (StoredDecision other : siblings(decision)) {
            undo(other.id(), order);
            touched.addAll(touched(other));
          }
          return decided(own, regrouping.decided(touched, heldFor(decision), own));
        });
  }

  private DecisionId undo(DecisionId id, OperatorOrder order) {
    DecisionId own = new DecisionId(ids.next());
    decisions.add(
        new StoredDecision(
            own,
            DecisionKind.TAKE_BACK,
            Set.of(),
            Set.of(),
            order.actor(),
            order.reason(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            id));
    return own;
  }

  /**
   * The place of a record that was held may have taken two decisions: they stand or fall as one.
   */
  private List<StoredDecision> siblings(StoredDecision decision) {
    return decision.record() == null ? List.of() : decisions.placingOf(decision.record());
  }

  private static Set<StrandId> touched(StoredDecision decision) {
    Set<StrandId> touched = new HashSet<>(decision.left());
    touched.addAll(decision.right());
    return touched;
  }

  private Decided recomputed(DecisionId decision, StrandId strand) {
    RegionalId pupil = pupilOf(strand);
    if (!pupilOf(strand).equals(pupil)) {
      throw forbidden("pupil " + pupil + " is being changed: try again");
    }
    recompute.all(pupils.lock(recompute.neighbourhood(Set.of(pupil))));
    return new Decided(decision, List.of(pupil), List.of(), List.of(), List.of());
  }

  /** Of whom it is asked again whether a record is theirs. */
  private Set<RegionalId> heldFor(StoredDecision decision) {
    return Optional.ofNullable(decision.record()).flatMap(records::find).stream()
        .filter(record -> record.heldFor() != null)
        .map(record -> standing(record.heldFor()))
        .collect(Collectors.toSet());
  }

  private Decided betweenTwo(
      DecisionKind kind, String action, RegionalId one, RegionalId other, OperatorOrder order) {
    return transactions.call(
        () -> {
          RegionalId first = standing(one);
          RegionalId second = standing(other);
          if (first.equals(second)) {
            throw forbidden("both ids lead to pupil " + first);
          }
          Decided decided = decide(kind, at(first), at(second), order);
          actions.note(order, action, first + " " + second);
          return decided;
        });
  }

  private Decided decide(
      DecisionKind kind, Set<StrandId> left, Set<StrandId> right, OperatorOrder order) {
    if (left.isEmpty() || right.isEmpty()) {
      throw forbidden("there is nothing else to tell it from");
    }
    DecisionId id = add(kind, left, right, order);
    Set<StrandId> touched = new HashSet<>(left);
    touched.addAll(right);
    return decided(id, regrouping.decided(touched, Set.of(), id));
  }

  private DecisionId add(
      DecisionKind kind, Set<StrandId> left, Set<StrandId> right, OperatorOrder order) {
    DecisionId id = new DecisionId(ids.next());
    decisions.add(
        new StoredDecision(
            id,
            kind,
            left,
            right,
            order.actor(),
            order.reason(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null));
    return id;
  }

  static Decided decided(DecisionId id, Regrouping.Arrangement outcome) {
    return new Decided(
        id,
        outcome.children().values().stream()
            .distinct()
            .sorted(Comparator.comparing(RegionalId::value))
            .toList(),
        outcome.redirects(),
        outcome.restored(),
        List.of());
  }

  private RegionalId standing(RegionalId asked) {
    RegionalId survivor = Redirects.survivor(pupils, asked);
    // Locked before its strands are read, so that nothing moves in between.
    if (pupils.lock(List.of(survivor)).isEmpty()) {
      throw notFound("pupil " + asked + " is unknown");
    }
    return survivor;
  }

  private StrandId strandOf(SourceKey key) {
    return records
        .strandUnder(key)
        .orElseThrow(() -> notFound("nothing was submitted under this key"));
  }

  private RegionalId pupilOf(StrandId strand) {
    return standing(strands.find(List.of(strand)).get(0).pupil());
  }

  private Set<StrandId> at(RegionalId pupil) {
    return strands.at(List.of(pupil)).stream().map(Strand::id).collect(Collectors.toSet());
  }

  private static Set<StrandId> without(Set<StrandId> all, Set<StrandId> some) {
    return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toSet());
  }

  private static RegistryRefusal notFound(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.NOT_FOUND, sentence);
  }

  private static RegistryRefusal forbidden(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.STATE_FORBIDDEN, sentence);
  }
}
