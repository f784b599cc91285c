package org.kontingent.hub.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

/**
 * An answer from the exchange, verified and journalled.
 *
 * @param messageId the answer's own id
 * @param inReplyTo the question it names
 * @param kind kind of data of the question
 * @param correlation what the asker gave with the question
 * @param sentAt when the exchange took it from the sender, or null
 * @param signerThumbprint SHA-256 of the certificate that vouches for the content, hex: the
 *     provider's if its signature came along, else the exchange's
 * @param attachments in the order of their headers, checked and stored
 */
public record ReceivedAnswer(
    MessageId messageId,
    MessageId inReplyTo,
    KindOfData kind,
    String correlation,
    AnswerContent content,
    Instant sentAt,
    Instant receivedAt,
    String signerThumbprint,
    List<ReceivedAttachment> attachments) {
  public ReceivedAnswer {
    Objects.requireNonNull(messageId);
    Objects.requireNonNull(inReplyTo);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(correlation);
    Objects.requireNonNull(content);
    Objects.requireNonNull(receivedAt);
    attachments = List.copyOf(attachments);
  }

  /** Without attachments. */
  public ReceivedAnswer(
      MessageId messageId,
      MessageId inReplyTo,
      KindOfData kind,
      String correlation,
      AnswerContent content,
      Instant sentAt,
      Instant receivedAt,
      String signerThumbprint) {
    this(
        messageId,
        inReplyTo,
        kind,
        correlation,
        content,
        sentAt,
        receivedAt,
        signerThumbprint,
        List.of());
  }
}
