package org.kontingent.hub.lanes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message in a lane as an operator sees it.
 *
 * @param dueAt the next attempt; while in work, the end of the lease; empty once it is final or
 *     parked
 * @param finishedAt when it became final
 * @param lastCode outcome of the newest attempt, or what ended it; null before the first
 */
public record LaneEntry(
    UUID entry,
    LaneName lane,
    LaneState state,
    LaneItem item,
    Instant putAt,
    Optional<Instant> dueAt,
    Optional<Instant> finishedAt,
    int attempts,
    String lastCode) {}
