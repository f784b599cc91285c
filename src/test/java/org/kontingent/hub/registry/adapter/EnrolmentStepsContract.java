package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.CallAnswer;
import org.kontingent.hub.registry.CallKey;
import org.kontingent.hub.registry.ChangedEntity;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.IdempotentCalls;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.internal.ChangeSequencing;
import org.kontingent.hub.registry.school.CancelEnrolment;
import org.kontingent.hub.registry.school.ChangeGroup;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.EnrolmentChange;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.EnrolmentOutcome;
import org.kontingent.hub.registry.school.EnrolmentState;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.ReadEnrolment;
import org.kontingent.hub.registry.school.ReadTrajectory;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.StudyPlace;
import org.kontingent.hub.registry.school.SuspendEnrolment;
import org.kontingent.hub.registry.school.SuspensionReason;

/** What is done to an enrolment, by whom and how late; children who are only counted. */
abstract class EnrolmentStepsContract extends EnrolmentStage {
  // ---- steps ----

  @Test
  void movingToAnotherClassDoesNotEndTheEnrolment() {
    School school = school();
    RegionalId girl = girl();
    EnrolmentId id = enrol(school, girl, TODAY.minusDays(10)).enrolment();
    StudyGroupId other = classOf(school, 4, null);
    registry.get(ChangeGroup.class).change(change(school, id), other, TODAY);
    assertThat(studies(girl))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.group()).isEqualTo(other);
              assertThat(place.state()).isEqualTo(EnrolmentState.ACTIVE);
            });
    assertThat(registry.get(ReadEnrolment.class).read(id).orElseThrow().stays())
        .extracting(stay -> stay.to())
        .containsExactly(TODAY.minusDays(1), null);
    StudyGroupId foreign = classOf(school(), 4, null);
    assertRefused(
        "NOT_FOUND",
        () -> registry.get(ChangeGroup.class).change(change(school, id), foreign, TODAY));
  }

  @Test
  void aPupilGoesOnLeaveAndComesBack() {
    School school = school();
    RegionalId girl = girl();
    EnrolmentId id = enrol(school, girl, TODAY.minusDays(10)).enrolment();
    SuspendEnrolment suspend = registry.get(SuspendEnrolment.class);
    EnrolmentOutcome away =
        suspend.suspend(
            change(school, id), SuspensionReason.LONG_TREATMENT, ORDER, TODAY.minusDays(2), null);
    assertThat(away.state()).isEqualTo(EnrolmentState.SUSPENDED);
    assertRefused(
        "STATE_FORBIDDEN",
        () -> registry.get(CancelEnrolment.class).cancel(change(school, id), ORDER));
    assertThat(suspend.resume(change(school, id), TODAY).state()).isEqualTo(EnrolmentState.ACTIVE);
    assertRefused("STATE_FORBIDDEN", () -> suspend.resume(change(school, id), TODAY.plusDays(2)));
  }

  @Test
  void aCancelledEnrolmentCountsOnNoDayAndKeepsItsTrace() {
    School school = school();
    RegionalId girl = girl();
    EnrolmentId id = enrol(school, girl, TODAY.minusDays(10)).enrolment();
    EnrolmentOutcome outcome =
        registry.get(CancelEnrolment.class).cancel(change(school, id), ORDER);
    assertThat(outcome.state()).isEqualTo(EnrolmentState.CANCELLED);
    assertThat(studies(girl))
        .extracting(StudyPlace::state)
        .containsExactly(EnrolmentState.CANCELLED);
    assertThat(registry.get(ReadTrajectory.class).of(girl).orElseThrow().steps()).isEmpty();
    assertThat(enrol(school(), girl, TODAY).state()).isEqualTo(EnrolmentState.ACTIVE);
  }

  @Test
  void theSameOrderAgainChangesNothingAndAnotherOneIsRefused() {
    School school = school();
    RegionalId girl = girl();
    EnrolmentId id = enrol(school, girl, TODAY.minusDays(10)).enrolment();
    EnrolmentOutcome first = end(school, id, EndReason.TRANSFER_OUT, TODAY);
    long version = view(girl).version();
    assertThat(end(school, id, EndReason.TRANSFER_OUT, TODAY).version()).isEqualTo(first.version());
    assertThat(view(girl).version()).isEqualTo(version);
    assertRefused("STATE_FORBIDDEN", () -> end(school, id, EndReason.EXPELLED, TODAY));
    assertThatThrownBy(
            () ->
                registry
                    .get(CancelEnrolment.class)
                    .cancel(new EnrolmentChange(id, 1L, school.actor()), ORDER))
        .hasFieldOrPropertyWithValue("code", "VERSION_CONFLICT");
  }

  @Test
  void theSameCallIsAnsweredOnce() {
    School school = school();
    RegionalId girl = girl();
    StudyGroupId group = classOf(school, 4, null);
    CallKey key = new CallKey("RO61SCH01", UUID.randomUUID(), "hash");
    IdempotentCalls calls = registry.get(IdempotentCalls.class);
    CallAnswer first =
        calls.once(
            key,
            () -> enrol(order(school, girl, group, TODAY), school.actor()).enrolment().toString());
    assertThat(
            calls.once(
                key,
                () -> {
                  throw new IllegalStateException("it must not be done again");
                }))
        .isEqualTo(new CallAnswer(first.answer(), true));
    assertThat(studies(girl)).hasSize(1);
  }

  // ---- who and how late ----

  @Test
  void onlyTheOrganisationOfTheEnrolmentWritesIt() {
    School school = school();
    School stranger = school();
    RegionalId girl = girl();
    EnrolmentId id = enrol(school, girl, TODAY).enrolment();
    StudyGroupId group = classOf(school, 4, null);
    assertRefused(
        "FORBIDDEN_OWNER", () -> enrol(order(school, girl, group, TODAY), stranger.actor()));
    assertRefused("FORBIDDEN_OWNER", () -> end(stranger, id, EndReason.EXPELLED, TODAY));
    assertRefused(
        "FORBIDDEN_OWNER",
        () -> registry.get(CancelEnrolment.class).cancel(change(stranger, id), ORDER));
    assertThat(studies(girl)).extracting(StudyPlace::state).containsExactly(EnrolmentState.ACTIVE);
  }

  @Test
  void moreThanThirtyDaysBackNeedsTheMunicipality() {
    School school = school();
    RegionalId girl = girl();
    StudyGroupId group = classOf(school, 4, null);
    LocalDate longAgo = TODAY.minusDays(31);
    assertThat(enrol(school, girl(), TODAY.minusDays(30)).state()).isEqualTo(EnrolmentState.ACTIVE);
    assertRefused(
        "ACCESS_DENIED", () -> enrol(order(school, girl, group, longAgo), school.actor()));
    EnrolmentId id = enrol(order(school, girl, group, longAgo), school.municipal()).enrolment();
    assertRefused("ACCESS_DENIED", () -> end(school, id, EndReason.EXPELLED, longAgo));
    assertRefused(
        "ACCESS_DENIED",
        () -> registry.get(CancelEnrolment.class).cancel(change(school, id), ORDER));
    assertThat(end(school, id, EndReason.EXPELLED, TODAY).state()).isEqualTo(EnrolmentState.ACTIVE);
  }

  @Test
  void whatDoesNotFitIsRefusedWithAllIssuesTogether() {
    School school = school();
    RegionalId girl = girl();
    StudyGroupId preschool = group(school, null, null, GroupKind.PRESCHOOL_GROUP);
    assertThatThrownBy(() -> enrol(order(school, girl, null, null), school.actor()))
        .isInstanceOfSatisfying(
            ValidationFailed.class,
            refused ->
                assertThat(refused.issues())
                    .extracting(FieldIssue::field)
                    .contains("from", "group", "startOrder.date"));
    assertIssue("GROUP_KIND", () -> enrol(order(school, girl, preschool, TODAY), school.actor()));
    assertRefused("NOT_FOUND", () -> enrol(school, new RegionalId(UUID.randomUUID()), TODAY));
    assertThat(studies(girl)).isEmpty();
  }

  // ---- counted, not known ----

  @Test
  void aChildWithoutConsentIsCountedAndNotKnown() {
    School school = school();
    StudyGroupId group = classOf(school, 4, 1);
    long pupils = count("registry_pupil");
    EnrolmentOutcome outcome = enrol(counted(school, group, 2015, TODAY), school.actor());
    assertThat(outcome.state()).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(count("registry_pupil")).isEqualTo(pupils);
    EnrolmentOutcome second = enrol(counted(school, group, 2003, TODAY), school.actor());
    assertThat(second.warnings())
        .extracting(FieldIssue::code)
        .containsExactlyInAnyOrder("CAPACITY", "AGE_GRADE");
    registry.get(ChangeSequencing.class).sequence();
    assertThat(changesOf(outcome.enrolment().value()))
        .singleElement()
        .satisfies(entry -> assertThat(entry.entity()).isEqualTo(ChangedEntity.ENROLMENT));
    end(school, outcome.enrolment(), EndReason.PARENTS_WISH, TODAY);
    assertThat(registry.get(ReadEnrolment.class).read(outcome.enrolment()).orElseThrow().to())
        .isEqualTo(TODAY);
  }
}
