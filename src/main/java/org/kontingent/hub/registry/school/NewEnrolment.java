package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import org.kontingent.hub.registry.RegionalId;

/**
 * An order to enrol.
 *
 * @param pupil the child; null exactly when {@code counted} is given
 * @param group required for MAIN
 * @param startOrder number and date of the organisation's order
 * @param from first day
 * @param terms null for nothing
 */
public record NewEnrolment(
    RegionalId pupil,
    CountedPupil counted,
    OrganisationId organisation,
    ProgrammeId programme,
    EnrolmentKind kind,
    StudyForm form,
    StudyGroupId group,
    SchoolOrder startOrder,
    LocalDate from,
    StartReason startReason,
    EnrolmentTerms terms) {}
