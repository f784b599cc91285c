package org.kontingent.hub.exchange.internal;

import java.util.Optional;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeSettings;
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
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.PrimaryContent;

/**
 * Stores deliveries: evidence and lane entry in one transaction. Says what may be confirmed to the
 * exchange afterwards, which is never more than what is stored.
 */
public final class AnswerIntake {
  private static final String OTHER_CONTENT = "SAME_ID_OTHER_CONTENT";

  private final ExchangeSettings settings;
  private final Journal journal;
  private final Lanes lanes;
  private final ReceivedMessages received;
  private final ExchangeAlerts alerts;
  private final Transactions transactions;

  public AnswerIntake(
      ExchangeSettings settings,
      Journal journal,
      Lanes lanes,
      ReceivedMessages received,
      ExchangeAlerts alerts,
      Transactions transactions) {
    this.settings = settings;
    this.journal = journal;
    this.lanes = lanes;
    this.received = received;
    this.alerts = alerts;
    this.transactions = transactions;
  }

  /**
   * Stores one delivery.
   *
   * @return the confirmation to send; empty if the delivery is to come again
   */
  Optional<Ack> take(ExchangeReply reply, Reading reading) {
    if (reading instanceof Reading.Response response) {
      return transactions.call(() -> store(reply, response));
    }
    if (reading instanceof Reading.Refused refused) {
      return transactions.call(
          () -> refuse(reply, refused.reason(), refused.claimedId(), refused.signature()));
    }
    return transactions.call(
        () -> refuse(reply, "UNEXPECTED_ANSWER", Optional.empty(), SignatureSummary.NONE));
  }

  private Optional<Ack> store(ExchangeReply reply, Reading.Response reading) {
    DeliveredResponse response = reading.response();
    MessageId id = response.messageId();
    Optional<String> known = received.contentDigest(id);
    if (known.isEmpty()) {
      JournalId body = note(reply, response, EntryOutcome.ACCEPTED, reading.signature());
      received.add(id, response.originalMessageId(), response.senderContentDigest(), body.value());
      lanes.put(ExchangeLanes.ANSWERS, new LaneItem(id, body.value()));
      return Optional.of(new Ack(id, true));
    }
    if (known.get().equals(response.senderContentDigest())) {
      note(reply, response, EntryOutcome.DUPLICATE, reading.signature());
      received.deliveredAgain(id);
      return Optional.of(new Ack(id, true));
    }
    note(
        reply,
        response,
        EntryOutcome.REFUSED,
        new SignatureSummary(
            reading.signature().verdict(), OTHER_CONTENT, reading.signature().report()));
    alerts.raise(OTHER_CONTENT, Optional.of(id));
    return Optional.empty();
  }

  private Optional<Ack> refuse(
      ExchangeReply reply,
      String reason,
      Optional<MessageId> claimedId,
      SignatureSummary signature) {
    journal.record(
        new JournalEntry(
            Direction.IN,
            Operation.GET_RESPONSE.label(),
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
        .filter(id -> received.contentDigest(id).isEmpty())
        .map(id -> new Ack(id, false));
  }

  private JournalId note(
      ExchangeReply reply,
      DeliveredResponse response,
      EntryOutcome outcome,
      SignatureSummary signature) {
    KindOfData kind =
        response.data().content() instanceof PrimaryContent content
            ? content.document().root()
            : null;
    return journal.record(
        new JournalEntry(
            Direction.IN,
            Operation.GET_RESPONSE.label(),
            outcome,
            response.messageId(),
            response.originalMessageId().orElse(null),
            kind,
            reply.contentType(),
            reply.body(),
            signature));
  }
}
