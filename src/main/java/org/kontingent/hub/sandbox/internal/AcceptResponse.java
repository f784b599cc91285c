package org.kontingent.hub.sandbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.sandbox.LedgerEntry;
import org.kontingent.hub.sandbox.Registration;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AnswerWriter;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.OperationReader;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.Receipt;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;
import org.kontingent.hub.smev.v3.ResponseData;
import org.kontingent.hub.smev.v3.SmevFault;
import org.kontingent.hub.smev.v3.ValidationError;
import org.kontingent.hub.smev.v3.XmlFragment;

/** Use case SendResponse: the checks, then the queue of the one who asked. */
final class AcceptResponse {
  private final Exchange exchange;
  private final CheckAttachments attachments;
  private final CheckLater later;
  private final RejectLater rejectLater;

  AcceptResponse(Exchange exchange) {
    this.exchange = exchange;
    this.attachments = new CheckAttachments(exchange.settings.rules());
    this.later = new CheckLater(exchange);
    this.rejectLater = new RejectLater(exchange);
  }

  /** The receipt, to be signed. */
  byte[] accept(IncomingCall call, Caller caller) {
    ResponseData data = OperationReader.responseData(caller.verified());
    MessageId id = data.messageId();
    exchange.messageIds.check(id);
    if (data.content() instanceof AsyncProcessingStatus) {
      throw Faults.invalidEnvelope(
          List.of(new ValidationError(-1, "AsyncProcessingStatus is the exchange's alone.")));
    }
    Optional<Registration> registration = registration(data);
    Optional<StoredRequest> known = exchange.addresses.resolve(data.to());
    StoredRequest request = known.orElseThrow(() -> Faults.of(FaultKind.RECIPIENT_IS_NOT_FOUND));
    if (!request.recipient().equals(caller.participant().mnemonic())) {
      throw Faults.of(FaultKind.ACCESS_DENIED);
    }
    registration.ifPresent(found -> requireSameKind(found, request));
    QueueName queue = QueueName.responses(request.sender().mnemonic(), request.nodeId().orElse(""));
    if (data.content() instanceof PrimaryContent content) {
      attachments.check(content, call.attachments());
    }
    exchange.queues.requireRoom(queue);
    List<RefAttachmentHeader> files = refAttachments(data);
    exchange.files.reserve(
        id, caller.participant().mnemonic(), List.of(request.sender().mnemonic()), files);
    exchange.messageIds.remember(id);
    exchange.counters.accepted.incrementAndGet();
    exchange.note(
        LedgerEntry.Event.RESPONSE,
        caller.participant(),
        id,
        Optional.of(request.id()),
        data.content() instanceof PrimaryContent content
            ? Optional.of(content.document().octets())
            : Optional.empty());
    Instant now = exchange.clock.instant();
    exchange.afterwards(
        !files.isEmpty(),
        () -> {
          Optional<SmevFault> wrong = wrongLater(call, data, registration, caller);
          if (wrong.isPresent()) {
            exchange.files.drop(id);
            rejectLater.response(
                caller.participant(), id, wrong.get().description().orElse(""), wrong.get());
          } else {
            exchange.queues.add(queue, message(call, caller, data, request, now));
          }
        });
    AnswerWriter writer = new AnswerWriter(call.version());
    return writer.receipt(
        Operation.SEND_RESPONSE,
        new Receipt(
            Metadata.receipt(
                id,
                MessageType.RESPONSE,
                caller.participant(),
                Optional.of(request.sender()),
                now,
                writer.responseQueued())));
  }

  private static List<RefAttachmentHeader> refAttachments(ResponseData data) {
    return data.content() instanceof PrimaryContent content ? content.refAttachments() : List.of();
  }

  private Optional<Registration> registration(ResponseData data) {
    if (!(data.content() instanceof PrimaryContent content)) {
      return Optional.empty();
    }
    KindOfData root = content.document().root();
    Optional<Registration> found = exchange.kinds.byResponse(root);
    if (found.isEmpty() && exchange.kinds.byRequest(root).isPresent()) {
      throw Faults.of(FaultKind.INCORRECT_RESPONSE_CONTENT_TYPE);
    }
    if (found.isEmpty()) {
      throw Faults.notSupported(root);
    }
    return found;
  }

  private void requireSameKind(Registration registration, StoredRequest request) {
    if (!exchange.kinds.selects(registration.kind().request(), request.kind())) {
      throw Faults.of(FaultKind.INCORRECT_RESPONSE_CONTENT_TYPE);
    }
  }

  private Optional<SmevFault> wrongLater(
      IncomingCall call, ResponseData data, Optional<Registration> registration, Caller caller) {
    return data.content() instanceof PrimaryContent content && registration.isPresent()
        ? later.check(data.messageId(), content, call.attachments(), registration.get(), caller)
        : Optional.empty();
  }

  private static StoredMessage message(
      IncomingCall call, Caller caller, ResponseData data, StoredRequest request, Instant now) {
    return new StoredMessage(
        data.messageId(),
        MessageType.RESPONSE,
        call.version(),
        Optional.of(caller.participant()),
        request.sender(),
        request.kind(),
        XmlFragment.of(caller.verified()),
        OperationReader.callerSignature(call.document()),
        Optional.empty(),
        Optional.of(data),
        call.attachments(),
        now,
        Optional.empty(),
        Optional.of(request));
  }
}
