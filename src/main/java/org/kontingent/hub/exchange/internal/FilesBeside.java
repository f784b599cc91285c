package org.kontingent.hub.exchange.internal;

import org.kontingent.hub.exchange.AttachmentStore;
import org.kontingent.hub.journal.ContentKeptApart;
import org.kontingent.hub.smev.MessageId;

/** Files beside a message are its content too, and are destroyed with it. */
public record FilesBeside(AttachedFiles attached, AttachmentStore store)
    implements ContentKeptApart {
  @Override
  public void destroy(MessageId message) {
    attached.of(message).forEach(file -> store.destroy(file.content()));
  }
}
