package org.kontingent.hub.exchange.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/** Port: which message carries which attachments. Every method joins the caller's transaction. */
public interface AttachedFiles {
  /**
   * Notes the attachments of a message; from now on they are not swept.
   *
   * @throws org.kontingent.hub.platform.HubException {@code ATTACHMENT_UNKNOWN} if one is gone
   */
  void add(MessageId message, List<AttachedFile> files);

  /** In their order. */
  List<AttachedFile> of(MessageId message);

  void uploaded(MessageId message, int position);

  /**
   * Messages with attachments that nobody has taken up since {@code before}, by their ids.
   *
   * @param after only those behind this one
   */
  List<MessageId> untouchedSince(Instant before, Optional<MessageId> after, int most);

  /** These messages name their attachments no longer; what none names is swept. */
  void forget(Collection<MessageId> messages);
}
