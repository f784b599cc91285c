package org.kontingent.hub.exchange;

import java.time.Instant;
import java.util.Optional;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.ReplyTo;

/**
 * A request addressed to us, as the exchange module remembers it.
 *
 * @param sender mnemonic of the requester
 * @param replyTo where answers go; absent for a broadcast
 * @param code why it stands where it stands: a refusal's or failure's code; null otherwise
 */
public record ServedRequest(
    MessageId messageId,
    KindOfData kind,
    Optional<String> sender,
    Optional<ReplyTo> replyTo,
    boolean broadcast,
    boolean test,
    Instant receivedAt,
    ServedState state,
    String code) {}
