package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ChangeEntry;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.NoticeOutcome;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.internal.ChangeSequencing;
import org.kontingent.hub.registry.internal.DueRun;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.EnrolmentChange;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.EnrolmentOutcome;
import org.kontingent.hub.registry.school.EnrolmentState;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.ReadEnrolment;
import org.kontingent.hub.registry.school.ReadTrajectory;
import org.kontingent.hub.registry.school.SchoolActor;
import org.kontingent.hub.registry.school.SchoolRole;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.StudyPlace;
import org.kontingent.hub.registry.school.SuspendEnrolment;
import org.kontingent.hub.registry.school.SuspensionReason;
import org.kontingent.hub.registry.school.Trajectory;
import org.kontingent.hub.registry.school.internal.DayTurning;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enrolments in the pupil's record: states, invariants, days, death. */
abstract class EnrolmentContract extends EnrolmentStage {
  // ---- part of the record ----

  @Test
  void anEnrolmentIsPartOfThePupilsRecordAndLeavesAChangeEntry() {
    School school = school();
    RegionalId girl = girl();
    PupilView before = view(girl);
    EnrolmentOutcome enrolled = enrol(school, girl, TODAY);
    assertThat(enrolled.state()).isEqualTo(EnrolmentState.ACTIVE);
    PupilView after = view(girl);
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.contentHash()).isNotEqualTo(before.contentHash());
    assertThat(studies(girl))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.organisation()).isEqualTo(school.id());
              assertThat(place.state()).isEqualTo(EnrolmentState.ACTIVE);
              assertThat(place.from()).isEqualTo(TODAY);
            });
    assertThat(after.golden().studies().get(0).provenance().sourceSystem()).isEqualTo("RO61SCH01");
    assertThat(after.golden().studies().get(0).provenance().messageId())
        .isEqualTo("message-school");

    registry.get(ChangeSequencing.class).sequence();
    assertThat(changesOf(girl.value()))
        .extracting(ChangeEntry::version)
        .containsExactly(before.version(), after.version());
    assertThat(changesOf(girl.value()))
        .last()
        .satisfies(entry -> assertThat(entry.contentHash()).isEqualTo(after.contentHash()));
  }

  @Test
  void aSourceThatSpeaksLaterDoesNotTouchTheEnrolment() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    School school = school();
    enrol(school, submitted.regionalId(), TODAY);
    answer(
        submitted, org.kontingent.hub.registry.QuestionKind.BIRTH_RECORD, registryGirl(id).build());
    assertThat(studies(submitted.regionalId()))
        .extracting(StudyPlace::state)
        .containsExactly(EnrolmentState.ACTIVE);
  }

  @Test
  void ofMergedPupilsTheSurvivorHasAllEnrolmentsUntilTheyAreTornApart() {
    School one = school();
    School other = school(EducationLevel.SPO);
    RegionalId survivor = girl();
    RegionalId merged = girl();
    enrol(one, survivor, TODAY);
    StudyGroupId group = group(other, 1, null, GroupKind.COLLEGE_GROUP);
    enrol(order(other, merged, group, TODAY), other.actor());
    mergedInto(merged, survivor);
    EnrolmentOutcome third = enrol(school(EducationLevel.PRESCHOOL), merged);
    assertThat(third.state()).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(studies(survivor)).hasSize(3);
    mergedInto(merged, null);
    recomputed(survivor);
    assertThat(studies(survivor)).hasSize(1);
  }

  @Test
  void whatWasKnownAtAMomentCanBeReadForEver() {
    School school = school();
    EnrolmentId id = enrol(school, girl(), TODAY).enrolment();
    Instant then = registry.clock().instant();
    registry.clock().advance(Duration.ofHours(1));
    end(school, id, EndReason.PARENTS_WISH, TODAY);
    ReadEnrolment read = registry.get(ReadEnrolment.class);
    assertThat(read.read(id).orElseThrow().end().reason()).isEqualTo(EndReason.PARENTS_WISH);
    assertThat(read.readAsKnown(id, then).orElseThrow().end()).isNull();
    assertThat(read.readAsKnown(id, then.minus(Duration.ofDays(1)))).isEmpty();
  }

  // ---- I1, I2 ----

  @Test
  void aSecondMainEnrolmentWaitsWithAConflictAndTakesThePlaceWhenTheFirstEnds() {
    School first = school();
    School second = school();
    RegionalId girl = girl();
    EnrolmentId held = enrol(first, girl, TODAY.minusDays(10)).enrolment();
    EnrolmentOutcome waiting = enrol(second, girl, TODAY);
    assertThat(waiting.state()).isEqualTo(EnrolmentState.PLANNED);
    assertThat(waiting.warnings()).extracting(FieldIssue::code).containsExactly("OVERLAP");
    assertThat(conflicts(girl)).containsExactly(ConflictType.OVERLAP);
    assertThat(studies(girl))
        .extracting(StudyPlace::state)
        .containsExactly(EnrolmentState.ACTIVE, EnrolmentState.PLANNED);

    end(first, held, EndReason.TRANSFER_OUT, TODAY.minusDays(1));
    assertThat(studies(girl))
        .extracting(StudyPlace::state)
        .containsExactly(EnrolmentState.ENDED, EnrolmentState.ACTIVE);
    assertThat(conflicts(girl)).isEmpty();
    Trajectory way = registry.get(ReadTrajectory.class).of(girl).orElseThrow();
    assertThat(way.gaps()).isEmpty();
    assertThat(way.overlaps()).isEmpty();
  }

  @Test
  void enrolmentsOfOtherLevelGroupsAndKindsDoNotCompete() {
    School school = school();
    School college = school(EducationLevel.SPO);
    School circle = school(EducationLevel.SUPPLEMENTARY);
    RegionalId girl = girl();
    enrol(school, girl, TODAY);
    enrol(
        order(college, girl, group(college, 1, null, GroupKind.COLLEGE_GROUP), TODAY),
        college.actor());
    enrol(supplementary(circle, girl), circle.actor());
    assertThat(studies(girl)).extracting(StudyPlace::state).containsOnly(EnrolmentState.ACTIVE);
    assertThat(conflicts(girl)).doesNotContain(ConflictType.OVERLAP);
  }

  @Test
  void twoSchoolsAtOnceNeverBothHoldThePlace() throws Exception {
    List<School> schools = List.of(school(), school(), school());
    List<StudyGroupId> classes = schools.stream().map(s -> classOf(s, 4, null)).toList();
    RegionalId girl = girl();
    List<EnrolmentOutcome> outcomes =
        together(
            3,
            n -> enrol(order(schools.get(n), girl, classes.get(n), TODAY), schools.get(n).actor()));
    assertThat(outcomes).hasSize(3);
    assertThat(studies(girl))
        .extracting(StudyPlace::state)
        .containsExactlyInAnyOrder(
            EnrolmentState.ACTIVE, EnrolmentState.PLANNED, EnrolmentState.PLANNED);
    assertThat(conflicts(girl)).containsExactly(ConflictType.OVERLAP, ConflictType.OVERLAP);
  }

  @Test
  void theSameEnrolmentTwiceIsRefused() {
    School school = school();
    RegionalId girl = girl();
    StudyGroupId group = classOf(school, 4, null);
    enrol(order(school, girl, group, TODAY), school.actor());
    assertRefused(
        "STATE_FORBIDDEN", () -> enrol(order(school, girl, group, TODAY), school.actor()));
  }

  // ---- I3, I4 ----

  @Test
  void anUnusualAgeIsShownAndNotRefused() {
    School school = school();
    RegionalId girl = girl();
    EnrolmentOutcome outcome =
        enrol(order(school, girl, classOf(school, 11, null), TODAY), school.actor());
    assertThat(outcome.state()).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(outcome.warnings()).extracting(FieldIssue::code).containsExactly("AGE_GRADE");
    assertThat(conflicts(girl)).containsExactly(ConflictType.AGE_GRADE);
  }

  @Test
  void moreThanAGroupHoldsIsShownAndGoesWhenSomebodyLeaves() {
    School school = school();
    StudyGroupId group = classOf(school, 4, 1);
    RegionalId first = girl();
    RegionalId second = girl();
    EnrolmentId leaving =
        enrol(order(school, first, group, TODAY.minusDays(5)), school.actor()).enrolment();
    EnrolmentOutcome crowded = enrol(order(school, second, group, TODAY), school.actor());
    assertThat(crowded.warnings()).extracting(FieldIssue::code).containsExactly("CAPACITY");
    assertThat(conflicts(first)).isEmpty();
    assertThat(conflicts(second)).containsExactly(ConflictType.CAPACITY);

    end(school, leaving, EndReason.PARENTS_WISH, TODAY.minusDays(1));
    assertThat(conflicts(second)).isEmpty();
  }

  // ---- I5 and the days ----

  @Test
  void aChildWhoIsNowhereForTwoWeeksIsMissedUntilSomebodyEnrolsIt() {
    School school = school();
    RegionalId girl = girl();
    EnrolmentId id = enrol(school, girl, TODAY.minusDays(20)).enrolment();
    end(school, id, EndReason.EXPELLED, TODAY);
    registry.get(DayTurning.class).turn();
    dayComes(TODAY.plusDays(14));
    registry.get(DayTurning.class).turn();
    assertThat(conflicts(girl)).isEmpty();
    dayComes(TODAY.plusDays(15));
    assertThat(registry.get(DayTurning.class).turn().done()).isPositive();
    assertThat(conflicts(girl)).containsExactly(ConflictType.LOST_PUPIL);
    assertThat(registry.get(ReadTrajectory.class).of(girl).orElseThrow().gaps())
        .containsExactly(new Trajectory.Gap(TODAY.plusDays(1), TODAY.plusDays(15), id, null));

    enrol(school(), girl, TODAY.plusDays(15));
    assertThat(conflicts(girl)).isEmpty();
  }

  @Test
  void timeAloneBeginsAndEndsEnrolmentsAndLeavesChangeEntries() {
    School school = school();
    RegionalId girl = girl();
    EnrolmentId id = enrol(school, girl, TODAY.plusDays(3)).enrolment();
    assertThat(studies(girl)).extracting(StudyPlace::state).containsExactly(EnrolmentState.PLANNED);
    long planned = view(girl).version();
    dayComes(TODAY.plusDays(3));
    registry.get(DayTurning.class).turn();
    assertThat(studies(girl)).extracting(StudyPlace::state).containsExactly(EnrolmentState.ACTIVE);
    assertThat(view(girl).version()).isEqualTo(planned + 1);
    end(school, id, EndReason.LEFT_REGION, TODAY.plusDays(5));
    assertThat(studies(girl)).extracting(StudyPlace::state).containsExactly(EnrolmentState.ACTIVE);
    dayComes(TODAY.plusDays(6));
    registry.get(DayTurning.class).turn();
    assertThat(studies(girl)).extracting(StudyPlace::state).containsExactly(EnrolmentState.ENDED);
    assertThat(registry.get(DayTurning.class).turn())
        .as("nothing is left to do")
        .isEqualTo(new DueRun(0, 0));
  }

  // ---- death ----

  @Test
  void anActOfDeathEndsTheEnrolmentAndAsksTheOrganisationToDoSo() {
    String id = newId();
    RegionalId girl = submit(id, girlWith(id).citizen("643").build()).regionalId();
    School school = school();
    EnrolmentId enrolment = enrol(school, girl, TODAY.minusDays(20)).enrolment();
    LocalDate died = TODAY.minusDays(3);
    assertThat(take(death(id, died))).isEqualTo(NoticeOutcome.APPLIED);

    assertThat(view(girl).recordState()).isEqualTo(RecordState.DECEASED);
    assertThat(studies(girl))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.state()).isEqualTo(EnrolmentState.ENDED);
              assertThat(place.to()).isEqualTo(died);
              assertThat(place.endReason()).isEqualTo(EndReason.DEATH);
            });
    assertThat(conflicts(girl)).containsExactly(ConflictType.DECEASED_ACTIVE);
    School other = school();
    assertRefused("STATE_FORBIDDEN", () -> enrol(other, girl, TODAY));

    end(school, enrolment, EndReason.DEATH, TODAY);
    assertThat(conflicts(girl)).isEmpty();
    assertThat(studies(girl)).extracting(StudyPlace::to).containsExactly(died);
  }

  @Test
  void anEnrolmentFromAfterTheDeathNeverBegins() {
    String id = newId();
    RegionalId girl = submit(id, girlWith(id).citizen("643").build()).regionalId();
    enrol(school(), girl, TODAY.minusDays(2));
    take(death(id, TODAY.minusDays(3)));
    assertThat(studies(girl)).extracting(StudyPlace::state).containsExactly(EnrolmentState.PLANNED);
    assertThat(conflicts(girl)).containsExactly(ConflictType.DECEASED_ACTIVE);
  }

  @Test
  void oneRecordThatCannotBeComputedKeepsNoOtherWaiting() {
    RegionalId broken = girl();
    RegionalId sound = girl();
    enrol(school(), broken, TODAY.plusDays(1));
    enrol(school(), sound, TODAY.plusDays(1));
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    String golden =
        jdbc.sql("SELECT golden FROM registry_pupil WHERE id = :id")
            .param("id", broken.value())
            .query(String.class)
            .single();
    String damage = "UPDATE registry_pupil SET golden = :golden WHERE id = :id";
    jdbc.sql(damage).param("golden", "{").param("id", broken.value()).update();
    dayComes(TODAY.plusDays(1));
    assertThat(registry.get(DayTurning.class).turn().failed()).isEqualTo(1);
    assertThat(studies(sound)).extracting(StudyPlace::state).containsExactly(EnrolmentState.ACTIVE);
    jdbc.sql(damage).param("golden", golden).param("id", broken.value()).update();
    assertThat(registry.get(DayTurning.class).turn()).isEqualTo(new DueRun(1, 0));
    assertThat(studies(broken))
        .extracting(StudyPlace::state)
        .containsExactly(EnrolmentState.ACTIVE);
  }

  @Test
  void theProvenanceOfAPlaceNamesWhoWroteItLast() {
    School school = school();
    RegionalId girl = girl();
    EnrolmentId id = enrol(school, girl, TODAY).enrolment();
    SchoolActor municipality =
        new SchoolActor("RO61MUN01", SchoolRole.MUNICIPAL, Set.of(school.id()), "message-mun");
    registry
        .get(SuspendEnrolment.class)
        .suspend(
            new EnrolmentChange(id, 1L, municipality),
            SuspensionReason.ACADEMIC_LEAVE,
            ORDER,
            TODAY,
            null);
    assertThat(view(girl).golden().studies())
        .extracting(Valued::provenance)
        .extracting(from -> from.messageId())
        .containsExactly("message-mun");
  }
}
