package org.kontingent.hub.console;

import java.time.Instant;
import org.kontingent.hub.lanes.EntryHistory;
import org.kontingent.hub.lanes.LaneAttempt;
import org.kontingent.hub.lanes.LaneState;

/**
 * One attempt at a message of a question's story: to send it, or to apply it.
 *
 * @param state where the message stands in its lane now
 * @param endedAt null while the attempt is under way
 * @param code how it ended; null while it is under way
 * @param nextAt when the next is due, or null
 */
public record LaneStep(
    String lane,
    String messageId,
    LaneState state,
    int attempt,
    String node,
    Instant startedAt,
    Instant endedAt,
    String code,
    Instant nextAt) {
  static LaneStep of(EntryHistory history, LaneAttempt attempt) {
    return new LaneStep(
        history.entry().lane().value(),
        history.entry().item().messageId().value(),
        history.entry().state(),
        attempt.number(),
        attempt.node(),
        attempt.startedAt(),
        attempt.endedAt().orElse(null),
        attempt.code(),
        attempt.nextAt().orElse(null));
  }
}
