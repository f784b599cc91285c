package org.kontingent.hub.registry.school.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupId;

/** Keeps study groups and all their versions. Every method joins the caller's transaction. */
public interface StudyGroupStore {
  /** Adds one, or puts its next version in place. */
  void keep(StudyGroup group, Written written);

  Optional<StudyGroup> find(StudyGroupId id);

  List<StudyGroup> of(OrganisationId organisation, String academicYear);
}
