package org.kontingent.hub.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.exchange.ExchangeUnreachable;
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
import org.kontingent.hub.smev.v3.FaultKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties one outgoing lane, the same for whatever is sent: claim (commit), post, record the
 * outcome (commit). A node that dies in between leaves a claim that runs out; the message is then
 * sent again, octet for octet, and the exchange says if it had it before.
 */
public final class LaneSender implements SendOutgoing {
  /** The exchange had the message although no attempt of ours can have brought it there. */
  public static final String HAD_BEFORE_SENT = "ALREADY_SENT_AT_FIRST_ATTEMPT";

  /** The exchange calls an id stale that was made just now: our clock or its clock is wrong. */
  public static final String CLOCKS_DIFFER = "CLOCKS_DIFFER";

  /** The message was signed anew under another id. */
  public static final String RENEWED = "RENEWED";

  /** What the message asks for was settled, or is not wanted any more, before it was sent. */
  public static final String NOT_WANTED = "NOT_WANTED_ANY_MORE";

  /** Outcomes after which the exchange surely has not taken the message. */
  private static final Set<String> REFUSALS =
      Set.of(FaultKind.DESTINATION_OVERFLOW.name(), FaultKind.QUOTE_LIMIT_EXCEEDED.name());

  /** An id is young for this part of its lifetime: an hour of a day. */
  private static final int YOUNG_SHARE = 24;

  private static final Logger LOG = LoggerFactory.getLogger(LaneSender.class);

  private final OutgoingMessages messages;
  private final ExchangeSettings settings;
  private final ExchangeTransport transport;
  private final AnswerReader reader;
  private final Journal journal;
  private final Lanes lanes;
  private final OutgoingFiles files;
  private final Transfers transfers;
  private final ExchangeAlerts alerts;
  private final Transactions transactions;
  private final Clock clock;

