package org.kontingent.hub.registry.adapter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.kontingent.hub.registry.decision.ReadConflicts;

/** Shows how many conflicts are overdue, at whatever level; the count is capped. */
final class ConflictBacklog {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final ReadConflicts conflicts;
  private double overdue;
  private long measuredAt;

  ConflictBacklog(ReadConflicts conflicts, MeterRegistry meters) {
    this.conflicts = conflicts;
    this.measuredAt = System.nanoTime() - FRESH.toNanos();
    Gauge.builder("hub.registry.conflicts.overdue", this, ConflictBacklog::overdue)
        .description("conflicts whose last day is over, counted up to " + MOST)
        .strongReference(true)
        .register(meters);
  }

  private synchronized double overdue() {
    if (System.nanoTime() - measuredAt >= FRESH.toNanos()) {
      try {
        overdue = conflicts.overdue(MOST);
      } catch (RuntimeException e) {
        overdue = Double.NaN;
      }
      measuredAt = System.nanoTime();
    }
    return overdue;
  }
}
