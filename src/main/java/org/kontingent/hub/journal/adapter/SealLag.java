package org.kontingent.hub.journal.adapter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.kontingent.hub.journal.SealLogs;

/**
 * Shows how long the oldest row has been waiting for its place in line. Intake goes on however long
 * that is: the rows are durable, only their order is not yet sealed. Past {@link SealLogs#ALARM}
 * operators are told.
 */
public final class SealLag {
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final SealLogs sealing;
  private double seconds;
  private long measuredAt;

  public SealLag(SealLogs sealing, MeterRegistry meters) {
    this.sealing = sealing;
    this.measuredAt = System.nanoTime() - FRESH.toNanos();
    Gauge.builder("hub.journal.seal.lag", this, SealLag::seconds)
        .baseUnit("seconds")
        .description("how long the oldest journalled row has been waiting to be sealed")
        .strongReference(true)
        .register(meters);
    Gauge.builder(
            "hub.journal.seal.alarm",
            this,
            lag -> lag.seconds() > SealLogs.ALARM.toSeconds() ? 1 : 0)
        .description("1 while rows wait longer than a minute")
        .strongReference(true)
        .register(meters);
  }

  private synchronized double seconds() {
    if (System.nanoTime() - measuredAt >= FRESH.toNanos()) {
      try {
        seconds = sealing.lag().toMillis() / 1000.0;
      } catch (RuntimeException e) {
        seconds = Double.NaN;
      }
      measuredAt = System.nanoTime();
    }
    return seconds;
  }
}
