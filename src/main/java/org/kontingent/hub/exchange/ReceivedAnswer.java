package org.kontingent.hub.exchange;

import java.time.Instant;
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
 */
public record ReceivedAnswer(
    MessageId messageId,
    MessageId inReplyTo,
    KindOfData kind,
    String correlation,
    AnswerContent content,
    Instant sentAt,
    Instant receivedAt,
    String signerThumbprint) {
  public ReceivedAnswer {
    Objects.requireNonNull(messageId);
    Objects.requireNonNull(inReplyTo);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(correlation);
    Objects.requireNonNull(content);
    Objects.requireNonNull(receivedAt);
  }
}
