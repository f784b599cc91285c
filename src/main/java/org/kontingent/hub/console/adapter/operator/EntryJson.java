package org.kontingent.hub.console.adapter.operator;

import java.time.Instant;
import java.util.UUID;
import org.kontingent.hub.lanes.LaneAttempt;
import org.kontingent.hub.lanes.LaneEntry;

/** A message in a lane as JSON: ids, times, state and codes. */
record EntryJson(
    UUID entry,
    String messageId,
    String lane,
    String state,
    boolean finished,
    Instant putAt,
    Instant dueAt,
    Instant finishedAt,
    Instant deadline,
    int attempts,
    String lastCode,
    UUID replayOf) {
  static EntryJson of(LaneEntry entry) {
    return new EntryJson(
        entry.entry(),
        entry.item().messageId().value(),
        entry.lane().value(),
        entry.state().name(),
        entry.state().isFinal(),
        entry.putAt(),
        entry.dueAt().orElse(null),
        entry.finishedAt().orElse(null),
        entry.item().deadline().orElse(null),
        entry.attempts(),
        entry.lastCode(),
        entry.item().replayOf().orElse(null));
  }

  /** One try. */
  record AttemptJson(
      int number, String node, Instant startedAt, Instant endedAt, String code, Instant nextAt) {
    static AttemptJson of(LaneAttempt attempt) {
      return new AttemptJson(
          attempt.number(),
          attempt.node(),
          attempt.startedAt(),
          attempt.endedAt().orElse(null),
          attempt.code(),
          attempt.nextAt().orElse(null));
    }
  }
}