  public LaneSender(
      OutgoingMessages messages,
      ExchangeSettings settings,
      ExchangeTransport transport,
      AnswerReader reader,
      Journal journal,
      Lanes lanes,
      OutgoingFiles files,
      Transfers transfers,
      ExchangeAlerts alerts,
      Transactions transactions,
      Clock clock) {
    this.messages = messages;
    this.settings = settings;
    this.transport = transport;
    this.reader = reader;
    this.journal = journal;
    this.lanes = lanes;
    this.files = files;
    this.transfers = transfers;
    this.alerts = alerts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public int send() {
    int worked = 0;
    while (true) {
      List<Claim> claims = lanes.claim(messages.lane(), settings.batch(), settings.lease());
      Went last = send(claims);
      worked += claims.size();
      // A probe that went nowhere says nothing: the next one must not wait for the clock, or many
      // unwanted messages would keep the breaker open long after the exchange is back.
      if (last != Went.NOWHERE || !claims.get(0).probe()) {
        return worked;
      }
    }
  }

  /** How the last one went that was tried; an exchange out of reach ends the batch. */
  private Went send(List<Claim> claims) {
    Went last = Went.THROUGH;
    for (int worked = 0; worked < claims.size(); worked++) {
      Claim claim = claims.get(worked);
      try (LogContext ignored = LogContext.of(claim.item().messageId(), claim.lane())) {
        last = sendOne(claim);
        if (last == Went.UNREACHABLE) {
          // Nobody is there: the rest of the batch keeps its attempts.
          List<Claim> untried = claims.subList(worked + 1, claims.size());
          transactions.run(() -> untried.forEach(lanes::release));
          return last;
        }
      } catch (RuntimeException e) {
        failed(claim, e);
        last = Went.THROUGH;
      }
    }
    return last;
  }

  /** What became of one claim, as far as the next one is concerned. */
  private enum Went {
    /** The exchange was asked, or will be by another thread. */
    THROUGH,
    /** Nothing was to be sent. */
    NOWHERE,
    /** The exchange could not be reached. */
    UNREACHABLE
  }

  private Went sendOne(Claim claim) {
    if (!claim.leaseEnds().isAfter(clock.instant())) {
      // The tail of a batch that took too long: another has it, or will.
      return Went.THROUGH;
    }
    MessageId id = claim.item().messageId();
    if (!messages.isWanted(id)) {
      transactions.run(() -> withdraw(claim));
      return Went.NOWHERE;
    }
    if (isStale(id)) {
      transactions.run(() -> renew(claim));
      return Went.NOWHERE;
    }
    byte[] body = body(claim);
    if (!files.areWaiting(id, body)) {
      return post(claim, body) ? Went.THROUGH : Went.UNREACHABLE;
    }
    // Beside the others, which must not wait for a gigabyte to pass.
    if (!transfers.start(() -> bringAndPost(claim, body))) {
      transactions.run(() -> lanes.retry(claim, "FILE_TRANSFERS_BUSY", Blame.OURSELVES));
    }
    return Went.THROUGH;
  }

  private void bringAndPost(Claim claim, byte[] body) {
    MessageId id = claim.item().messageId();
    try (LogContext ignored = LogContext.of(id, claim.lane())) {
      files.bring(id, () -> holdOn(claim));
      holdOn(claim);
      post(claim, body);
    } catch (RuntimeException e) {
      failed(claim, e);
    }
  }

  private void holdOn(Claim claim) {
    if (!transactions.call(() -> lanes.extend(claim, settings.lease()))) {
      throw new HubException("CLAIM_LOST", "Another node has taken the message over.");
    }
  }

  private boolean post(Claim claim, byte[] body) {
    ExchangeReply reply;
    try {
      reply = transport.post(messages.operation(), contentType(claim, body), body);
    } catch (ExchangeUnreachable e) {
      transactions.run(() -> lanes.retry(claim, e.code(), Blame.DESTINATION));
      return false;
    }
    Reading reading = reader.read(reply);
    transactions.run(() -> settle(claim, reply, reading));
    return blame(reading) != Blame.DESTINATION;
  }

  /** Holds up only this message; if even that cannot be written, its claim runs out by itself. */
  private void failed(Claim claim, RuntimeException cause) {
    String code = cause instanceof HubException known ? known.code() : "SENDING_FAILED";
    LOG.warn("Not sent: {} ({})", code, cause.getClass().getName());
    transactions.run(() -> lanes.retry(claim, code, Blame.OURSELVES));
    alerts.raise(code, Optional.of(claim.item().messageId()));
  }

  private void withdraw(Claim claim) {
    if (lanes.withdraw(claim, NOT_WANTED)) {
      messages.withdrawn(claim.item().messageId());
    }
  }

  /** Whether an earlier attempt ended in a way that does not prove that it was not taken. */
  private boolean mayHaveBeenSent(Claim claim) {
    return claim.item().replayOf().isPresent()
        || lanes.attempts(claim.entry()).stream()
            .filter(attempt -> attempt.number() < claim.attempt())
            .anyMatch(attempt -> !REFUSALS.contains(attempt.code()));
  }

  private boolean isStale(MessageId id) {
    return id.isTimeBased()
        && !id.createdAt().plus(settings.messageIdLifetime()).isAfter(clock.instant());
  }

  /** A multipart names its boundary in its header; whatever begins like XML is an envelope. */
  private String contentType(Claim claim, byte[] body) {
    return body.length > 0 && body[0] == '<'
        ? ExchangeTransport.XML
        : journal.find(new JournalId(claim.item().bodyRef())).orElseThrow().contentType();
  }

  private byte[] body(Claim claim) {
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
    MessageId id = claim.item().messageId();
    switch (fault.fault().advice()) {
      case ALREADY_DONE -> {
        boolean isOurDoing = mayHaveBeenSent(claim);
        if (taken(claim, fault.code()) && !isOurDoing) {
          alerts.raise(HAD_BEFORE_SENT, Optional.of(id));
        }
      }
      case RETRY -> lanes.retry(claim, fault.code(), blame(fault));
      case GIVE_UP -> {
        if (fault.fault().kind().filter(FaultKind.STALE_MESSAGE_ID::equals).isPresent()) {
          calledStale(claim, fault);
        } else if (lanes.dead(claim, fault.code())) {
          if (fault.fault().kind().filter(FaultKind.END_OF_LIFE_REACHED::equals).isPresent()) {
            messages.expired(id, fault.code());
          } else {
            messages.refused(id, fault.code());
          }
        }
      }
    }
  }

  /** The exchange being out of order is nobody's message's fault; a full queue behind it is. */
  private static Blame blame(Reading reading) {
    return reading instanceof Reading.Fault fault
            && fault.fault().advice() == FaultKind.Advice.RETRY
            && fault.fault().kind().filter(kind -> kind != FaultKind.SMEV_FAILURE).isEmpty()
        ? Blame.DESTINATION
        : Blame.MESSAGE;
  }

  private boolean taken(Claim claim, String code) {
    boolean isHeld = lanes.done(claim, code);
    if (isHeld) {
      messages.taken(claim.item().messageId(), code);
    }
    return isHeld;
  }

  /** A new id helps only if it would be newer; else the clocks differ, and that is for people. */
  private void calledStale(Claim claim, Reading.Fault fault) {
    MessageId id = claim.item().messageId();
    Duration youth = settings.messageIdLifetime().dividedBy(YOUNG_SHARE);
    if (id.isTimeBased() && id.createdAt().plus(youth).isAfter(clock.instant())) {
      lanes.retry(claim, fault.code());
      alerts.raise(CLOCKS_DIFFER, Optional.of(id));
    } else {
      renew(claim);
    }
  }

  private void renew(Claim claim) {
    if (lanes.withdraw(claim, RENEWED)) {
      messages.renew(claim);
    }
  }

  private static boolean isAbout(Reading.Receipt receipt, MessageId id) {
    return receipt.receipt().metadata().messageId().map(id::equals).orElse(true);
  }

  private void note(
      MessageId id, ExchangeReply reply, EntryOutcome outcome, SignatureSummary signature) {
    journal.record(
        new JournalEntry(
            Direction.IN,
            messages.operation().label(),
            outcome,
            null,
            id,
            null,
            reply.contentType(),
            reply.body(),
            signature));
  }
}
