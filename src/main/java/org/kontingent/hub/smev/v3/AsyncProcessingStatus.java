package org.kontingent.hub.smev.v3;

import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/**
 * The exchange itself tells what became of a message after it had been accepted (smev3.md 4.3).
 * Only the exchange may send it.
 *
 * @param category usually {@code requestIsRejectedBySmev}
 * @param routingStatus the block {@code routing:RoutingStatus}, only 1.3
 * @param fault what was wrong
 */
public record AsyncProcessingStatus(
    MessageId originalMessageId,
    Optional<InteractionStatus> category,
    Optional<String> details,
    Optional<XmlFragment> routingStatus,
    Optional<SmevFault> fault)
    implements ResponseContent {}
