package org.kontingent.hub.sandbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kontingent.hub.sandbox.LedgerEntry;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.sandbox.Registration;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AnswerWriter;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.InteractionStatus;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.OperationReader;
import org.kontingent.hub.smev.v3.Receipt;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.SmevFault;
import org.kontingent.hub.smev.v3.XmlFragment;

/** Use case SendRequest: the checks in the order of smev3.md 9, then the queue, then the rest. */
final class AcceptRequest {
  private static final Pattern TRANSACTION_CODE = Pattern.compile("[\\x21-\\x7e]{1,1500}");

  private final Exchange exchange;
  private final CheckAccess access;
  private final CheckAttachments attachments;
  private final CheckLater later;
  private final RejectLater rejectLater;

  AcceptRequest(Exchange exchange) {
    this.exchange = exchange;
    this.access = new CheckAccess(exchange.settings.access());
    this.attachments = new CheckAttachments(exchange.settings.rules());
    this.later = new CheckLater(exchange);
    this.rejectLater = new RejectLater(exchange);
  }

  /** The receipt, to be signed. */
  byte[] accept(IncomingCall call, Caller caller) {
    RequestData data = OperationReader.requestData(caller.verified());
    MessageId id = data.messageId();
    exchange.messageIds.check(id);
    checkTransactionCode(data);
    Instant now = exchange.clock.instant();
    if (data.endOfLife().map(end -> !end.isAfter(now)).orElse(false)) {
      throw Faults.of(FaultKind.END_OF_LIFE_REACHED);
    }
    KindOfData root = data.content().document().root();
    Registration registration =
        exchange.kinds.byRequest(root).orElseThrow(() -> Faults.notSupported(root));
    access.check(caller, data, call.version());
    attachments.check(data.content(), call.attachments());
    List<Participant> receivers = receivers(registration, root);
    receivers.forEach(r -> exchange.queues.requireRoom(QueueName.requests(r.mnemonic())));
    exchange.files.reserve(
        id,
        caller.participant().mnemonic(),
        receivers.stream().map(Participant::mnemonic).toList(),
        data.content().refAttachments());
    exchange.messageIds.remember(id);
    exchange.counters.accepted.incrementAndGet();

    exchange.note(
        LedgerEntry.Event.REQUEST,
        caller.participant(),
        id,
        Optional.empty(),
        Optional.of(data.content().document().octets()));

    boolean broadcast = !registration.subscribers().isEmpty();
    ReplyTo replyTo = exchange.addresses.issue(data, caller.participant().mnemonic());
    StoredRequest request =
        new StoredRequest(
            id,
            data.reference(),
            data.transactionCode(),
            data.nodeId(),
            caller.participant(),
            receivers.get(0).mnemonic(),
            root,
            call.version(),
            replyTo);
    if (!broadcast) {
      exchange.addresses.remember(request);
    }
    exchange.afterwards(
        !data.content().refAttachments().isEmpty(),
        () -> {
          Optional<SmevFault> wrong =
              later.check(id, data.content(), call.attachments(), registration, caller);
          if (wrong.isPresent()) {
            exchange.files.drop(id);
            rejectLater.request(request, wrong.get().description().orElse(""), wrong);
          } else {
            MessageType type = broadcast ? MessageType.BROADCAST : MessageType.REQUEST;
            receivers.forEach(r -> enqueue(call, caller, data, type, r, replyTo, now));
          }
        });
    Optional<Participant> recipient = broadcast ? Optional.empty() : receivers.stream().findFirst();
    return new AnswerWriter(call.version())
        .receipt(
            Operation.SEND_REQUEST,
            new Receipt(
                Metadata.receipt(
                    id,
                    broadcast ? MessageType.BROADCAST : MessageType.REQUEST,
                    caller.participant(),
                    recipient,
                    now,
                    InteractionStatus.REQUEST_IS_QUEUED)));
  }

  private static void checkTransactionCode(RequestData data) {
    if (!data.transactionCode().map(c -> TRANSACTION_CODE.matcher(c).matches()).orElse(true)) {
      throw Faults.of(FaultKind.TRANSACTION_CODE_INVALID);
    }
  }

  private List<Participant> receivers(Registration registration, KindOfData root) {
    List<String> names =
        registration.subscribers().isEmpty()
            ? exchange.kinds.providers(root)
            : registration.subscribers();
    if (registration.subscribers().isEmpty() && names.size() != 1) {
      throw Faults.of(FaultKind.RECIPIENT_IS_NOT_FOUND);
    }
    List<Participant> found =
        names.stream().map(exchange.participants::named).flatMap(Optional::stream).toList();
    if (found.isEmpty()) {
      throw Faults.of(FaultKind.RECIPIENT_IS_NOT_FOUND);
    }
    return found;
  }

  private void enqueue(
      IncomingCall call,
      Caller caller,
      RequestData data,
      MessageType type,
      Participant receiver,
      ReplyTo replyTo,
      Instant now) {
    StoredMessage message =
        new StoredMessage(
            data.messageId(),
            type,
            call.version(),
            Optional.of(caller.participant()),
            receiver,
            data.content().document().root(),
            XmlFragment.of(caller.verified()),
            OperationReader.callerSignature(call.document()),
            Optional.of(data),
            Optional.empty(),
            call.attachments(),
            now,
            Optional.of(replyTo),
            Optional.empty());
    QueueName queue = QueueName.requests(receiver.mnemonic());
    if (isVip(message)) {
      exchange.queues.addBehind(queue, message, this::isVip);
    } else {
      exchange.queues.add(queue, message);
    }
    exchange.arrivals.accept(receiver, message);
  }

  private boolean isVip(StoredMessage message) {
    return Stream.of(message)
        .flatMap(m -> m.sender().stream())
        .anyMatch(sender -> exchange.settings.vip().contains(sender.mnemonic()));
  }
}
