package org.kontingent.hub.registry.school.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.kontingent.hub.registry.school.Enrolment;

/**
 * An enrolment's row.
 *
 * @param enteredAt when it was first written: whoever came first holds the place
 * @param nextTurn the next day on which time alone changes the pupil's record, as noted; or null
 */
public record StoredEnrolment(
    Enrolment enrolment, long version, Instant enteredAt, Written written, LocalDate nextTurn) {
  /** In the order in which they were first written. */
  static final Comparator<StoredEnrolment> FIRST_COME =
      Comparator.comparing(StoredEnrolment::enteredAt)
          .thenComparing(stored -> stored.enrolment().id().value());

  /** As it is seen where something else ended it. */
  StoredEnrolment as(Enrolment seen) {
    return new StoredEnrolment(seen, version, enteredAt, written, nextTurn);
  }
}
