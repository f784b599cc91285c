package org.kontingent.hub.exchange.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.exchange.AnswerHandler;
import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.exchange.ExchangeUnreachable;
import org.kontingent.hub.exchange.QuestionState;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.exchange.SendOutgoing;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.lanes.Blame;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.LogContext;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.Operation;

/** The outgoing lane: claim (commit), post, record the outcome (commit). */
public final class OutgoingLane implements SendOutgoing {
  private final ExchangeSettings settings;
  private final ExchangeTransport transport;
  private final AnswerReader reader;
  private final Journal journal;
  private final Lanes lanes;
  private final Questions questions;
  private final AnswerHandlers handlers;
  private final ExchangeAlerts alerts;
  private final Transactions transactions;

  public OutgoingLane(
      ExchangeSettings settings,
      ExchangeTransport transport,
      AnswerReader reader,
      Journal journal,
      Lanes lanes,
      Questions questions,
      AnswerHandlers handlers,
      ExchangeAlerts alerts,
      Transactions transactions) {
    this.settings = settings;
    this.transport = transport;
    this.reader = reader;
    this.journal = journal;
    this.lanes = lanes;
    this.questions = questions;
    this.handlers = handlers;
    this.alerts = alerts;
    this.transactions = transactions;
  }

  @Override
  public int send() {
    List<Claim> claims = lanes.claim(ExchangeLanes.REQUESTS, settings.batch(), settings.lease());
    for (int worked = 0; worked < claims.size(); worked++) {
      Claim claim = claims.get(worked);
      try (LogContext ignored = LogContext.of(claim.item().messageId(), claim.lane())) {
        if (!sendOne(claim)) {
          // Nobody is there: the rest of the batch keeps its attempts.
          List<Claim> untried = claims.subList(worked + 1, claims.size());
          transactions.run(() -> untried.forEach(lanes::release));
          return worked + 1;
        }
      }
    }
    return claims.size();
  }

  /** False if the exchange could not be reached. */
  private boolean sendOne(Claim claim) {
    ExchangeReply reply;
    try {
      reply = transport.post(Operation.SEND_REQUEST, envelope(claim));
    } catch (ExchangeUnreachable e) {
      transactions.run(() -> lanes.retry(claim, e.code(), Blame.DESTINATION));
      return false;
    }
    Reading reading = reader.read(reply);
    transactions.run(() -> settle(claim, reply, reading));
    return true;
  }

  private byte[] envelope(Claim claim) {
    return journal
        .body(new JournalId(claim.item().bodyRef()))
        .orElseThrow(
            () ->
                new HubException(
                    "BODY_MISSING",
                    "The journal holds no body for message " + claim.item().messageId() + "."));
  }

  private void settle(Claim claim, ExchangeReply reply, Reading reading) {
    MessageId id = claim.item().messageId();
    if (reading instanceof Reading.Receipt receipt && isAbout(receipt, id)) {
      note(id, reply, EntryOutcome.ACCEPTED, receipt.signature());
      taken(claim, "SENT");
    } else if (reading instanceof Reading.Fault fault) {
      note(id, reply, EntryOutcome.ACCEPTED, SignatureSummary.NONE);
      faulted(claim, fault);
    } else {
      String reason = reading instanceof Reading.Refused refused ? refused.reason() : "NO_RECEIPT";
      SignatureSummary signature =
          reading instanceof Reading.Refused refused ? refused.signature() : SignatureSummary.NONE;
      note(id, reply, EntryOutcome.REFUSED, signature);
      alerts.raise(reason, Optional.of(id));
      // The exchange may have taken it all the same: sent again, it then says so.
      lanes.retry(claim, reason);
    }
  }

  private void faulted(Claim claim, Reading.Fault fault) {
    switch (fault.fault().advice()) {
      case ALREADY_DONE -> taken(claim, fault.code());
      case RETRY -> lanes.retry(claim, fault.code());
      case GIVE_UP -> {
        if (lanes.dead(claim, fault.code())) {
          MessageId id = claim.item().messageId();
          questions.become(id, QuestionState.REFUSED);
          questions.find(id).ifPresent(q -> handler(q).refused(q.correlation(), id, fault.code()));
        }
      }
    }
  }

  private void taken(Claim claim, String code) {
    if (lanes.done(claim, code)) {
      MessageId id = claim.item().messageId();
      questions.become(id, QuestionState.SENT);
      questions.find(id).ifPresent(q -> handler(q).sent(q.correlation(), id));
    }
  }

  private AnswerHandler handler(AskedQuestion question) {
    return handlers
        .of(question.kind())
        .orElseThrow(
            () ->
                new HubException("NO_HANDLER", "Nobody takes answers of " + question.kind() + "."));
  }

  private static boolean isAbout(Reading.Receipt receipt, MessageId id) {
    return receipt.receipt().metadata().messageId().map(id::equals).orElse(true);
  }

  private void note(
      MessageId id, ExchangeReply reply, EntryOutcome outcome, SignatureSummary signature) {
    journal.record(
        new JournalEntry(
            Direction.IN,
            Operation.SEND_REQUEST.label(),
            outcome,
            null,
            id,
            null,
            reply.contentType(),
            reply.body(),
            signature));
  }
}
