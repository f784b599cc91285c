package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.Decided;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.DecisionKind;
import org.kontingent.hub.registry.decision.PlaceHeld;

/**
 * {@link PlaceHeld}: the record begins a strand of its own, the key leads to it from then on, and
 * decisions as of any other strand say with whom it is one child and with whom not.
 */
public final class HeldPlacing implements PlaceHeld {
  private final Transactions transactions;
  private final KeyLocks locks;
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final StrandStore strands;
  private final DecisionStore decisions;
  private final ConsentStore consents;
  private final Regrouping regrouping;
  private final Recompute recompute;
  private final OperatorActions actions;
  private final OrderedIds ids;
  private final Clock clock;

  public HeldPlacing(
      Transactions transactions,
      KeyLocks locks,
      PupilStore pupils,
      SourceRecordStore records,
      StrandStore strands,
      DecisionStore decisions,
      ConsentStore consents,
      Regrouping regrouping,
      Recompute recompute,
      OperatorActions actions,
      OrderedIds ids,
      Clock clock) {
    this.transactions = transactions;
    this.locks = locks;
    this.pupils = pupils;
    this.records = records;
    this.strands = strands;
    this.decisions = decisions;
    this.consents = consents;
    this.regrouping = regrouping;
    this.recompute = recompute;
    this.actions = actions;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Decided with(UUID id, RegionalId asked, OperatorOrder order) {
    return transactions.call(
        () -> {
          SourceRecord record = lockedUndecided(id);
          RegionalId before = standing(record.heldFor());
          RegionalId pupil = standing(asked);
          pupils.lock(recompute.neighbourhood(List.of(before, pupil)));
          Set<StrandId> there = at(pupil);
          Set<StrandId> known = at(before);
          StrandId strand = strandOf(record, pupil);
          there.remove(strand);
          known.remove(strand);
          if (!pupil.equals(before)) {
            add(DecisionKind.UNLINK, strand, known, record, order);
          }
          DecisionId decision = add(DecisionKind.LINK, strand, there, record, order);
          actions.note(order, "RECORD_PLACED", pupil + " " + id);
          takeAlong(record, strand);
          return decided(decision, strand, new HashSet<>(List.of(before, pupil)));
        });
  }

  @Override
  public Decided apart(UUID id, OperatorOrder order) {
    return transactions.call(
        () -> {
          SourceRecord record = lockedUndecided(id);
          RegionalId before = standing(record.heldFor());
          Set<StrandId> known = at(before);
          StrandId strand = strandOf(record, null);
          known.remove(strand);
          DecisionId decision = add(DecisionKind.UNLINK, strand, known, record, order);
          actions.note(order, "RECORD_PLACED_APART", before + " " + id);
          RegionalId pupil = takeAlong(record, strand);
          return decided(decision, strand, new HashSet<>(List.of(before, pupil)));
        });
  }

  /** Its strand; a new one if the record has none yet, at this pupil or where matching puts it. */
  private StrandId strandOf(SourceRecord record, RegionalId pupil) {
    Optional<StrandId> known = records.strandOf(record.id());
    if (known.isPresent()) {
      return known.get();
    }
    StrandId strand = new StrandId(ids.next());
    if (pupil != null) {
      begin(strand, record, pupil);
      return strand;
    }
    Arriving arriving = new Arriving(strand, placed(record, new RegionalId(strand.value())));
    Regrouping.Arrangement arrangement = regrouping.arrange(Set.of(strand), arriving);
    begin(strand, record, arrangement.pupilOf(strand));
    regrouping.settle(arrangement, Set.of(arrangement.pupilOf(strand)));
    return strand;
  }

  private void begin(StrandId strand, SourceRecord record, RegionalId pupil) {
    // Its place is judged by whoever groups around it next.
    strands.add(new Strand(strand, pupil, pupil, 0), 0);
    records.place(placed(record, pupil), strand, StrongKey.of(record.facts()));
    records
        .strandUnder(keyOf(record))
        .ifPresent(first -> consents.keepWith(first, keyOf(record), record.receivedAt()));
    records.rebind(keyOf(record), strand, pupil);
    regrouping.remember(strand, record);
  }

  /**
   * Corrections of the same claim that were held back too: of them nothing else is to be decided.
   * The least difference in names or date, and it may be the twin. Gives where the strand stands.
   */
  private RegionalId takeAlong(SourceRecord record, StrandId strand) {
    RegionalId pupil = strands.find(List.of(strand)).get(0).pupil();
    List<SourceRecord> claims = records.claimsUnder(keyOf(record));
    Withdrawn withdrawn = Withdrawn.in(claims);
    for (SourceRecord other : claims) {
      if (other.linkedTo() == null
          && !withdrawn.covers(other)
          && isAboutTheSame(record.facts(), other.facts())) {
        records.place(
            other.placed(pupil, LinkRule.M1, null, null), strand, StrongKey.of(other.facts()));
        regrouping.remember(strand, other);
      }
    }
    return pupil;
  }

  private static boolean isAboutTheSame(PupilFacts one, PupilFacts other) {
    return one.name() != null
        && other.name() != null
        && NameForm.samePart(one.name().surname(), other.name().surname())
        && NameForm.samePart(one.name().first(), other.name().first())
        && one.birthDate() != null
        && one.birthDate().equals(other.birthDate());
  }

  private static SourceRecord placed(SourceRecord record, RegionalId pupil) {
    return record.placed(pupil, LinkRule.DECIDED, record.heldFor(), record.heldAs());
  }

  private DecisionId add(
      DecisionKind kind,
      StrandId strand,
      Set<StrandId> others,
      SourceRecord record,
      OperatorOrder order) {
    DecisionId id = new DecisionId(ids.next());
    decisions.add(
        new StoredDecision(
            id,
            kind,
            Set.of(strand),
            others,
            order.actor(),
            order.reason(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            record.id(),
            null));
    return id;
  }

  private Decided decided(DecisionId decision, StrandId strand, Set<RegionalId> told) {
    return DecisionMaking.decided(decision, regrouping.decided(Set.of(strand), told, decision));
  }

  /** Locks whatever a claim that says this would lock, then looks at the record. */
  private SourceRecord lockedUndecided(UUID id) {
    SourceRecord found =
        records.find(id).orElseThrow(() -> notFound("record " + id + " is unknown"));
    List<String> names = new ArrayList<>(regrouping.locksOf(found.role(), found.facts()));
    names.add(found.system() + "|" + found.sourceKey());
    StrongKey.of(found.facts()).forEach(key -> names.add(key.kind() + "|" + key.value()));
    locks.lock(names);
    boolean held =
        found.isClaim()
            && found.heldFor() != null
            && !Withdrawn.in(records.claimsUnder(keyOf(found))).covers(found);
    if (!held || !decisions.placing(Set.of(id)).isEmpty()) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.STATE_FORBIDDEN, "record " + id + " is not held back, or no claim");
    }
    return found;
  }

  private RegionalId standing(RegionalId asked) {
    RegionalId survivor = Redirects.survivor(pupils, asked);
    if (pupils.lock(List.of(survivor)).isEmpty()) {
      throw notFound("pupil " + asked + " is unknown");
    }
    return survivor;
  }

  private Set<StrandId> at(RegionalId pupil) {
    return strands.at(List.of(pupil)).stream()
        .map(Strand::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static SourceKey keyOf(SourceRecord record) {
    return new SourceKey(record.system(), record.sourceKey());
  }

  private static RegistryRefusal notFound(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.NOT_FOUND, sentence);
  }
}
