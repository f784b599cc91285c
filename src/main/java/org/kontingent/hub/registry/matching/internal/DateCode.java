package org.kontingent.hub.registry.matching.internal;

/**
 * Dates as {@code yyyymmdd} in one int; month and day are 00 where the source does not know them,
 * and 0 is no date. Reads ISO and dd.mm.yyyy, with imprecise forms of both.
 */
public final class DateCode {
  private static final int MOST_PARTS = 3;
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private DateCode() {}

  /** The code, 0 for a blank, -1 for what is no date. */
  public static int of(String text) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    String written = text.strip();
    int[] numbers = new int[MOST_PARTS];
    int parts = 0;
    int digits = 0;
    boolean yearFirst = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= '0' && c <= '9') {
        if (++digits > 4) {
          return -1;
        }
        numbers[parts] = numbers[parts] * 10 + c - '0';
      } else if (digits > 0 && (c == '-' || c == '.' || c == '/') && parts < MOST_PARTS - 1) {
        yearFirst |= parts == 0 && digits == 4;
        parts++;
        digits = 0;
      } else {
        return -1;
      }
    }
    if (digits == 0) {
      return -1;
    }
    parts++;
    int year = yearFirst ? numbers[0] : numbers[parts - 1];
    int month = parts == 1 ? 0 : yearFirst ? numbers[1] : numbers[parts - 2];
    int day = parts < 3 ? 0 : yearFirst ? numbers[2] : numbers[0];
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

  /** Days since some day, months taken for 31 days. */
  static int daysAbout(int date) {
    return (year(date) * 12 + month(date)) * 31 + day(date);
  }

  /** ISO text, as precise as the code. */
  public static String text(int date) {
    if (date == 0) {
      return "";
    }
    String year = Integer.toString(year(date));
    if (month(date) == 0) {
      return year;
    }
    String month = twoDigits(month(date));
    return day(date) == 0 ? year + month : year + month + twoDigits(day(date));
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "-0" : "-") + number;
  }

  private static int code(int year, int month, int day) {
    if (year < 1900 || year > 2100 || month > 12 || (month == 0 && day != 0)) {
      return -1;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month > 0 && day > DAYS[month - 1] + (leap && month == 2 ? 1 : 0)) {
      return -1;
    }
    return year * 10_000 + month * 100 + day;
  }
}
