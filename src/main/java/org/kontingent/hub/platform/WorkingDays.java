package org.kontingent.hub.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The working-day calendar by which deadlines count. Kept as a dated data file: {@code
 * date,FREE|WORKING} a line, {@code *-MM-DD} for a day free every year, {@code #} for comments. A
 * dated line beats a yearly one, a yearly one beats the week. Immutable.
 */
public final class WorkingDays {
  private static final String RUSSIA = "/calendar/working-days.csv";

  private final Map<LocalDate, Boolean> dated = new HashMap<>();
  private final Set<MonthDay> yearly = new HashSet<>();

  private WorkingDays() {}

  /** The calendar shipped with the product. */
  public static WorkingDays ofRussia() {
    try (InputStream file = WorkingDays.class.getResourceAsStream(RUSSIA)) {
      return read(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@link IllegalArgumentException} for a line that is not understood. */
  public static WorkingDays read(Reader text) throws IOException {
    WorkingDays calendar = new WorkingDays();
    BufferedReader lines = new BufferedReader(text);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        calendar.add(line.strip());
      }
    }
    return calendar;
  }

  private void add(String line) {
    String[] parts = line.split(",", 2);
    if (parts.length != 2 || !parts[1].matches("FREE|WORKING")) {
      throw new IllegalArgumentException("a line of the calendar is date,FREE or date,WORKING");
    }
    if (parts[0].startsWith("*-")) {
      yearly.add(MonthDay.parse("--" + parts[0].substring(2)));
    } else {
      dated.put(LocalDate.parse(parts[0]), parts[1].equals("WORKING"));
    }
  }

  public boolean isWorking(LocalDate day) {
    Boolean said = dated.get(day);
    if (said != null) {
      return said;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !yearly.contains(MonthDay.from(day));
  }

  /** The {@code count}-th working day after {@code day}; the day itself never counts. */
  public LocalDate after(LocalDate day, int count) {
    LocalDate current = day;
    int left = count;
    while (left > 0) {
      current = current.plusDays(1);
      if (isWorking(current)) {
        left--;
      }
    }
    return current;
  }
}
