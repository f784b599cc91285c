package org.kontingent.hub.lanes;

import java.time.Duration;
import java.util.Objects;

/**
 * How one lane is worked.
 *
 * @param backOff pauses between the attempts of one message
 * @param mostWaiting with more unfinished messages than this the hub takes nothing in
 * @param warnAfter a message unfinished for so long is reported
 */
public record LaneRules(
    BackOff backOff, BreakerRules breaker, int mostWaiting, Duration warnAfter) {
  public static final int DEFAULT_MOST_WAITING = 100_000;
  public static final Duration DEFAULT_WARN_AFTER = Duration.ofHours(24);
  public static final LaneRules DEFAULT =
      new LaneRules(
          BackOff.DEFAULT, BreakerRules.DEFAULT, DEFAULT_MOST_WAITING, DEFAULT_WARN_AFTER);

  public LaneRules {
    Objects.requireNonNull(backOff);
    Objects.requireNonNull(breaker);
    Objects.requireNonNull(warnAfter);
    if (mostWaiting < 1 || warnAfter.isNegative() || warnAfter.isZero()) {
      throw new IllegalArgumentException("limits of a lane are above zero");
    }
  }

  public LaneRules withBackOff(BackOff other) {
    return new LaneRules(other, breaker, mostWaiting, warnAfter);
  }

  public LaneRules withBreaker(BreakerRules other) {
    return new LaneRules(backOff, other, mostWaiting, warnAfter);
  }
}
