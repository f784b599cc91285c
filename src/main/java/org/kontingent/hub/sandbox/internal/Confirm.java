package org.kontingent.hub.sandbox.internal;

import java.util.Optional;
import org.kontingent.hub.sandbox.LedgerEntry;
import org.kontingent.hub.smev.v3.Ack;
import org.kontingent.hub.smev.v3.AnswerWriter;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.OperationReader;

/** Use case Ack: closes a delivery, accepted or not. */
final class Confirm {
  private final Exchange exchange;

  Confirm(Exchange exchange) {
    this.exchange = exchange;
  }

  byte[] confirm(IncomingCall call, Caller caller) {
    Ack ack = OperationReader.ack(caller.verified());
    Optional<StoredMessage> settled =
        exchange.queues.confirm(caller.participant().mnemonic(), ack.target());
    StoredMessage message =
        settled.orElseThrow(() -> Faults.of(FaultKind.TARGET_MESSAGE_IS_NOT_FOUND, ack.target()));
    exchange.files.release(message.id(), caller.participant().mnemonic());
    exchange.counters.confirmed.incrementAndGet();
    exchange.note(
        LedgerEntry.Event.CONFIRMED,
        caller.participant(),
        message.id(),
        message.origin().map(StoredRequest::id),
        Optional.empty());
    return new AnswerWriter(call.version()).empty(Operation.ACK);
  }
}
