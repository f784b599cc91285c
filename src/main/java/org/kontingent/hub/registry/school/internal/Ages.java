package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.time.Period;
import org.kontingent.hub.registry.ImpreciseDate;

/** How old somebody is, as far as the birth date tells; in full years, both inclusive. */
record Ages(int youngest, int oldest) {
  private static final int FROM_GRADE = 5;
  private static final int TO_GRADE = 9;

  static Ages on(LocalDate day, ImpreciseDate birth) {
    LocalDate earliest =
        LocalDate.of(
            birth.year(),
            birth.month() == null ? 1 : birth.month(),
            birth.day() == null ? 1 : birth.day());
    LocalDate latest =
        birth.day() != null
            ? earliest
            : birth.month() != null
                ? earliest.plusMonths(1).minusDays(1)
                : earliest.plusYears(1).minusDays(1);
    return new Ages(
        Period.between(latest, day).getYears(), Period.between(earliest, day).getYears());
  }

  /** Whether the grade is certainly unusual for the age (registry.md 4.10, I3). */
  boolean doesNotFit(int grade) {
    return oldest < grade + FROM_GRADE || youngest > grade + TO_GRADE;
  }
}
