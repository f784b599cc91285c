package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;

/** A date in an act; day, or month and day, may be missing. */
public record PartialDate(int year, Integer month, Integer day) {
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  public boolean isPrecise() {
    return day != null;
  }

  /** The date; only of a precise one. */
  public LocalDate precise() {
    return LocalDate.of(year, month, day);
  }

  /** True if this could be {@code date}. */
  public boolean mayBe(LocalDate date) {
    return year == date.getYear()
        && (month == null || month == date.getMonthValue())
        && (day == null || day == date.getDayOfMonth());
  }
}
