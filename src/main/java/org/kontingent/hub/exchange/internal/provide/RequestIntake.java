package org.kontingent.hub.exchange.internal.provide;

import java.time.Clock;
import java.util.Optional;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.ServedRequest;
import org.kontingent.hub.exchange.ServedState;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.Reading;
import org.kontingent.hub.exchange.internal.ReceivedMessages;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.Ack;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.Party;

/**
 * Stores delivered requests: evidence, the request and its lane entry in one transaction. Says what
 * may be confirmed to the exchange afterwards, which is never more than what is stored.
 */
public final class RequestIntake {
  /** A known message id with another content: an error of the exchange, or worse. */
  public static final String OTHER_CONTENT = "SAME_ID_OTHER_CONTENT";

  /** Nothing says where the answer should go, though it is no broadcast. */
  public static final String NO_REPLY_ADDRESS = "REPLY_ADDRESS_MISSING";

  private final ExchangeSettings settings;
  private final Journal journal;
  private final Lanes lanes;
  private final ReceivedMessages received;
  private final RequestBook requests;
  private final ExchangeAlerts alerts;
  private final Transactions transactions;
  private final Clock clock;

  public RequestIntake(
      ExchangeSettings settings,
      Journal journal,
      Lanes lanes,
      ReceivedMessages received,
      RequestBook requests,
      ExchangeAlerts alerts,
      Transactions transactions,
      Clock clock) {
    this.settings = settings;
    this.journal = journal;
    this.lanes = lanes;
    this.received = received;
    this.requests = requests;
    this.alerts = alerts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Stores one delivery.
   *
   * @return the confirmation to send; empty if the delivery is to come again
   */
  Optional<Ack> take(ExchangeReply reply, Reading reading) {
    if (reading instanceof Reading.Request request) {
      return transactions.call(() -> store(reply, request));
    }
    if (reading instanceof Reading.Refused refused) {
      return transactions.call(
          () -> refuse(reply, refused.reason(), refused.claimedId(), refused.signature()));
    }
    return transactions.call(
        () -> refuse(reply, "UNEXPECTED_ANSWER", Optional.empty(), SignatureSummary.NONE));
  }

  private Optional<Ack> store(ExchangeReply reply, Reading.Request reading) {
    DeliveredRequest request = reading.request();
    MessageId id = request.data().messageId();
    boolean broadcast = request.metadata().type() == MessageType.BROADCAST;
    Optional<String> known = received.contentDigest(id);
    if (known.isPresent() && known.get().equals(request.senderContentDigest())) {
      note(reply, request, EntryOutcome.DUPLICATE, reading.signature());
      received.deliveredAgain(id);
      return Optional.of(new Ack(id, true));
    }
    if (known.isPresent()) {
      return refuse(reply, OTHER_CONTENT, Optional.of(id), reading.signature());
    }
    if (!broadcast && request.replyTo().isEmpty()) {
      return refuse(reply, NO_REPLY_ADDRESS, Optional.of(id), reading.signature());
    }
    JournalId body = note(reply, request, EntryOutcome.ACCEPTED, reading.signature());
    received.add(id, Optional.empty(), request.senderContentDigest(), body.value());
    requests.add(
        new ServedRequest(
            id,
            kind(request),
            request.metadata().sender().flatMap(Party::mnemonic),
            broadcast ? Optional.empty() : request.replyTo(),
            broadcast,
            request.data().test(),
            clock.instant(),
            ServedState.RECEIVED,
            null));
    lanes.put(ExchangeLanes.SERVED, new LaneItem(id, body.value()));
    return Optional.of(new Ack(id, true));
  }

  /** Kept as evidence, without effect; at last confirmed as not accepted, so that it ends. */
  private Optional<Ack> refuse(
      ExchangeReply reply,
      String reason,
      Optional<MessageId> claimedId,
      SignatureSummary signature) {
    journal.record(
        new JournalEntry(
            Direction.IN,
            Operation.GET_REQUEST.label(),
            EntryOutcome.REFUSED,
            claimedId.orElse(null),
            null,
            null,
            reply.contentType(),
            reply.body(),
            new SignatureSummary(signature.verdict(), reason, signature.report())));
    alerts.raise(reason, claimedId);
    return claimedId
        .filter(id -> journal.refusals(id) >= settings.refusalsBeforeNegativeAck())
        .map(id -> new Ack(id, false));
  }

  private JournalId note(
      ExchangeReply reply,
      DeliveredRequest request,
      EntryOutcome outcome,
      SignatureSummary signature) {
    return journal.record(
        new JournalEntry(
            Direction.IN,
            Operation.GET_REQUEST.label(),
            outcome,
            request.data().messageId(),
            null,
            kind(request),
            reply.contentType(),
            reply.body(),
            signature));
  }

  static KindOfData kind(DeliveredRequest request) {
    return request.data().content().document().root();
  }
}
