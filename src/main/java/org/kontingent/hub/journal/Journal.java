package org.kontingent.hub.journal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/** The journal of messages. Every method joins the caller's transaction, if there is one. */
public interface Journal {
  /** Writes the entry and its body; both exist exactly if the transaction commits. */
  JournalId record(JournalEntry entry);

  Optional<JournalRecord> find(JournalId id);

  /** The octets as they were on the wire; empty if unknown. */
  Optional<byte[]> body(JournalId id);

  /** Everything about one message: itself, receipts, answers, acks; oldest first, at most 1 000. */
  List<JournalRecord> about(MessageId id);

  /** The newest refused messages, newest first. */
  List<JournalRecord> refused(int limit);

  /** How often a message with this claimed id was refused. */
  int refusals(MessageId claimedId);
}
