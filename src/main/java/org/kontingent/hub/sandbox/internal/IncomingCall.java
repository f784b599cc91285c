package org.kontingent.hub.sandbox.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.w3c.dom.Document;

/**
 * A call taken apart, nothing of it checked.
 *
 * @param data root of the content or kind in the selector, as far as it can be seen
 */
public record IncomingCall(
    SmevVersion version,
    Operation operation,
    Document document,
    List<AttachmentContent> attachments,
    Optional<KindOfData> data) {
  public IncomingCall {
    attachments = List.copyOf(attachments);
  }
}
