package org.kontingent.hub.registry.load.internal;

import java.time.LocalDate;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.ProgrammeId;
import org.kontingent.hub.registry.school.StudyGroup;

/**
 * Where somebody studies.
 *
 * @param since when in the organisation, {@code inGroupSince} in the group of the year
 */
record Place(
    OrganisationId organisation,
    ProgrammeId programme,
    EducationLevel level,
    StudyGroup group,
    LocalDate since,
    LocalDate inGroupSince) {
  /** Whether the registry takes the two for one and the same enrolment. */
  boolean isSameAs(Place other) {
    return organisation.equals(other.organisation)
        && programme.equals(other.programme)
        && since.equals(other.since);
  }
}
