package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.StrandId;

/** {@link SourceQuestions}: hands out what is due and applies what came back. */
public final class QuestionBook implements SourceQuestions {
  private final KeyLocks locks;
  private final QuestionStore questions;
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final Recompute recompute;
  private final Regrouping regrouping;
  private final NoticeTaking notices;
  private final Asking asking;
  private final Grounds grounds;
  private final OrderedIds ids;
  private final Clock clock;

  public QuestionBook(
      KeyLocks locks,
      QuestionStore questions,
      PupilStore pupils,
      SourceRecordStore records,
      Recompute recompute,
      Regrouping regrouping,
      NoticeTaking notices,
      Asking asking,
      Grounds grounds,
      OrderedIds ids,
      Clock clock) {
    this.locks = locks;
    this.questions = questions;
    this.pupils = pupils;
    this.records = records;
    this.recompute = recompute;
    this.regrouping = regrouping;
    this.notices = notices;
    this.asking = asking;
    this.grounds = grounds;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<DueQuestion> takeDue(int limit) {
    return questions.lockNew(limit).stream()
        .map(
            question -> {
              PupilFacts facts = known(question);
              questions.asked(question.id(), facts);
              return due(question, facts);
            })
        .toList();
  }

  @Override
  public Optional<DueQuestion> find(SourceRequestId id) {
    return questions.find(id).map(q -> due(q, q.asked() == null ? known(q) : q.asked()));
  }

  @Override
  public boolean isOpen(SourceRequestId id) {
    return questions.state(id).filter(state -> !state.isFinal()).isPresent();
  }

  @Override
  public void queued(SourceRequestId id, String messageId) {
    questions.queued(id, messageId);
  }

  @Override
  public void sent(SourceRequestId id) {
    questions.sent(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public boolean answered(SourceAnswer answer) {
    Optional<StoredQuestion> asked = questions.find(answer.request());
    if (asked.isEmpty() || !takes(asked.get(), answer.outcome())) {
      return false;
    }
    PupilFacts facts =
        answer.outcome() == SourceOutcome.FOUND ? answer.facts() : PupilFacts.NOTHING;
    Set<StrongKey> keys = StrongKey.of(facts);
    StrandId strand = StrandId.founding(asked.get().pupil());
    Set<Long> fresh = regrouping.fresh(strand, asked.get().kind().role(), facts);
    List<String> names = new ArrayList<>(Regrouping.locksOf(fresh));
    keys.forEach(key -> names.add(key.kind() + "|" + key.value()));
    locks.lock(names);
    RegionalId pupil = Redirects.survivor(pupils, asked.get().pupil());
    Set<RegionalId> involved =
        new HashSet<>(
            records.holding(keys.stream().filter(key -> key.kind().isExclusive()).toList()));
    involved.add(pupil);
    List<StoredPupil> locked = pupils.lock(recompute.neighbourhood(involved));

    StoredQuestion question = questions.lock(answer.request()).orElseThrow();
    if (isClosed(pupil) || !takes(question, answer.outcome())) {
      return false;
    }
    questions.ended(answer);
    if (isFact(answer.outcome())) {
      SourceRecord record = record(question, answer, facts, pupil);
      records.add(record, strand, keys);
      recompute.all(locked);
      regrouping.added(strand, record, fresh);
      notices.revisit(pupil, keys);
    }
    StoredPupil now = pupils.find(pupil).orElseThrow();
    if (now.recordState() != RecordState.DECEASED) {
      asking.afterAnswer(pupil, () -> newestClaim(pupil), now.golden());
    }
    return true;
  }

  /** Open, or merely expired with its ground still standing. */
  private boolean takes(StoredQuestion question, SourceOutcome outcome) {
    if (question.state() == SourceRequestState.EXPIRED) {
      return outcome != SourceOutcome.EXPIRED && grounds.stands(question.ground());
    }
    return !question.state().isFinal();
  }

  /** Consent was withdrawn, or what was known is destroyed: nothing is added any more. */
  private boolean isClosed(RegionalId pupil) {
    RecordState state = pupils.find(pupil).orElseThrow().recordState();
    return state == RecordState.RESTRICTED || state == RecordState.DESTROYED;
  }

  /** Found, not found and ambiguous are facts; the rest says nothing of the child. */
  private static boolean isFact(SourceOutcome outcome) {
    return switch (outcome) {
      case FOUND, NOT_FOUND, AMBIGUOUS -> true;
      case REJECTED, EXPIRED, FAILED -> false;
    };
  }

  private SourceRecord record(
      StoredQuestion question, SourceAnswer answer, PupilFacts facts, RegionalId pupil) {
    return new SourceRecord(
        ids.next(),
        question.kind().role(),
        answer.sourceSystem(),
        question.id().toString(),
        question.kind(),
        answer.outcome(),
        answer.code(),
        facts,
        answer.messageId(),
        micros(answer.eventTime()),
        micros(answer.asOf()),
        micros(answer.receivedAt()),
        SourceRecord.hashOf(answer.outcome(), facts),
        answer.signerThumbprint(),
        SourceRecord.RULE_VERSION,
        pupil,
        LinkRule.ASKED,
        null,
        null);
  }

  private PupilFacts newestClaim(RegionalId pupil) {
    List<SourceRecord> all = records.ofPupil(pupil);
    Withdrawn withdrawn = Withdrawn.in(all);
    return all.stream()
        .filter(record -> record.isClaim() && !withdrawn.covers(record))
        .min(SourceRecord.NEWEST_FIRST)
        .map(SourceRecord::facts)
        .orElse(PupilFacts.NOTHING);
  }

  private PupilFacts known(StoredQuestion question) {
    RegionalId pupil = Redirects.survivor(pupils, question.pupil());
    GoldenRecord golden = pupils.find(pupil).orElseThrow().golden();
    return golden == null ? PupilFacts.NOTHING : GoldenFacts.of(golden);
  }

  private static DueQuestion due(StoredQuestion question, PupilFacts facts) {
    return new DueQuestion(
        question.id(), question.kind(), facts, question.purpose(), question.ground());
  }

  private static Instant micros(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }
}
