package org.kontingent.hub.exchange.internal;

import java.util.Optional;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.exchange.ExchangeUnreachable;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.Ack;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.Operation;

/**
 * Confirms deliveries. A confirmation that gets lost does no harm: the exchange delivers again, the
 * delivery is known as a duplicate and confirmed again.
 */
public final class Acknowledging {
  private final EnvelopeWriter writer;
  private final EnvelopeSealer sealer;
  private final ExchangeTransport transport;
  private final AnswerReader reader;
  private final Journal journal;
  private final ExchangeAlerts alerts;

  public Acknowledging(
      ExchangeSettings settings,
      EnvelopeSealer sealer,
      ExchangeTransport transport,
      AnswerReader reader,
      Journal journal,
      ExchangeAlerts alerts) {
    this.writer = new EnvelopeWriter(settings.version());
    this.sealer = sealer;
    this.transport = transport;
    this.reader = reader;
    this.journal = journal;
    this.alerts = alerts;
  }

  /** Signs and journals a confirmation, in the transaction that stores what it confirms. */
  Confirmation prepare(Ack ack) {
    byte[] envelope = sealer.seal(writer.ack(ack));
    note(ack, envelope);
    return new Confirmation(ack, envelope);
  }

  /** Sends it, once that transaction is committed; what goes wrong is told as an alert. */
  void send(Confirmation confirmation) {
    MessageId target = confirmation.ack().target();
    try {
      ExchangeReply reply = transport.post(Operation.ACK, confirmation.envelope());
      Reading reading = reader.read(reply);
      if (!isSettled(reading)) {
        String code = reading instanceof Reading.Fault fault ? fault.code() : "ACK_NOT_TAKEN";
        alerts.raise(code, Optional.of(target));
      }
    } catch (ExchangeUnreachable e) {
      alerts.raise(e.code(), Optional.of(target));
    }
  }

  private static boolean isSettled(Reading reading) {
    return reading instanceof Reading.Acknowledged
        || (reading instanceof Reading.Fault fault
            && fault.fault().advice() == FaultKind.Advice.ALREADY_DONE);
  }

  private void note(Ack ack, byte[] envelope) {
    journal.record(
        new JournalEntry(
            Direction.OUT,
            Operation.ACK.label(),
            EntryOutcome.ACCEPTED,
            null,
            ack.target(),
            null,
            EnvelopeSealer.CONTENT_TYPE,
            envelope,
            SignatureSummary.OWN));
  }
}
