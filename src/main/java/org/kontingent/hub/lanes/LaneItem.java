package org.kontingent.hub.lanes;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.smev.MessageId;

/**
 * A message to be put in a lane.
 *
 * @param bodyRef where its octets are kept (a journal entry)
 * @param deadline from then on it is not worked on any more but expires; empty for never
 * @param replayOf the entry this one repeats; empty for an original
 */
public record LaneItem(
    MessageId messageId, UUID bodyRef, Optional<Instant> deadline, Optional<UUID> replayOf) {
  public LaneItem {
    Objects.requireNonNull(messageId);
    Objects.requireNonNull(bodyRef);
    Objects.requireNonNull(deadline);
    Objects.requireNonNull(replayOf);
  }

  /** An original without a deadline. */
  public LaneItem(MessageId messageId, UUID bodyRef) {
    this(messageId, bodyRef, Optional.empty(), Optional.empty());
  }

  public LaneItem withDeadline(Instant end) {
    return new LaneItem(messageId, bodyRef, Optional.of(end), replayOf);
  }
}
