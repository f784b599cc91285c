package org.kontingent.hub.monitoring.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** Tells a clock that was set back from time that passed. One thread at a time. */
final class ClockWatch {
  private final Clock clock;
  private final LongSupplier nanos;
  private Instant lastSeen;
  private long lastNanos;

  /**
   * @param nanos a count that only grows, whatever happens to the clock
   */
  ClockWatch(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.lastSeen = clock.instant();
    this.lastNanos = nanos.getAsLong();
  }

  /** By how much it was set back since the last look; negative if it was set forward. */
  Duration wentBackBy() {
    Instant now = clock.instant();
    long nowNanos = nanos.getAsLong();
    Duration back = Duration.between(now, lastSeen.plusNanos(nowNanos - lastNanos));
    lastSeen = now;
    lastNanos = nowNanos;
    return back;
  }
}
