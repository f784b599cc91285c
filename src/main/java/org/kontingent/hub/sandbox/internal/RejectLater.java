package org.kontingent.hub.sandbox.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AnswerWriter;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;
import org.kontingent.hub.smev.v3.InteractionStatus;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.ResponseData;
import org.kontingent.hub.smev.v3.SmevFault;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;

/**
 * Use case: tell a sender that a message it thought accepted was refused after all. Of a request
 * this is a response of the exchange itself in the sender's response queue; of a response it is a
 * status message for GetStatus.
 */
final class RejectLater {
  private final Exchange exchange;

  RejectLater(Exchange exchange) {
    this.exchange = exchange;
  }

  void request(StoredRequest request, String details, Optional<SmevFault> fault) {
    exchange.counters.rejectedLater.incrementAndGet();
    MessageId id = exchange.ownIds.next();
    AsyncProcessingStatus status =
        status(request.id(), InteractionStatus.REQUEST_IS_REJECTED_BY_SMEV, details, fault);
    ResponseData data = new ResponseData(id, request.replyTo(), status);
    SmevVersion version = request.version();
    XmlFragment written = new AnswerWriter(version).rewritten(data);
    exchange.queues.add(
        QueueName.responses(request.sender().mnemonic(), request.nodeId().orElse("")),
        new StoredMessage(
            id,
            MessageType.RESPONSE,
            version,
            Optional.empty(),
            request.sender(),
            request.kind(),
            written,
            Optional.empty(),
            Optional.empty(),
            Optional.of(data),
            List.of(),
            exchange.clock.instant(),
            Optional.empty(),
            Optional.of(request)));
  }

  void response(Participant sender, MessageId id, String details, SmevFault fault) {
    exchange.counters.rejectedLater.incrementAndGet();
    exchange.statuses.add(
        sender.mnemonic(),
        status(id, InteractionStatus.RESPONSE_IS_REJECTED_BY_SMEV, details, Optional.of(fault)));
  }

  private static AsyncProcessingStatus status(
      MessageId original, InteractionStatus category, String details, Optional<SmevFault> fault) {
    return new AsyncProcessingStatus(
        original, Optional.of(category), Optional.of(details), Optional.empty(), fault);
  }
}
