package org.kontingent.hub.lanes;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A node's right to work on one message until the lease ends.
 *
 * @param fence grows with every claim of the same message; an outcome is recorded only while it is
 *     still the newest
 * @param attempt number of this attempt, from 1
 * @param probe it is the one message that tries whether the destination is back
 */
public record Claim(
    UUID entry,
    LaneName lane,
    LaneItem item,
    long fence,
    int attempt,
    Instant leaseEnds,
    boolean probe) {
  public Claim {
    Objects.requireNonNull(entry);
    Objects.requireNonNull(lane);
    Objects.requireNonNull(item);
    Objects.requireNonNull(leaseEnds);
  }
}
