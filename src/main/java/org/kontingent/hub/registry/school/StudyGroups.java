package org.kontingent.hub.registry.school;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;

/** Classes and groups (registry.md 4.8), kept by their organisation. */
public interface StudyGroups {
  /**
   * Opens a group.
   *
   * @throws RegistryRefusal NOT_FOUND, FORBIDDEN_OWNER, STATE_FORBIDDEN for a closed organisation
   *     or if the same class is open already
   * @throws ValidationFailed with all issues together
   */
  StudyGroupId open(StudyGroupFacts facts, SchoolActor actor);

  /**
   * Writes the facts anew; organisation and year stay. Its pupils' records are computed anew.
   *
   * @throws RegistryRefusal NOT_FOUND, FORBIDDEN_OWNER, STATE_FORBIDDEN, VERSION_CONFLICT
   */
  StudyGroup correct(
      StudyGroupId id, Long expectedVersion, StudyGroupFacts facts, SchoolActor actor);

  /**
   * Closes a group nobody is or will be in.
   *
   * @throws RegistryRefusal NOT_FOUND, FORBIDDEN_OWNER, STATE_FORBIDDEN
   */
  StudyGroup close(StudyGroupId id, SchoolActor actor);

  Optional<StudyGroup> find(StudyGroupId id);

  List<StudyGroup> of(OrganisationId organisation, String academicYear);
}
