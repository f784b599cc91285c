package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import java.util.Objects;

/** Time in which the pupil does not attend; {@code to} may be null. */
public record Suspension(SuspensionReason reason, SchoolOrder order, LocalDate from, LocalDate to) {
  public Suspension {
    Objects.requireNonNull(from);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Hides why: long treatment tells of health. */
  @Override
  public String toString() {
    return "Suspension[" + from + ".." + to + "]";
  }
}
