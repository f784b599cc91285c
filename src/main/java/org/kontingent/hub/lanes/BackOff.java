package org.kontingent.hub.lanes;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts: doubling from {@code first} up to {@code cap}, each shortened by up to
 * {@code jitter} (0 to 1) of itself so that lanes do not beat in time.
 */
public record BackOff(Duration first, Duration cap, double jitter) {
  /** 5 s, 10 s, 20 s ... at most 15 minutes, less up to a fifth. */
  public static final BackOff DEFAULT =
      new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(15), 0.2);

  public BackOff {
    Objects.requireNonNull(first);
    Objects.requireNonNull(cap);
    if (first.isNegative() || first.isZero() || cap.compareTo(first) < 0) {
      throw new IllegalArgumentException("a pause grows from above zero to its cap");
    }
    if (jitter < 0 || jitter >= 1) {
      throw new IllegalArgumentException("jitter is a share from 0 to below 1");
    }
  }

  /** The pause after the given failed attempt, counted from 1. */
  public Duration after(int attempt, RandomGenerator random) {
    int doublings = Math.min(Math.max(attempt - 1, 0), 30);
    long millis = first.toMillis() << doublings;
    long capped = millis <= 0 ? cap.toMillis() : Math.min(millis, cap.toMillis());
    return Duration.ofMillis((long) (capped * (1 - jitter * random.nextDouble())));
  }
}
