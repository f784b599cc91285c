package org.kontingent.hub.lanes;

import java.util.Objects;
import java.util.UUID;
import org.kontingent.hub.smev.MessageId;

/**
 * A message to be put in a lane.
 *
 * @param bodyRef where its octets are kept (a journal entry)
 */
public record LaneItem(MessageId messageId, UUID bodyRef) {
  public LaneItem {
    Objects.requireNonNull(messageId);
    Objects.requireNonNull(bodyRef);
  }
}
