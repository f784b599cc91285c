package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.school.CancelEnrolment;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.PupilReach;
import org.kontingent.hub.registry.school.PupilReach.Caller;
import org.kontingent.hub.registry.school.PupilReach.Reach;

/** Whom organisations and municipalities may know. */
abstract class ReachContract extends EnrolmentStage {
  private static final String STRANGER = "RO61SCH99";

  private Reach reach(RegionalId pupil, String system, String territory, OrganisationId... of) {
    return registry.get(PupilReach.class).of(pupil, new Caller(system, Set.of(of), territory));
  }

  @Test
  void aPupilNobodyEnrolledIsKnownToTheSystemThatSubmittedItAndToNobodyElse() {
    RegionalId girl = girl();
    assertThat(reach(girl, "RO61SCH01", null)).isEqualTo(Reach.FULL);
    assertThat(reach(girl, STRANGER, null)).isEqualTo(Reach.NONE);
    assertThat(reach(girl, STRANGER, null, school().id())).isEqualTo(Reach.NONE);
    assertThat(reach(girl, STRANGER, "60701")).isEqualTo(Reach.NONE);
  }

  @Test
  void whoIsOrWillBeEnrolledIsKnownToTheOrganisationAndItsMunicipalityAlone() {
    School school = school();
    RegionalId now = girl();
    RegionalId soon = girl();
    enrol(school, now, TODAY);
    enrol(school, soon, TODAY.plusDays(10));
    for (RegionalId girl : new RegionalId[] {now, soon}) {
      assertThat(reach(girl, STRANGER, null, school.id())).isEqualTo(Reach.FULL);
      assertThat(reach(girl, STRANGER, "60701")).isEqualTo(Reach.FULL);
      assertThat(reach(girl, STRANGER, "60702")).isEqualTo(Reach.NONE);
      assertThat(reach(girl, STRANGER, null, school().id())).isEqualTo(Reach.NONE);
    }
  }

  @Test
  void whoLeftIsKnownForThirtyDaysThenOnlyByWhatTheOrganisationItselfWrote() {
    School school = school();
    RegionalId girl = girl();
    end(school, enrol(school, girl, TODAY).enrolment(), EndReason.PARENTS_WISH, TODAY.plusDays(1));
    dayComes(TODAY.plusDays(31));
    assertThat(reach(girl, "RO61SCH01", null, school.id())).isEqualTo(Reach.FULL);
    dayComes(TODAY.plusDays(32));
    assertThat(reach(girl, STRANGER, null, school.id())).isEqualTo(Reach.OWN_STUDIES);
    assertThat(reach(girl, "RO61SCH01", null, school.id()))
        .as("having submitted the pupil once does not outlive the studies")
        .isEqualTo(Reach.OWN_STUDIES);
    assertThat(reach(girl, STRANGER, "607")).isEqualTo(Reach.OWN_STUDIES);
    enrol(school, girl, TODAY.plusDays(32));
    assertThat(reach(girl, STRANGER, null, school.id())).as("back again").isEqualTo(Reach.FULL);
  }

  @Test
  void anEnrolmentThatWasAnErrorGivesNothing() {
    School school = school();
    RegionalId girl = girl();
    EnrolmentId wrong = enrol(school, girl, TODAY).enrolment();
    registry.get(CancelEnrolment.class).cancel(change(school, wrong), ORDER);
    assertThat(reach(girl, STRANGER, null, school.id())).isEqualTo(Reach.NONE);
  }

  @Test
  void ofMergedPupilsEitherIdIsReachedThroughTheEnrolmentsOfBoth() {
    School school = school();
    RegionalId survivor = girl();
    RegionalId merged = girl();
    enrol(school, merged, TODAY);
    assertThat(reach(survivor, STRANGER, null, school.id())).isEqualTo(Reach.NONE);
    mergedInto(merged, survivor);
    assertThat(reach(survivor, STRANGER, null, school.id())).isEqualTo(Reach.FULL);
    assertThat(reach(merged, STRANGER, null, school.id())).isEqualTo(Reach.FULL);
  }

  @Test
  void aTerritoryOfNoDigitsWouldBeTheWholeCountryAndIsRefused() {
    assertThatThrownBy(() -> new Caller(STRANGER, Set.of(), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(reach(new RegionalId(java.util.UUID.randomUUID()), STRANGER, "60"))
        .isEqualTo(Reach.NONE);
  }
}
