package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.RetractOutcome;
import org.kontingent.hub.registry.RetractReason;
import org.kontingent.hub.registry.RetractRecord;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.DecisionKind;

/**
 * {@link RetractRecord}: one more source record, which says that nothing is held under the key,
 * wherever claims of that key stand or wait.
 */
public final class RecordRetraction implements RetractRecord {
  private final Transactions transactions;
  private final KeyLocks locks;
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final StrandStore strands;
  private final MatchKeyStore said;
  private final DecisionStore decisions;
  private final QuestionStore questions;
  private final Regrouping regrouping;
  private final Recompute recompute;
  private final OrderedIds ids;
  private final Clock clock;

  public RecordRetraction(
      Transactions transactions,
      KeyLocks locks,
      PupilStore pupils,
      SourceRecordStore records,
      StrandStore strands,
      MatchKeyStore said,
      DecisionStore decisions,
      QuestionStore questions,
      Regrouping regrouping,
      Recompute recompute,
      OrderedIds ids,
      Clock clock) {
    this.transactions = transactions;
    this.locks = locks;
    this.pupils = pupils;
    this.records = records;
    this.strands = strands;
    this.said = said;
    this.decisions = decisions;
    this.questions = questions;
    this.regrouping = regrouping;
    this.recompute = recompute;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public RetractOutcome retract(
      SourceKey key, RetractReason reason, String orderNumber, String messageId) {
    return transactions.call(
        () -> {
          locks.lock(List.of(key.system() + "|" + key.id()));
          List<SourceRecord> claims = records.claimsUnder(key);
          if (claims.isEmpty()) {
            throw new RegistryRefusal(
                RegistryRefusal.Code.NOT_FOUND, "nothing was submitted under this key");
          }
          Withdrawn before = Withdrawn.in(claims);
          List<SourceRecord> live =
              claims.stream().filter(record -> !before.covers(record)).toList();
          if (live.isEmpty()) {
            return RetractOutcome.UNCHANGED;
          }
          SourceRecord retraction =
              retraction(key, reason + " " + orderNumber, messageId, momentAfter(live));
          withdrawHeld(live, retraction);
          Optional<StrandId> strand = records.strandUnder(key);
          if (strand.isPresent() && live.stream().anyMatch(one -> one.linkedTo() != null)) {
            withdrawLinked(strand.get(), retraction);
            records.retract(key, retraction.asOf());
          }
          return RetractOutcome.RETRACTED;
        });
  }

  /** Never before what it withdraws, whatever the clocks of nodes say. */
  private Instant momentAfter(List<SourceRecord> live) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Stream.concat(Stream.of(now), live.stream().map(SourceRecord::asOf))
        .max(Instant::compareTo)
        .get();
  }

  private void withdrawLinked(StrandId strand, SourceRecord retraction) {
    RegionalId at = strands.find(List.of(strand)).get(0).pupil();
    pupils.lock(recompute.neighbourhood(List.of(at)));
    Arriving arriving = new Arriving(strand, retraction.placed(at, LinkRule.M1, null, null));
    keepTogether(arriving, at);
    Regrouping.Arrangement arrangement = regrouping.arrange(Set.of(strand), arriving);
    RegionalId pupil = arrangement.pupilOf(strand);
    records.add(retraction.placed(pupil, LinkRule.M1, null, null), strand, Set.of());
    regrouping.settle(arrangement, new HashSet<>(List.of(pupil, at)));
    if (Evidence.of(records.ofPupil(pupil)).found(SourceRole.SCHOOL).isEmpty()) {
      questions.about(List.of(pupil)).stream()
          .filter(question -> !question.state().isFinal())
          .forEach(question -> questions.cancelled(question.id(), "RETRACTED", retraction.asOf()));
    }
  }

  /**
   * A strand that says nothing any more hangs together with no other by what it says. If it began
   * the pupil, the others would lose the id the child is known by; so it stays with one of them.
   */
  private void keepTogether(Arriving arriving, RegionalId pupil) {
    List<SourceRecord> all =
        Stream.concat(
                said.records(Set.of(arriving.strand())).stream().map(CurrentRecord::record),
                Stream.of(arriving.record()))
            .toList();
    Optional<StrandId> other =
        strands.at(List.of(pupil)).stream()
            .map(Strand::id)
            .filter(id -> !id.equals(arriving.strand()))
            .findFirst();
    if (other.isPresent() && MatchRows.of(all).isEmpty()) {
      decisions.add(
          new StoredDecision(
              new DecisionId(ids.next()),
              DecisionKind.LINK,
              Set.of(arriving.strand()),
              Set.of(other.get()),
              arriving.record().system(),
              "RETRACTED",
              arriving.record().asOf(),
              null,
              null,
              null));
    }
  }

  /** What waits for a person under this key waits no more, whomever it was held back for. */
  private void withdrawHeld(List<SourceRecord> live, SourceRecord retraction) {
    Map<RegionalId, ConflictType> held = new LinkedHashMap<>();
    live.stream()
        .filter(one -> one.linkedTo() == null && one.heldFor() != null)
        .forEach(one -> held.put(one.heldFor(), one.heldAs()));
    held.forEach(
        (pupil, why) -> {
          records.add(copy(retraction).placed(null, LinkRule.HELD, pupil, why), null, Set.of());
          RegionalId standing = Redirects.survivor(pupils, pupil);
          recompute.all(pupils.lock(recompute.neighbourhood(List.of(standing))));
        });
  }

  private SourceRecord copy(SourceRecord one) {
    return retraction(
        new SourceKey(one.system(), one.sourceKey()), one.code(), one.messageId(), one.asOf());
  }

  /** Its place is found later. */
  private SourceRecord retraction(SourceKey key, String code, String messageId, Instant at) {
    UUID id = ids.next();
    return new SourceRecord(
        id,
        SourceRole.SCHOOL,
        key.system(),
        key.id(),
        null,
        SourceOutcome.NOT_FOUND,
        code,
        PupilFacts.NOTHING,
        messageId,
        null,
        at,
        at,
        SourceRecord.hashOf(SourceOutcome.NOT_FOUND, PupilFacts.NOTHING),
        null,
        SourceRecord.RULE_VERSION,
        new RegionalId(id),
        LinkRule.CREATED,
        null,
        null);
  }
}
