package org.kontingent.hub.registry.load.internal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A load as the database knows it.
 *
 * @param fingerprint of files and orders
 * @param children fingerprint of the children the files came to
 * @param written children written so far, in their order
 * @param counts what was written so far, by name
 * @param finishedAt null while it is not finished
 */
public record StoredLoad(
    UUID id,
    String fingerprint,
    String children,
    String ground,
    Instant asOf,
    Instant startedAt,
    Instant finishedAt,
    long written,
    Map<String, Long> counts) {
  public StoredLoad {
    counts = new TreeMap<>(counts);
  }

  boolean isFinished() {
    return finishedAt != null;
  }

  StoredLoad after(long writtenNow, Map<String, Long> countsNow) {
    return new StoredLoad(
        id, fingerprint, children, ground, asOf, startedAt, null, writtenNow, countsNow);
  }

  StoredLoad finished(Instant now, Map<String, Long> countsNow) {
    return new StoredLoad(
        id, fingerprint, children, ground, asOf, startedAt, now, written, countsNow);
  }
}
