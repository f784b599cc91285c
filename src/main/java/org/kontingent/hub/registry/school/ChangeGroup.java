package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;

/** Use case: a pupil moves to another class or group of the same organisation. */
public interface ChangeGroup {
  /**
   * Moves from this day on; the stay before ends the day before.
   *
   * @throws RegistryRefusal NOT_FOUND, FORBIDDEN_OWNER unless the actor acts for the enrolment's
   *     organisation, ACCESS_DENIED for more than 30 days back without the municipal role,
   *     STATE_FORBIDDEN, VERSION_CONFLICT
   * @throws ValidationFailed with all issues together
   */
  EnrolmentOutcome change(EnrolmentChange change, StudyGroupId group, LocalDate from);
}
