package org.kontingent.hub.lanes;

import java.time.Instant;
import java.util.Optional;

/**
 * One try at a message.
 *
 * @param number from 1
 * @param node the process that tried
 * @param endedAt empty while it is under way
 * @param code how it ended; null while it is under way
 * @param nextAt when the next was due; empty after the last
 */
public record LaneAttempt(
    int number,
    String node,
    Instant startedAt,
    Optional<Instant> endedAt,
    String code,
    Optional<Instant> nextAt) {
  /** The node did not come back before the lease ended; what it achieved is not known. */
  public static final String LEASE_ENDED = "LEASE_ENDED";
}
