package org.kontingent.hub.exchange.internal;

import java.util.List;
import org.kontingent.hub.exchange.AttachmentStore;
import org.kontingent.hub.exchange.ReceivedAttachment;
import org.kontingent.hub.exchange.StoredAttachment;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.ResponseContent;

/** The stored attachments of a received message, for those who work on it. */
public final class ReceivedFiles {
  private final AttachmentStore store;
  private final AttachedFiles attached;

  public ReceivedFiles(AttachmentStore store, AttachedFiles attached) {
    this.store = store;
    this.attached = attached;
  }

  /** In the order of their headers; costs nothing for a message without any. */
  public List<ReceivedAttachment> of(MessageId message, ResponseContent content) {
    boolean none =
        !(content instanceof PrimaryContent primary)
            || (primary.attachments().isEmpty() && primary.refAttachments().isEmpty());
    return none
        ? List.of()
        : attached.of(message).stream().filter(file -> !file.outgoing()).map(this::handle).toList();
  }

  private ReceivedAttachment handle(AttachedFile file) {
    StoredAttachment stored =
        store
            .find(file.content())
            .orElseThrow(
                () ->
                    new HubException(
                        "ATTACHMENT_UNKNOWN", "There is no attachment " + file.content() + "."));
    return new ReceivedAttachment(
        file.content(),
        file.mimeType(),
        file.name(),
        stored.size(),
        stored.digests().get(0),
        file.proof(),
        file.signer(),
        () -> store.open(file.content()));
  }
}
