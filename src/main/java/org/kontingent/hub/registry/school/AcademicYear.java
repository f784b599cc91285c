package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A year of study (registry.md 4.7). A region may keep several calendars.
 *
 * @param calendar name of the calendar
 * @param code such as {@code 2025/2026}
 * @param to last day
 * @param reportPoints days on which reports are due, such as 20 September
 */
public record AcademicYear(
    String calendar,
    String code,
    LocalDate from,
    LocalDate to,
    List<Term> terms,
    List<Term> holidays,
    List<LocalDate> reportPoints) {
  /** The calendar that holds where no other is named. */
  public static final String COMMON = "COMMON";

  /** A quarter, trimester, half-year, or a holiday; both days inclusive. */
  public record Term(String name, LocalDate from, LocalDate to) {}

  public AcademicYear {
    Objects.requireNonNull(calendar);
    Objects.requireNonNull(code);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    terms = terms == null ? List.of() : List.copyOf(terms);
    holidays = holidays == null ? List.of() : List.copyOf(holidays);
    reportPoints = reportPoints == null ? List.of() : List.copyOf(reportPoints);
  }

  /** Two years that follow each other: {@code 2025/2026}. */
  public static boolean isCode(String code) {
    return code != null
        && code.matches("[0-9]{4}/[0-9]{4}")
        && Integer.parseInt(code.substring(5)) == Integer.parseInt(code.substring(0, 4)) + 1;
  }

  /** From 1 September to 31 August, until somebody says otherwise. */
  public static AcademicYear ordinary(String calendar, String code) {
    int begins = Integer.parseInt(code.substring(0, 4));
    return new AcademicYear(
        calendar,
        code,
        LocalDate.of(begins, 9, 1),
        LocalDate.of(begins + 1, 8, 31),
        List.of(),
        List.of(),
        List.of(LocalDate.of(begins, 9, 20)));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
