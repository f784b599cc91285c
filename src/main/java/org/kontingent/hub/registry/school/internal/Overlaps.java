package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.kontingent.hub.registry.school.Enrolment;

/** Days two main enrolments of one level group both claim: pure. */
final class Overlaps {
  /** Both inclusive; {@code to} null while both go on. */
  record Days(LocalDate from, LocalDate to) {}

  private Overlaps() {}

  /** Empty if the two may both be active. */
  static Optional<Days> of(Enrolment one, Enrolment other) {
    if (!EnrolmentStates.compete(one, other)) {
      return Optional.empty();
    }
    LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
    LocalDate to = earlier(one.to(), other.to());
    return to != null && to.isBefore(from) ? Optional.empty() : Optional.of(new Days(from, to));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
