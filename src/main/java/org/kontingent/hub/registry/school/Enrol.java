package org.kontingent.hub.registry.school;

import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;

/**
 * Use case: a child is enrolled. A second main enrolment of the level group over the same days is
 * taken in, stays PLANNED and opens conflict OVERLAP (registry.md 4.10, I1 and I2).
 */
public interface Enrol {
  /**
   * Enrols.
   *
   * @throws RegistryRefusal NOT_FOUND, FORBIDDEN_OWNER unless the actor acts for the enrolment's
   *     organisation, ACCESS_DENIED for more than 30 days back without the municipal role,
   *     STATE_FORBIDDEN, VERSION_CONFLICT
   * @throws ValidationFailed with all issues together
   */
  EnrolmentOutcome enrol(NewEnrolment order, SchoolActor actor);
}
