package org.kontingent.hub.sandbox;

import java.time.Instant;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/**
 * What the stand-in exchange did, to count others against: written when it was done, whether or not
 * the caller ever saw the answer.
 *
 * @param participant who called
 * @param messageId of the message taken, handed out or confirmed
 * @param about of a response: the request it answers
 * @param contentDigest of a message taken, if it has content: SHA-256 of the content as it stood on
 *     the wire, the same whatever id carries it
 */
public record LedgerEntry(
    Instant at,
    Event event,
    String participant,
    MessageId messageId,
    Optional<MessageId> about,
    Optional<String> contentDigest) {
  /** What was done. */
  public enum Event {
    /** A request was taken. */
    REQUEST,
    /** A response was taken. */
    RESPONSE,
    /** A message was handed out. */
    DELIVERED,
    /** A delivery was confirmed. */
    CONFIRMED
  }
}
