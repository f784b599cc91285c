package org.kontingent.hub.exchange.internal;

import java.util.List;
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
}
