package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;

/** Use case: academic leave, long treatment, and coming back. */
public interface SuspendEnrolment {
  /**
   * The pupil stays away from this day on, to a day (inclusive) or until resumed.
   *
   * @throws RegistryRefusal NOT_FOUND, FORBIDDEN_OWNER unless the actor acts for the enrolment's
   *     organisation, ACCESS_DENIED for more than 30 days back without the municipal role,
   *     STATE_FORBIDDEN, VERSION_CONFLICT
   * @throws ValidationFailed with all issues together
   */
  EnrolmentOutcome suspend(
      EnrolmentChange change,
      SuspensionReason reason,
      SchoolOrder order,
      LocalDate from,
      LocalDate to);

  /**
   * The pupil is back on this day.
   *
   * @throws RegistryRefusal NOT_FOUND, FORBIDDEN_OWNER unless the actor acts for the enrolment's
   *     organisation, ACCESS_DENIED for more than 30 days back without the municipal role,
   *     STATE_FORBIDDEN, VERSION_CONFLICT
   * @throws ValidationFailed with all issues together
   */
  EnrolmentOutcome resume(EnrolmentChange change, LocalDate back);
}
