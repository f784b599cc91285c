package org.kontingent.hub.exchange;

import java.time.Duration;
import java.util.Objects;

/**
 * When the exchange is asked again for a kind of data (smev3.md 10): at once after a message, after
 * a pause when there was none, after a growing pause on faults.
 *
 * @param emptyPause shortest pause after an empty answer; a random share up to as much is added, so
 *     that nodes do not ask in time
 * @param faultPause first pause after a fault, doubling up to {@code longestFaultPause}
 * @param allKindsAtOnce ask without naming a kind: one question instead of one per kind, right only
 *     where nobody else reads this system's queue
 */
public record PollingSettings(
    Duration emptyPause, Duration faultPause, Duration longestFaultPause, boolean allKindsAtOnce) {
  public static final Duration DEFAULT_EMPTY_PAUSE = Duration.ofSeconds(5);
  public static final Duration DEFAULT_FAULT_PAUSE = Duration.ofSeconds(10);
  public static final Duration DEFAULT_LONGEST_FAULT_PAUSE = Duration.ofMinutes(5);
  public static final PollingSettings DEFAULT =
      new PollingSettings(
          DEFAULT_EMPTY_PAUSE, DEFAULT_FAULT_PAUSE, DEFAULT_LONGEST_FAULT_PAUSE, false);

  public PollingSettings {
    Objects.requireNonNull(emptyPause);
    Objects.requireNonNull(faultPause);
    if (emptyPause.isNegative()
        || faultPause.isNegative()
        || longestFaultPause.compareTo(faultPause) < 0) {
      throw new IllegalArgumentException("a pause in polling grows from the first to the longest");
    }
  }
}
