package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentKind;
import org.kontingent.hub.registry.school.EnrolmentState;

/** The state of an enrolment on a day (registry.md 5.2): pure. */
final class EnrolmentStates {
  private EnrolmentStates() {}

  /**
   * The state of one among all enrolments of the pupil. Of main enrolments of one level group that
   * claim the day, the one written first holds the place; the others wait (I1, I2).
   */
  static EnrolmentState on(LocalDate day, StoredEnrolment one, List<StoredEnrolment> all) {
    Enrolment enrolment = one.enrolment();
    if (enrolment.isCancelled()) {
      return EnrolmentState.CANCELLED;
    }
    if (enrolment.to() != null && day.isAfter(enrolment.to())) {
      return EnrolmentState.ENDED;
    }
    if (day.isBefore(enrolment.from()) || isHeldByAnother(day, one, all)) {
      return EnrolmentState.PLANNED;
    }
    return enrolment.suspensions().stream().anyMatch(away -> away.covers(day))
        ? EnrolmentState.SUSPENDED
        : EnrolmentState.ACTIVE;
  }

  /** Whether two enrolments may not both be active. */
  static boolean compete(Enrolment one, Enrolment other) {
    return isMain(one) && isMain(other) && one.level().group() == other.level().group();
  }

  static boolean isMain(Enrolment enrolment) {
    return enrolment.kind() == EnrolmentKind.MAIN
        && enrolment.level().group() != null
        && !enrolment.isCancelled();
  }

  private static boolean isHeldByAnother(
      LocalDate day, StoredEnrolment one, List<StoredEnrolment> all) {
    return all.stream()
        .anyMatch(
            other ->
                StoredEnrolment.FIRST_COME.compare(other, one) < 0
                    && other.enrolment().covers(day)
                    && compete(other.enrolment(), one.enrolment()));
  }
}
