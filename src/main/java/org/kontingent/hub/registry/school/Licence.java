package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import java.util.List;

/** Permission to teach: the levels it covers, from its date on. */
public record Licence(
    String number, LocalDate date, LocalDate validTo, List<EducationLevel> levels) {
  public Licence {
    levels = levels == null ? List.of() : levels.stream().distinct().sorted().toList();
  }

  /** Whether this level may be taught on this day. */
  public boolean covers(EducationLevel level, LocalDate day) {
    return levels.contains(level)
        && (date == null || !day.isBefore(date))
        && (validTo == null || !day.isAfter(validTo));
  }
}
