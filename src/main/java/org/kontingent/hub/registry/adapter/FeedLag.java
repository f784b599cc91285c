package org.kontingent.hub.registry.adapter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.kontingent.hub.registry.ChangeFeed;

/**
 * Shows how long the oldest change has been waiting for its public number, and the last number
 * given. Past {@link ChangeFeed#ALARM} operators are told: readers of the feed fall behind.
 */
final class FeedLag {
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final ChangeFeed feed;
  private double seconds;
  private double newest;
  private long measuredAt;

  FeedLag(ChangeFeed feed, MeterRegistry meters) {
    this.feed = feed;
    this.measuredAt = System.nanoTime() - FRESH.toNanos();
    Gauge.builder("hub.registry.feed.lag", this, FeedLag::seconds)
        .baseUnit("seconds")
        .description("how long the oldest change has been waiting for its public number")
        .strongReference(true)
        .register(meters);
    Gauge.builder(
            "hub.registry.feed.alarm",
            this,
            lag -> lag.seconds() > ChangeFeed.ALARM.toSeconds() ? 1 : 0)
        .description("1 while changes wait longer than a minute")
        .strongReference(true)
        .register(meters);
    Gauge.builder("hub.registry.feed.newest", this, FeedLag::newest)
        .description("the last public number given to a change")
        .strongReference(true)
        .register(meters);
  }

  private synchronized double seconds() {
    measure();
    return seconds;
  }

  private synchronized double newest() {
    measure();
    return newest;
  }

  private void measure() {
    if (System.nanoTime() - measuredAt < FRESH.toNanos()) {
      return;
    }
    try {
      seconds = feed.lag().toMillis() / 1000.0;
      newest = feed.newest();
    } catch (RuntimeException e) {
      seconds = Double.NaN;
      newest = Double.NaN;
    }
    measuredAt = System.nanoTime();
  }
}
