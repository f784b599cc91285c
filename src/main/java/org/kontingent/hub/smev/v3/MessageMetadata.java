package org.kontingent.hub.smev.v3;

import java.time.Instant;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/**
 * What the exchange says about a message (MessageMetadata, smev3.md 2). Everything but the type and
 * the time may be absent, since versions differ and the real 1.2 sends less than its schema wants.
 *
 * @param messageId the sender's MessageID
 * @param sendingTimestamp when the exchange received the message
 * @param deliveryTimestamp when it handed the message out; new at each delivery
 */
public record MessageMetadata(
    Optional<MessageId> messageId,
    MessageType type,
    Optional<Party> sender,
    Instant sendingTimestamp,
    Optional<Party> recipient,
    Optional<Instant> deliveryTimestamp,
    Optional<InteractionStatus> status) {}
