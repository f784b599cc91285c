package org.kontingent.hub.sandbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kontingent.hub.sandbox.LedgerEntry;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.AnswerWriter;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentForm;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.MessageMetadata;
import org.kontingent.hub.smev.v3.MessageSelector;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.OperationReader;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.RequestDelivery;
import org.kontingent.hub.smev.v3.ResponseDelivery;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;

/** Use cases GetRequest and GetResponse: the oldest message that fits, or nothing. */
final class Deliver {
  private final Exchange exchange;
  private final RejectLater rejectLater;

  Deliver(Exchange exchange) {
    this.exchange = exchange;
    this.rejectLater = new RejectLater(exchange);
  }

  /**
   * An envelope to be answered.
   *
   * @param signed false for an empty queue
   * @param data kind of data handed out
   * @param parts attachments that travel beside the envelope
   */
  record Answer(
      byte[] envelope, boolean signed, Optional<KindOfData> data, List<AttachmentContent> parts) {}

  Answer deliver(IncomingCall call, Caller caller, Tricks tricks) {
    MessageSelector selector = OperationReader.selector(caller.verified());
    boolean requests = call.operation() == Operation.GET_REQUEST;
    String mnemonic = caller.participant().mnemonic();
    selector.kind().ifPresent(kind -> requireKnown(kind, requests, mnemonic));
    QueueName queue =
        requests
            ? QueueName.requests(mnemonic)
            : QueueName.responses(mnemonic, selector.nodeId().orElse(""));
    dropExpired(queue);
    Predicate<StoredMessage> fits =
        message -> selector.kind().map(k -> exchange.kinds.selects(k, message.kind())).orElse(true);
    Operation operation = call.operation();
    Optional<KindOfData> asked = selector.kind();
    Optional<StoredMessage> found =
        exchange.queues.take(
            queue,
            fits,
            tricks.does(MisbehaviourKind.OUT_OF_ORDER, operation, asked),
            tricks.does(MisbehaviourKind.DUPLICATE_DELIVERY, operation, asked));
    if (found.isEmpty()) {
      byte[] empty = new AnswerWriter(call.version()).empty(operation);
      return new Answer(empty, false, asked, List.of());
    }
    exchange.counters.delivered.incrementAndGet();
    StoredMessage message = found.get();
    exchange.note(
        LedgerEntry.Event.DELIVERED,
        caller.participant(),
        message.id(),
        message.origin().map(StoredRequest::id),
        Optional.empty());
    AnswerWriter writer = new AnswerWriter(call.version(), AttachmentForm.PARTS);
    byte[] envelope =
        requests
            ? request(writer, call.version(), message)
            : response(writer, call.version(), message);
    return new Answer(envelope, true, Optional.of(message.kind()), message.attachments());
  }

  private void requireKnown(KindOfData kind, boolean requests, String mnemonic) {
    boolean known = exchange.kinds.byAnyRoot(kind).isPresent();
    if (!known || (requests && !exchange.kinds.serves(mnemonic, kind))) {
      throw Faults.of(FaultKind.UNKNOWN_MESSAGE_TYPE);
    }
  }

  /** Requests past their EOL leave the queue; their senders are told. */
  private void dropExpired(QueueName queue) {
    Instant now = exchange.clock.instant();
    for (StoredMessage message :
        exchange.queues.removeWaiting(
            queue, m -> m.endOfLife().map(end -> !end.isAfter(now)).orElse(false))) {
      message
          .replyTo()
          .flatMap(exchange.addresses::resolve)
          .ifPresent(
              request ->
                  rejectLater.request(
                      request,
                      FaultKind.END_OF_LIFE_REACHED.text(""),
                      Optional.of(
                          Faults.plain(
                              FaultKind.END_OF_LIFE_REACHED,
                              FaultKind.END_OF_LIFE_REACHED.text("")))));
    }
  }

  private byte[] request(AnswerWriter writer, SmevVersion version, StoredMessage message) {
    RequestData data = message.request().orElseThrow();
    boolean same = message.version() == version;
    return writer.request(
        new RequestDelivery(
            same ? message.senderData() : writer.rewritten(data),
            same ? message.senderSignature() : Optional.empty(),
            metadata(writer, message),
            exchange.files.grant(message.id(), message.recipient().mnemonic()),
            replyTo(message, version),
            message.attachments()));
  }

  /** 1.3 leaves it out of broadcasts; before that it is mandatory, though it leads nowhere. */
  private static Optional<ReplyTo> replyTo(StoredMessage message, SmevVersion version) {
    boolean absent = message.type() == MessageType.BROADCAST && version == SmevVersion.V1_3;
    return absent ? Optional.empty() : message.replyTo();
  }

  private byte[] response(AnswerWriter writer, SmevVersion version, StoredMessage message) {
    boolean same = message.version() == version;
    Optional<StoredRequest> origin = message.origin();
    XmlFragment data =
        same ? message.senderData() : writer.rewritten(message.response().orElseThrow());
    return writer.response(
        new ResponseDelivery(
            origin.map(StoredRequest::id),
            origin.flatMap(StoredRequest::transactionCode),
            origin.map(request -> request.reference().orElse(request.id())),
            data,
            same ? message.senderSignature() : Optional.<XmlFragment>empty(),
            metadata(writer, message),
            exchange.files.grant(message.id(), message.recipient().mnemonic()),
            message.attachments()));
  }

  private MessageMetadata metadata(AnswerWriter writer, StoredMessage message) {
    return Metadata.delivery(message, exchange.clock.instant(), writer.delivered());
  }
}
