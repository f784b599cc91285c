package org.kontingent.hub.registry.school;

import java.time.LocalDate;

/**
 * An enrolment as it stands in the pupil's record.
 *
 * @param state on the day the record was computed; computed again when a day changes it
 * @param group the class of that day, or the nearest one; may be null
 * @param to last day; of a pupil who died the day of death, though the organisation says nothing
 *     yet
 * @param endReason null while it goes on
 */
public record StudyPlace(
    EnrolmentId enrolment,
    OrganisationId organisation,
    ProgrammeId programme,
    EducationLevel level,
    EnrolmentKind kind,
    StudyForm form,
    EnrolmentState state,
    StudyGroupId group,
    LocalDate from,
    LocalDate to,
    StartReason startReason,
    EndReason endReason) {
  /** Hides the particulars. */
  @Override
  public String toString() {
    return "StudyPlace[" + enrolment + " " + state + "]";
  }
}
