package org.kontingent.hub.registry.matching.internal;

import java.time.YearMonth;

/**
 * Dates as {@code yyyymmdd} in one int; month and day are 00 where the source does not know them,
 * and 0 is no date. Reads ISO and dd.mm.yyyy, with imprecise forms of both.
 */
public final class DateCode {
  private DateCode() {}

  /** The code, 0 for a blank, -1 for what is no date. */
  public static int of(String text) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    String[] parts = text.strip().split("[-./]", -1);
    int[] numbers = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty()
          || parts[i].length() > 4
          || !parts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
        return -1;
      }
      numbers[i] = Integer.parseInt(parts[i]);
    }
    if (parts.length > 3) {
      return -1;
    }
    boolean yearFirst = parts[0].length() == 4;
    int year = yearFirst ? numbers[0] : numbers[numbers.length - 1];
    int month = parts.length == 1 ? 0 : yearFirst ? numbers[1] : numbers[numbers.length - 2];
    int day = parts.length < 3 ? 0 : yearFirst ? numbers[2] : numbers[0];
    return code(year, month, day);
  }

  static int year(int date) {
    return date / 10_000;
  }

  static int month(int date) {
    return date / 100 % 100;
  }

  static int day(int date) {
    return date % 100;
  }

  /** ISO text, as precise as the code. */
  public static String text(int date) {
    if (date == 0) {
      return "";
    }
    if (month(date) == 0) {
      return "%04d".formatted(year(date));
    }
    return day(date) == 0
        ? "%04d-%02d".formatted(year(date), month(date))
        : "%04d-%02d-%02d".formatted(year(date), month(date), day(date));
  }

  private static int code(int year, int month, int day) {
    if (year < 1900 || year > 2100 || month > 12 || (month == 0 && day != 0)) {
      return -1;
    }
    if (month > 0 && day > YearMonth.of(year, month).lengthOfMonth()) {
      return -1;
    }
    return year * 10_000 + month * 100 + day;
  }
}
