package org.kontingent.hub.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

/**
 * A request addressed to us, verified, journalled and valid by its schema.
 *
 * @param payload octets of the verified business root, namespaces in scope included
 * @param sender mnemonic of the requester, by the exchange's signed word
 * @param sentAt when the exchange took it from the sender; a provider's term counts from then
 * @param receivedAt when the hub began to work on it
 * @param test nothing may be changed
 * @param broadcast sent to all subscribers; cannot be answered
 * @param signerThumbprint SHA-256 of the certificate that vouches for the content, hex: the
 *     sender's if its signature came along, else the exchange's
 * @param attachments in the order of their headers, checked and stored
 */
public record ReceivedRequest(
    MessageId messageId,
    KindOfData kind,
    byte[] payload,
    Optional<String> sender,
    Instant sentAt,
    Instant receivedAt,
    boolean test,
    boolean broadcast,
    String signerThumbprint,
    List<ReceivedAttachment> attachments) {
  public ReceivedRequest {
    Objects.requireNonNull(messageId);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(payload);
    Objects.requireNonNull(sender);
    Objects.requireNonNull(sentAt);
    Objects.requireNonNull(receivedAt);
    attachments = List.copyOf(attachments);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "ReceivedRequest[" + messageId + " " + kind + "]";
  }
}
