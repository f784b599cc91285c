package org.kontingent.hub.smev.v3;

import java.util.List;
import java.util.Optional;

/**
 * What the exchange hands to a provider.
 *
 * @param senderData the element SenderProvidedRequestData, untouched or rewritten for the receiver
 * @param senderSignature the sender's {@code ds:Signature}, dropped when the data were rewritten
 */
public record RequestDelivery(
    XmlFragment senderData,
    Optional<XmlFragment> senderSignature,
    MessageMetadata metadata,
    List<FileCredentials> files,
    Optional<ReplyTo> replyTo,
    List<AttachmentContent> attachments) {
  public RequestDelivery {
    files = List.copyOf(files);
    attachments = List.copyOf(attachments);
  }
}
