package org.kontingent.hub.registry.load;

import java.util.Objects;
import org.kontingent.hub.registry.matching.FeedRow;

/**
 * One record of a feed as it was written: what records are matched by, and what is stored beside
 * it. Values may be null or blank.
 *
 * @param registration kind of the registration, permanent or temporary
 * @param since day of the registration, or of the enrolment
 * @param school what the feed calls the school; {@code studyClass} the class there
 */
public record LoadedRow(
    FeedRow row,
    String citizenship,
    String registration,
    String since,
    String school,
    String studyClass) {
  public LoadedRow {
    Objects.requireNonNull(row);
  }

  /** Hides the values. */
  @Override
  public String toString() {
    return "LoadedRow[hidden]";
  }
}
