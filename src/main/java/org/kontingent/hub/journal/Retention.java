package org.kontingent.hub.journal;

import java.time.Duration;

/**
 * How long bodies stay in the database, by what was done with the message (registry.md 7.6).
 *
 * @param duplicate for deliveries without effect that were not refused
 */
public record Retention(Duration accepted, Duration duplicate, Duration refused) {
  public static final Retention DEFAULT =
      new Retention(Duration.ofDays(365), Duration.ofDays(365), Duration.ofDays(3 * 365));

  public Duration of(EntryOutcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> accepted;
      case DUPLICATE, POSTPONED -> duplicate;
      case REFUSED -> refused;
    };
  }

  public Duration longest() {
    Duration two = accepted.compareTo(duplicate) > 0 ? accepted : duplicate;
    return two.compareTo(refused) > 0 ? two : refused;
  }
}
