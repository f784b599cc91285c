package org.kontingent.hub.console;

import java.time.Instant;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;

/**
 * One journalled message in the story of a question; no value of the message is in it.
 *
 * @param reason why it was refused, a stable code, or null
 */
public record ExchangeStep(
    Instant at,
    Direction direction,
    String operation,
    String messageId,
    String inReplyTo,
    long size,
    EntryOutcome outcome,
    String verdict,
    String reason,
    String journalId) {}
