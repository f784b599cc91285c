package org.kontingent.hub.exchange.internal.provide;

import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.smev.MessageId;

/**
 * One answer of ours to a request.
 *
 * @param place order among the answers to the request, from 1; a renewed one keeps it
 * @param last no further answer follows
 * @param bodyRef journal entry with the signed envelope
 * @param renews the answer this one repeats under a new id
 */
public record ProvidedAnswer(
    MessageId messageId,
    MessageId request,
    int place,
    boolean last,
    AnswerProgress progress,
    UUID bodyRef,
    Optional<MessageId> renews) {
  boolean isOnItsWay() {
    return progress == AnswerProgress.WAITING || progress == AnswerProgress.QUEUED;
  }
}
