package org.kontingent.hub.journal;

import java.time.Instant;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

/** A journalled message without its body; no value of the message is in it. */
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
    String sha256,
    SignatureSummary signature) {}
