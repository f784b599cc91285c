package org.kontingent.hub.journal;

import java.util.Objects;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

/**
 * A message to be journalled. Everything but {@code octets} is kept in the clear and in the sealed
 * chain for years: nothing personal may stand in it.
 *
 * @param operation name of the exchange operation, or of the service operation
 * @param messageId the message's own id, as far as known
 * @param inReplyTo the message it answers or is about, or null
 * @param kind kind of data, or null
 * @param contentType Content-Type as on the wire (a multipart cannot be read without it)
 * @param octets the body exactly as on the wire; not copied, must not be changed afterwards
 * @param caller mnemonic of the system whose certificate made the connection, or null
 */
public record JournalEntry(
    Direction direction,
    String operation,
    EntryOutcome outcome,
    MessageId messageId,
    MessageId inReplyTo,
    KindOfData kind,
    String contentType,
    byte[] octets,
    SignatureSummary signature,
    String caller) {
  public JournalEntry {
    Objects.requireNonNull(direction);
    Objects.requireNonNull(operation);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(octets);
    Objects.requireNonNull(signature);
  }

  /** A message of the exchange: its signatures say who sent it. */
  public JournalEntry(
      Direction direction,
      String operation,
      EntryOutcome outcome,
      MessageId messageId,
      MessageId inReplyTo,
      KindOfData kind,
      String contentType,
      byte[] octets,
      SignatureSummary signature) {
    this(
        direction,
        operation,
        outcome,
        messageId,
        inReplyTo,
        kind,
        contentType,
        octets,
        signature,
        null);
  }
}
