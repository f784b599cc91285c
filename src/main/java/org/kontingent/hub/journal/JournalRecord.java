package org.kontingent.hub.journal;

import java.time.Instant;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

/**
 * A journalled message without its body; no value of the message is in it.
 *
 * @param size octets of the body on the wire
 * @param bodyDigest SHA-256 of the body as stored (encrypted), hexadecimal; the digest of the plain
 *     body would let somebody who guesses the content find out that the guess is right
 * @param caller mnemonic of the system that called, or null
 */
public record JournalRecord(
    JournalId id,
    Direction direction,
    String operation,
    EntryOutcome outcome,
    MessageId messageId,
    MessageId inReplyTo,
    KindOfData kind,
    Instant recordedAt,
    String contentType,
    long size,
    String bodyDigest,
    SignatureSummary signature,
    String caller) {}
