package org.kontingent.hub.exchange.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.exchange.AnswerContent;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.RequestStatus;
import org.kontingent.hub.smev.v3.ResponseContent;

/** What a delivered response says to the one who asked; texts for people are left behind. */
final class AnswerContents {
  private AnswerContents() {}

  static AnswerContent of(DeliveredResponse response) {
    ResponseContent content = response.data().content();
    if (content instanceof PrimaryContent primary) {
      return new AnswerContent.Payload(primary.document().octets());
    }
    if (content instanceof Rejections rejections) {
      return new AnswerContent.Rejected(
          rejections.reasons().stream().map(r -> r.code().name()).toList());
    }
    if (content instanceof RequestStatus status) {
      return new AnswerContent.Status(status.code());
    }
    AsyncProcessingStatus status = (AsyncProcessingStatus) content;
    return new AnswerContent.RejectedByExchange(
        status.category().map(Enum::name).orElse("UNKNOWN"),
        status.fault().flatMap(f -> f.kind()).map(k -> List.of(k.name())).orElse(List.of()));
  }

  /** The question a response answers, as the exchange says or, for its own answers, as they say. */
  static Optional<MessageId> inReplyTo(DeliveredResponse response) {
    if (response.data().content() instanceof AsyncProcessingStatus status) {
      return Optional.of(status.originalMessageId());
    }
    return response.originalMessageId().or(response::reference);
  }
}
