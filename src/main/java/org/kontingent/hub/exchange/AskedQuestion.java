package org.kontingent.hub.exchange;

import java.time.Instant;
import java.util.Optional;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

/**
 * A question we asked, as the exchange module remembers it.
 *
 * @param renews the older message whose content this one repeats under a new id
 */
public record AskedQuestion(
    MessageId messageId,
    KindOfData kind,
    String correlation,
    Instant askedAt,
    QuestionState state,
    Optional<MessageId> renews) {
  public static AskedQuestion first(
      MessageId messageId, KindOfData kind, String correlation, Instant askedAt) {
    return new AskedQuestion(
        messageId, kind, correlation, askedAt, QuestionState.ASKED, Optional.empty());
  }

  /** The same question once more, under a new id. */
  public AskedQuestion renewedAs(MessageId newId, Instant now) {
    return new AskedQuestion(
        newId, kind, correlation, now, QuestionState.ASKED, Optional.of(messageId));
  }
}
