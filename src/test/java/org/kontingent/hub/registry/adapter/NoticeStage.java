package org.kontingent.hub.registry.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.CivilAct;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.NoticeOutcome;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceNotice;
import org.kontingent.hub.registry.TakeNotice;
import org.kontingent.hub.registry.UpsertedPupil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registry in which departments tell unasked. */
abstract class NoticeStage extends RegistryStage {
  static final LocalDate DAY = LocalDate.of(2025, 8, 1);

  UpsertedPupil confirmed(String id) {
    UpsertedPupil pupil = submit(id, girlWith(id).citizen("643").build());
    answer(pupil, QuestionKind.BIRTH_RECORD, registryGirl(id).build());
    return pupil;
  }

  NoticeOutcome take(SourceNotice notice) {
    registry.clock().advance(java.time.Duration.ofMillis(5));
    return registry.transactions().call(() -> registry.get(TakeNotice.class).take(notice));
  }

  SourceNotice nameChange(String id, org.kontingent.hub.registry.PersonName now) {
    return event(NoticeKind.NAME_CHANGED, about(id), new Children.Facts().name(now).build(), DAY);
  }

  static PupilFacts about(String id) {
    return registryGirl(id).documents().build();
  }

  static BirthRecord actOf(String id, ActState state, BirthStatus born) {
    BirthRecord act = registryGirl(id).build().birthRecord();
    return new BirthRecord(
        act.uid(),
        act.actNumber(),
        act.actDate(),
        act.officeCode(),
        act.officeName(),
        "2",
        DAY,
        state,
        null,
        born,
        act.certificates());
  }

  SourceNotice event(NoticeKind kind, PupilFacts about, PupilFacts facts, LocalDate day) {
    Instant now = registry.clock().instant();
    return new SourceNotice(
        kind,
        "urn:test:notice",
        UUID.randomUUID().toString(),
        new CivilAct("77", day, "R6100001", "Отдел ЗАГС"),
        about,
        facts,
        "message-" + UUID.randomUUID(),
        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        now,
        now,
        null);
  }

  static SourceNotice withId(SourceNotice notice, String id) {
    return copy(notice, id, notice.facts());
  }

  static SourceNotice onlyName(SourceNotice notice) {
    return copy(
        notice, notice.noticeId(), new Children.Facts().name(notice.facts().name()).build());
  }

  static SourceNotice copy(SourceNotice notice, String id, PupilFacts facts) {
    return new SourceNotice(
        notice.kind(),
        notice.sourceSystem(),
        id,
        notice.act(),
        notice.about(),
        facts,
        notice.messageId(),
        notice.eventTime(),
        notice.asOf(),
        notice.receivedAt(),
        null);
  }

  static List<ConflictType> types(PupilView view) {
    return view.openConflicts().stream().map(ConflictView::type).toList();
  }

  int pupils() {
    return count("registry_pupil");
  }

  int waiting() {
    return JdbcClient.create(database.dataSource())
        .sql(
            "SELECT count(*) FROM registry_awaiting_key k JOIN registry_source_record r"
                + " ON r.id = k.record WHERE r.linked_to IS NOT NULL")
        .query(Integer.class)
        .single();
  }

  int count(String table) {
    return JdbcClient.create(database.dataSource())
        .sql("SELECT count(*) FROM " + table)
        .query(Integer.class)
        .single();
  }
}
