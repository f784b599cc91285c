package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.kontingent.hub.registry.SourceKey;

/**
 * Claims that their claimant took back: all that was received under a key up to a retraction under
 * it, whatever times the claims are of. A function of the set of records alone.
 */
final class Withdrawn {
  private final Map<String, Instant> until = new HashMap<>();

  private Withdrawn() {}

  static Withdrawn in(Collection<SourceRecord> records) {
    Withdrawn withdrawn = new Withdrawn();
    for (SourceRecord record : records) {
      if (record.isRetraction()) {
        withdrawn.until.merge(record.claimant(), record.asOf(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return withdrawn;
  }

  /** The moment of receipt of what is said under this key now: after what was taken back. */
  Instant next(SourceKey key, Instant now) {
    Instant last = until.get(key.system() + "|" + key.id());
    return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
  }

  /** Whether this record says nothing any more; true of a retraction, too. */
  boolean covers(SourceRecord record) {
    if (!record.isClaim()) {
      return false;
    }
    Instant last = until.get(record.claimant());
    return record.isRetraction() || (last != null && !record.asOf().isAfter(last));
  }
}
