package org.kontingent.hub.exchange.internal;

import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.smev.MessageId;

/** Port: which messages were delivered before. Every method joins the caller's transaction. */
public interface ReceivedMessages {
  /** Digest of the sender's content at the first delivery; empty if there was none. */
  Optional<String> contentDigest(MessageId id);

  void add(MessageId id, Optional<MessageId> inReplyTo, String contentDigest, UUID bodyRef);

  void deliveredAgain(MessageId id);
}
