package org.kontingent.hub.smev.v3;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/**
 * What the exchange hands to the one who asked.
 *
 * @param originalMessageId MessageID of the request
 * @param reference first request of the chain
 * @param senderData the element SenderProvidedResponseData, untouched or rewritten for the receiver
 * @param senderSignature the sender's {@code ds:Signature}, dropped when the data were rewritten
 */
public record ResponseDelivery(
    Optional<MessageId> originalMessageId,
    Optional<String> originalTransactionCode,
    Optional<MessageId> reference,
    XmlFragment senderData,
    Optional<XmlFragment> senderSignature,
    MessageMetadata metadata,
    List<FileCredentials> files,
    List<AttachmentContent> attachments) {
  public ResponseDelivery {
    files = List.copyOf(files);
    attachments = List.copyOf(attachments);
  }
}
