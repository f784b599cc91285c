package org.kontingent.hub.registry.load;

import java.util.Objects;
import org.kontingent.hub.registry.matching.FeedRow;

/**
 * One record of a feed as it was written: what records are matched by, and what is stored beside
 * it. Values may be null or blank.
 *
 * @param registration kind of the registration, permanent or temporary
 * @param since day of the registration, or of the enrolment
 */
public record LoadedRow(FeedRow row, String citizenship, String registration, String since) {
  public LoadedRow {
    Objects.requireNonNull(row);
  }

  /** Hides the values. */
  @Override
  public String toString() {
    return "LoadedRow[hidden]";
  }
}
