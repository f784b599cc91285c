package org.kontingent.hub.registry;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A name once borne. Never one from before an adoption.
 *
 * @param until the day of the act that ended it, or null if not known
 */
public record FormerName(PersonName name, LocalDate until) {
  public FormerName {
    Objects.requireNonNull(name);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "FormerName[hidden]";
  }
}
