package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.NoticeOutcome;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceNotice;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.TakeNotice;

/** {@link TakeNotice}: finds the one pupil meant, stores, recomputes; or keeps for later. */
public final class NoticeTaking implements TakeNotice {
  private final KeyLocks locks;
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final QuestionStore questions;
  private final Recompute recompute;
  private final Regrouping regrouping;
  private final OrderedIds ids;
  private final Clock clock;

  public NoticeTaking(
      KeyLocks locks,
      PupilStore pupils,
      SourceRecordStore records,
      QuestionStore questions,
      Recompute recompute,
      Regrouping regrouping,
      OrderedIds ids,
      Clock clock) {
    this.locks = locks;
    this.pupils = pupils;
    this.records = records;
    this.questions = questions;
    this.recompute = recompute;
    this.regrouping = regrouping;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public NoticeOutcome take(SourceNotice told) {
    Notice notice = new Notice(told.kind(), told.act(), told.about());
    String hash = hash(notice, told.facts());
    Set<StrongKey> asked = NoticeMatch.exclusive(told.about());
    Set<StrongKey> keys = new LinkedHashSet<>(asked);
    keys.addAll(StrongKey.of(told.facts()));
    List<String> names = new ArrayList<>(regrouping.locksOf(told.kind().role(), told.facts()));
    names.add(told.sourceSystem() + "|" + told.noticeId());
    keys.forEach(key -> names.add(key.kind() + "|" + key.value()));
    locks.lock(names);
    Optional<SourceRecord> before = records.notice(told.sourceSystem(), told.noticeId());
    if (before.isPresent()) {
      return before.get().payloadHash().equals(hash)
          ? NoticeOutcome.KNOWN
          : NoticeOutcome.CONTRADICTS_EARLIER;
    }
    List<StoredPupil> locked =
        pupils.lock(recompute.neighbourhood(survivors(records.holding(exclusive(keys)))));
    MatchRules.Decision decision = decide(told.about(), told.facts(), asked, locked);
    SourceRecord record = record(told, notice, hash, decision);
    if (record.linkedTo() != null) {
      records.add(record, strandOf(record), StrongKey.of(told.facts()));
      settle(record, locked);
      added(record);
      return NoticeOutcome.APPLIED;
    }
    records.add(record, null, Set.of());
    if (record.linkRule() == LinkRule.HELD) {
      recompute.all(locked.stream().filter(p -> p.id().equals(record.heldFor())).toList());
      return NoticeOutcome.HELD;
    }
    records.await(record, asked);
    return NoticeOutcome.KEPT;
  }

  /**
   * Applies notices that waited for somebody with one of these keys. The pupil has just got a
   * record and is locked.
   *
   * @return whether anything was applied
   */
  boolean revisit(RegionalId pupil, Collection<StrongKey> keys) {
    boolean applied = false;
    for (SourceRecord waiting : records.awaiting(exclusive(keys))) {
      Set<StrongKey> asked = NoticeMatch.exclusive(waiting.notice().about());
      Set<StrongKey> all = new LinkedHashSet<>(asked);
      all.addAll(StrongKey.of(waiting.facts()));
      Set<RegionalId> involved = survivors(records.holding(exclusive(all)));
      involved.add(pupil);
      List<StoredPupil> locked = pupils.lock(recompute.neighbourhood(involved));
      MatchRules.Decision decision =
          decide(waiting.notice().about(), waiting.facts(), asked, locked);
      if (decision.rule() == LinkRule.CREATED) {
        continue;
      }
      boolean held = decision.rule() == LinkRule.HELD;
      SourceRecord found =
          waiting.placed(
              held ? null : decision.pupil(),
              decision.rule(),
              held ? decision.pupil() : null,
              held ? decision.clash() : null);
      records.place(found, strandOf(found), held ? Set.of() : StrongKey.of(waiting.facts()));
      settle(found, locked);
      if (!held) {
        added(found);
      }
      applied = true;
    }
    return applied;
  }

  private MatchRules.Decision decide(
      PupilFacts about, PupilFacts facts, Set<StrongKey> asked, List<StoredPupil> locked) {
    Set<RegionalId> sharing = survivors(records.holding(asked));
    return NoticeMatch.decide(
        about,
        facts,
        locked.stream()
            .filter(pupil -> sharing.contains(pupil.id()) && pupil.golden() != null)
            .map(pupil -> new MatchRules.Known(pupil.id(), pupil.golden()))
            .toList());
  }

  private void added(SourceRecord record) {
    StrandId strand = strandOf(record);
    regrouping.added(strand, record, regrouping.fresh(strand, record.role(), record.facts()));
  }

  private static StrandId strandOf(SourceRecord record) {
    return record.linkedTo() == null ? null : StrandId.founding(record.linkedTo());
  }

  private void settle(SourceRecord record, List<StoredPupil> locked) {
    recompute.all(locked);
    if (record.linkedTo() != null) {
      NoticeKind kind = record.notice().kind();
      if (kind == NoticeKind.DIED || kind == NoticeKind.ADOPTED) {
        // Whatever is still asked is asked of somebody who is no more, or no longer so called.
        questions.about(List.of(record.linkedTo())).stream()
            .filter(question -> !question.state().isFinal())
            .forEach(question -> questions.cancelled(question.id(), "SUPERSEDED", now()));
      }
    }
  }

  private SourceRecord record(
      SourceNotice told, Notice notice, String hash, MatchRules.Decision decision) {
    boolean held = decision.rule() == LinkRule.HELD;
    boolean nobody = decision.rule() == LinkRule.CREATED;
    return new SourceRecord(
        ids.next(),
        told.kind().role(),
        told.sourceSystem(),
        told.noticeId(),
        null,
        SourceOutcome.FOUND,
        null,
        told.facts(),
        told.messageId(),
        micros(told.eventTime()),
        micros(told.asOf()),
        micros(told.receivedAt()),
        hash,
        told.signerThumbprint(),
        SourceRecord.RULE_VERSION,
        held || nobody ? null : decision.pupil(),
        nobody ? LinkRule.UNLINKED : decision.rule(),
        held ? decision.pupil() : null,
        held ? decision.clash() : null,
        notice);
  }

  private static String hash(Notice notice, PupilFacts facts) {
    return Sha256.hex(CanonicalJson.write(notice) + CanonicalJson.write(facts));
  }

  private static List<StrongKey> exclusive(Collection<StrongKey> keys) {
    return keys.stream().filter(key -> key.kind().isExclusive()).toList();
  }

  private Set<RegionalId> survivors(Set<RegionalId> found) {
    return found.stream()
        .map(id -> Redirects.survivor(pupils, id))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Instant now() {
    return micros(clock.instant());
  }

  private static Instant micros(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }
}
