package org.kontingent.hub.cli;

import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.services.AcceptedCall;
import org.kontingent.hub.services.KeepAcceptedCalls;
import org.kontingent.hub.smev.MessageId;

/** Writes of schools in the journal: not signed, the certificate of the connection says whose. */
final class JournalledCalls implements KeepAcceptedCalls {
  private final Journal journal;

  JournalledCalls(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void keep(AcceptedCall call) {
    journal.record(
        new JournalEntry(
            Direction.IN,
            call.operation(),
            call.again() ? EntryOutcome.DUPLICATE : EntryOutcome.ACCEPTED,
            new MessageId(call.requestId().toString()),
            null,
            null,
            call.contentType(),
            call.octets(),
            SignatureSummary.NONE,
            call.caller()));
  }
}
