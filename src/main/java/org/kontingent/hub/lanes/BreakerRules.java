package org.kontingent.hub.lanes;

import java.time.Duration;
import java.util.Objects;

/**
 * When a destination is given a rest, and how it is taken up again.
 *
 * @param failures failures of the destination in a row that open the breaker
 * @param pauses how long it stays open before each probe
 * @param rampTime how long after closing messages flow at a limited rate
 * @param rampFrom messages a second over all nodes right after closing
 * @param rampTo messages a second at the end of that time; afterwards there is no limit
 */
public record BreakerRules(
    int failures, BackOff pauses, Duration rampTime, double rampFrom, double rampTo) {
  /** Five failures; probes after 15 s growing to 5 min; 2 to 50 a second over one minute. */
  public static final BreakerRules DEFAULT =
      new BreakerRules(
          5,
          new BackOff(Duration.ofSeconds(15), Duration.ofMinutes(5), 0.2),
          Duration.ofMinutes(1),
          2,
          50);

  public BreakerRules {
    Objects.requireNonNull(pauses);
    Objects.requireNonNull(rampTime);
    if (failures < 1 || rampTime.isNegative() || rampFrom <= 0 || rampTo < rampFrom) {
      throw new IllegalArgumentException(
          "a breaker opens after at least one failure, and rates grow");
    }
  }

  /** How many messages may have gone in this time since the breaker closed. */
  public long allowance(Duration sinceClosing) {
    double seconds = sinceClosing.toMillis() / 1000.0;
    double whole = Math.max(rampTime.toMillis() / 1000.0, 0.001);
    double growth = (rampTo - rampFrom) / whole;
    return (long) Math.floor(rampFrom * seconds + growth * seconds * seconds / 2) + 1;
  }
}
