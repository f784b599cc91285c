package org.kontingent.hub.registry.school;

import java.time.Instant;
import java.util.Optional;

/** Use case: read one enrolment. Whether the caller may see it is decided before. */
public interface ReadEnrolment {
  Optional<Enrolment> read(EnrolmentId id);

  /** As it was known at a moment: what reports signed off then rest on. */
  Optional<Enrolment> readAsKnown(EnrolmentId id, Instant at);
}
