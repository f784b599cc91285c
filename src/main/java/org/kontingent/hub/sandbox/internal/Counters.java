package org.kontingent.hub.sandbox.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.kontingent.hub.smev.v3.FaultKind;

/** Counts what happened, for the state page. */
final class Counters {
  final AtomicLong accepted = new AtomicLong();
  final AtomicLong rejectedLater = new AtomicLong();
  final AtomicLong delivered = new AtomicLong();
  final AtomicLong confirmed = new AtomicLong();
  private final Map<String, Long> faults = new TreeMap<>();

  synchronized void fault(FaultKind kind) {
    faults.merge(kind.element(), 1L, Long::sum);
  }

  synchronized Map<String, Long> faults() {
    return new TreeMap<>(faults);
  }
}
