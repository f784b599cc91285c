package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;

/** Use case: an enrolment ends. */
public interface EndEnrolment {
  /**
   * Ends it with {@code lastDay}; its last stay in a group ends with it.
   *
   * @throws RegistryRefusal NOT_FOUND, FORBIDDEN_OWNER unless the actor acts for the enrolment's
   *     organisation, ACCESS_DENIED for more than 30 days back without the municipal role,
   *     STATE_FORBIDDEN, VERSION_CONFLICT
   * @throws ValidationFailed with all issues together
   */
  EnrolmentOutcome end(
      EnrolmentChange change, EndReason reason, SchoolOrder order, LocalDate lastDay);
}
