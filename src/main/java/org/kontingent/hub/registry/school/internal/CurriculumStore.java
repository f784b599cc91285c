package org.kontingent.hub.registry.school.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.ProgrammeId;

/** Keeps programmes and academic years. Every method joins the caller's transaction. */
public interface CurriculumStore {
  void keep(Programme programme);

  Optional<Programme> programme(ProgrammeId id);

  List<Programme> programmesOf(OrganisationId organisation);

  void keep(AcademicYear year);

  Optional<AcademicYear> year(String calendar, String code);
}
