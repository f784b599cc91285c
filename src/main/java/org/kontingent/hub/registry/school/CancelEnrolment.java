package org.kontingent.hub.registry.school;

import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;

/** Use case: an enrolment was an error. */
public interface CancelEnrolment {
  /**
   * Takes it out of all counts for all dates; it keeps its trace.
   *
   * @throws RegistryRefusal NOT_FOUND, FORBIDDEN_OWNER unless the actor acts for the enrolment's
   *     organisation, ACCESS_DENIED for more than 30 days back without the municipal role,
   *     STATE_FORBIDDEN, VERSION_CONFLICT
   * @throws ValidationFailed with all issues together
   */
  EnrolmentOutcome cancel(EnrolmentChange change, SchoolOrder order);
}
