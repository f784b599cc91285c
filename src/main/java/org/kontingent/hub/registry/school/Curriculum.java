package org.kontingent.hub.registry.school;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;

/** Programmes of organisations and the calendars of the region (registry.md 4.6, 4.7). */
public interface Curriculum {
  /**
   * Adds a programme, or writes it anew when it has an id.
   *
   * @throws RegistryRefusal NOT_FOUND, FORBIDDEN_OWNER, STATE_FORBIDDEN for another level than
   *     before
   * @throws ValidationFailed with all issues together
   */
  ProgrammeId keep(Programme programme, SchoolActor actor);

  Optional<Programme> find(ProgrammeId id);

  List<Programme> programmesOf(OrganisationId organisation);

  /**
   * Adds a year to its calendar, or writes it anew.
   *
   * @throws RegistryRefusal ACCESS_DENIED but for the ministry
   * @throws ValidationFailed with all issues together
   */
  void keep(AcademicYear year, SchoolActor actor);

  /** As kept, or from 1 September to 31 August; empty for what is no code of a year. */
  Optional<AcademicYear> year(String calendar, String code);
}
