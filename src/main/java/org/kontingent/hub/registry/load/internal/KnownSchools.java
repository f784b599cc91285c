package org.kontingent.hub.registry.load.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.Inn;
import org.kontingent.hub.registry.school.Kpp;
import org.kontingent.hub.registry.school.Ogrn;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupId;

/** The school side as the registry has it. */
public interface KnownSchools {
  Optional<Organisation> find(OrganisationId id);

  Optional<Organisation> withOgrn(Ogrn ogrn);

  Optional<Organisation> withInnAndKpp(Inn inn, Kpp kpp);

  List<Programme> programmesOf(OrganisationId organisation);

  List<StudyGroup> groupsOf(OrganisationId organisation, String academicYear);

  /** How many are or will be in a group, from this day on, who joined it before this moment. */
  int membersOf(StudyGroupId group, LocalDate day, Instant joinedBefore);

  /** The common year of this code, as kept; empty if nobody kept one. */
  Optional<AcademicYear> year(String code);
}
