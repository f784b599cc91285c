package org.kontingent.hub.exchange.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.FileStoreFailure;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.Ack;
import org.kontingent.hub.smev.v3.Operation;

/**
 * Stores what the exchange delivers, answers and requests alike: evidence, the message's content
 * digest and lane entry in one transaction. Says what may be confirmed to the exchange afterwards,
 * which is never more than what is stored.
 *
 * <p>Sameness is that of what the sender signed, never of the envelope. Every delivery is
 * journalled, the effect happens once:
 *
 * <ul>
 *   <li>a new message goes to the lane and is confirmed;
 *   <li>the same again is confirmed; if working on it had failed for good, it is worked on anew;
 *   <li>other content under a known id is kept as refused and raises an alert; it is confirmed,
 *       since a confirmation says that the signature is good and the message stored, and both are
 *       so: unconfirmed it would come again for ever;
 *   <li>one whose files cannot be fetched now is kept and left to come again, without limit;
 *   <li>one that is not to be believed, or whose attachments are not what their headers say, is
 *       kept as refused and left to come again; after some deliveries it is confirmed as not
 *       accepted, unless its only fault is a signer that is not registered with us, which may be
 *       our omission.
 * </ul>
 */
public final class DeliveryIntake {
  /** The id of a known message with another content. */
  public static final String OTHER_CONTENT = "SAME_ID_OTHER_CONTENT";

  private static final MessageId NO_MESSAGE = new MessageId("00000000-0000-0000-0000-000000000000");

  private final Operation operation;
  private final LaneName lane;
  private final ExchangeSettings settings;
  private final Journal journal;
  private final StoredDeliveries deliveries;
  private final Lanes lanes;
  private final ReceivedMessages received;
  private final IncomingFiles incoming;
  private final AttachedFiles attached;
  private final Acknowledging acknowledging;
  private final ExchangeAlerts alerts;
  private final Transactions transactions;

  /**
   * @param operation GetResponse or GetRequest
   * @param lane where its deliveries go
   */
  public DeliveryIntake(
      Operation operation,
      LaneName lane,
      ExchangeSettings settings,
      Journal journal,
      StoredDeliveries deliveries,
      Lanes lanes,
      ReceivedMessages received,
      IncomingFiles incoming,
      AttachedFiles attached,
      Acknowledging acknowledging,
      ExchangeAlerts alerts,
      Transactions transactions) {
    this.operation = operation;
    this.lane = lane;
    this.settings = settings;
    this.journal = journal;
    this.deliveries = deliveries;
    this.lanes = lanes;
    this.received = received;
    this.incoming = incoming;
    this.attached = attached;
    this.acknowledging = acknowledging;
    this.alerts = alerts;
    this.transactions = transactions;
  }

  /**
   * Stores one delivery.
   *
   * @return the confirmation to send, itself journalled by then; empty if the delivery is to come
   *     again
   */
  public Optional<Confirmation> take(ExchangeReply reply, Reading reading) {
    if (reading instanceof Reading.Delivery delivery) {
      return take(reply, delivery);
    }
    if (reading instanceof Reading.Refused refused) {
      return transactions.call(
          () -> refuse(reply, refused.reason(), refused.claimedId(), refused.signature()));
    }
    return transactions.call(
        () -> refuse(reply, "UNEXPECTED_ANSWER", Optional.empty(), SignatureSummary.NONE));
  }

  /** Asks the store for something small; throws if it does not answer. */
  void probe() {
    transactions.run(() -> received.contentDigest(NO_MESSAGE));
  }

  /** Attachments first: the file store is closed to us as soon as the delivery is confirmed. */
  private Optional<Confirmation> take(ExchangeReply reply, Reading.Delivery delivery) {
    MessageId id = delivery.messageId();
    try {
      List<AttachedFile> files =
          delivery.carried() == Carried.NOTHING || received.contentDigest(id).isPresent()
              ? List.of()
              : incoming.take(delivery.carried());
      return transactions.call(() -> store(reply, delivery, files));
    } catch (UnfitAttachment e) {
      return transactions.call(
          () -> refuse(reply, e.code(), Optional.of(id), delivery.signature()));
    } catch (FileStoreFailure e) {
      transactions.run(() -> postpone(reply, delivery, e.code()));
      alerts.raise(e.code(), Optional.of(id));
      return Optional.empty();
    }
  }

  private void postpone(ExchangeReply reply, Reading.Delivery delivery, String reason) {
    SignatureSummary signature = delivery.signature();
    note(
        reply,
        delivery,
        EntryOutcome.POSTPONED,
        new SignatureSummary(signature.verdict(), reason, signature.report()));
  }

  private Optional<Confirmation> store(
      ExchangeReply reply, Reading.Delivery delivery, List<AttachedFile> files) {
    MessageId id = delivery.messageId();
    Optional<String> known = received.contentDigest(id);
    if (known.isEmpty()) {
      JournalId body = note(reply, delivery, EntryOutcome.ACCEPTED, delivery.signature());
      received.add(id, delivery.inReplyTo(), delivery.contentDigest(), body.value());
      attached.add(id, files);
      lanes.put(lane, new LaneItem(id, body.value()));
      deliveries.remember(body, delivery, reply.body().length);
    } else if (known.get().equals(delivery.contentDigest())) {
      note(reply, delivery, EntryOutcome.DUPLICATE, delivery.signature());
      received.deliveredAgain(id);
      lanes.revive(lane, id);
    } else {
      SignatureSummary signature = delivery.signature();
      note(
          reply,
          delivery,
          EntryOutcome.REFUSED,
          new SignatureSummary(signature.verdict(), OTHER_CONTENT, signature.report()));
      alerts.raise(OTHER_CONTENT, Optional.of(id));
    }
    return Optional.of(acknowledging.prepare(new Ack(id, true)));
  }

  private Optional<Confirmation> refuse(
      ExchangeReply reply,
      String reason,
      Optional<MessageId> claimedId,
      SignatureSummary signature) {
    journal.record(
        new JournalEntry(
            Direction.IN,
            operation.label(),
            EntryOutcome.REFUSED,
            claimedId.orElse(null),
            null,
            null,
            reply.contentType(),
            reply.body(),
            new SignatureSummary(signature.verdict(), reason, signature.report())));
    alerts.raise(reason, claimedId);
    return claimedId
        .filter(id -> !reason.equals(Reading.NOT_THE_EXCHANGE))
        .filter(id -> journal.refusals(id) >= settings.refusalsBeforeNegativeAck())
        .filter(id -> received.contentDigest(id).isEmpty())
        .map(id -> acknowledging.prepare(new Ack(id, false)));
  }

  private JournalId note(
      ExchangeReply reply,
      Reading.Delivery delivery,
      EntryOutcome outcome,
      SignatureSummary signature) {
    return journal.record(
        new JournalEntry(
            Direction.IN,
            operation.label(),
            outcome,
            delivery.messageId(),
            delivery.inReplyTo().orElse(null),
            delivery.kind().orElse(null),
            reply.contentType(),
            reply.body(),
            signature));
  }
}
