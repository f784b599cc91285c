package org.kontingent.hub.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date whose day, or month and day, may be unknown, as in old civil acts; nothing is ever
 * invented for the missing part. Text form {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
 */
public record ImpreciseDate(int year, Integer month, Integer day) {
  public ImpreciseDate {
    if (month == null && day != null) {
      throw new DateTimeException("a day without a month");
    }
    LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  public static ImpreciseDate of(LocalDate date) {
    return new ImpreciseDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Reads the text form; {@link DateTimeException} for anything else. */
  public static ImpreciseDate parse(String text) {
    if (!text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
      throw new DateTimeException("a date is YYYY, YYYY-MM or YYYY-MM-DD");
    }
    return new ImpreciseDate(
        Integer.parseInt(text.substring(0, 4)),
        text.length() > 4 ? Integer.valueOf(text.substring(5, 7)) : null,
        text.length() > 7 ? Integer.valueOf(text.substring(8)) : null);
  }

  /** The full date, if nothing is missing. */
  public Optional<LocalDate> precise() {
    return day == null ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
  }

  /** True if both could be the same day. */
  public boolean consistentWith(ImpreciseDate other) {
    return year == other.year
        && (month == null || other.month == null || month.equals(other.month))
        && (day == null || other.day == null || day.equals(other.day));
  }

  @Override
  public String toString() {
    String full = LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day).toString();
    int end = month == null ? 4 : day == null ? 7 : 10;
    return full.substring(0, end);
  }
}
