package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import java.util.Objects;

/** Time in one group; moving between classes does not end the enrolment. {@code to} may be null. */
public record GroupStay(StudyGroupId group, LocalDate from, LocalDate to) {
  public GroupStay {
    Objects.requireNonNull(group);
    Objects.requireNonNull(from);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
