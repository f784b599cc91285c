package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.ChangeEntry;
import org.kontingent.hub.registry.ChangeFeed;
import org.kontingent.hub.registry.CivilAct;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.NoticeOutcome;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceNotice;
import org.kontingent.hub.registry.TakeNotice;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.school.EnrolmentOutcome;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.SchoolOrder;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registry with schools in which children are enrolled. */
abstract class EnrolmentStage extends SchoolStage {
  static final SchoolOrder ORDER = new SchoolOrder("7-о", TODAY);

  EnrolmentOutcome enrol(School kindergarten, RegionalId pupil) {
    StudyGroupId group = group(kindergarten, null, null, GroupKind.PRESCHOOL_GROUP);
    return enrol(order(kindergarten, pupil, group, TODAY), kindergarten.actor());
  }

  static org.kontingent.hub.registry.school.NewEnrolment supplementary(
      School school, RegionalId pupil) {
    return new org.kontingent.hub.registry.school.NewEnrolment(
        pupil,
        null,
        school.id(),
        school.programme(),
        org.kontingent.hub.registry.school.EnrolmentKind.SUPPLEMENTARY,
        org.kontingent.hub.registry.school.StudyForm.FULL_TIME,
        null,
        ORDER,
        TODAY,
        null,
        null);
  }

  SourceNotice death(String id, LocalDate day) {
    Instant now = registry.clock().instant();
    return new SourceNotice(
        NoticeKind.DIED,
        "urn:test:notice",
        UUID.randomUUID().toString(),
        new CivilAct("77", day, "R6100001", "Отдел ЗАГС"),
        girlWith(id).build(),
        PupilFacts.NOTHING,
        "message-" + UUID.randomUUID(),
        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        now,
        now,
        null);
  }

  NoticeOutcome take(SourceNotice notice) {
    return registry.transactions().call(() -> registry.get(TakeNotice.class).take(notice));
  }

  /** As merging will do it. */
  void mergedInto(RegionalId merged, RegionalId survivor) {
    JdbcClient.create(database.dataSource())
        .sql("UPDATE registry_pupil SET merged_into = :into WHERE id = :id")
        .param("into", survivor == null ? null : survivor.value())
        .param("id", merged.value())
        .update();
  }

  void recomputed(RegionalId pupil) {
    registry
        .transactions()
        .run(
            () ->
                registry
                    .get(org.kontingent.hub.registry.internal.Recompute.class)
                    .all(registry.get(RegistryStores.class).pupils().lock(List.of(pupil))));
  }

  List<ChangeEntry> changesOf(UUID id) {
    return registry.get(ChangeFeed.class).after(0, 100_000).stream()
        .filter(entry -> entry.id().equals(id))
        .toList();
  }

  long count(String table) {
    return JdbcClient.create(database.dataSource())
        .sql("SELECT count(*) FROM " + table)
        .query(Long.class)
        .single();
  }

  static void assertRefused(String code, Runnable order) {
    assertThatThrownBy(order::run).hasFieldOrPropertyWithValue("code", code);
  }

  static void assertIssue(String code, Runnable order) {
    assertThatThrownBy(order::run)
        .isInstanceOfSatisfying(
            ValidationFailed.class,
            refused -> assertThat(refused.issues()).extracting(FieldIssue::code).contains(code));
  }
}
