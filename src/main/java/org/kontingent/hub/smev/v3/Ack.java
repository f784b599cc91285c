package org.kontingent.hub.smev.v3;

import org.kontingent.hub.smev.MessageId;

/**
 * Confirms a delivery.
 *
 * @param target MessageID of the received message
 * @param accepted true: the exchange's signature is valid and the message is stored; false: its
 *     signature was refused and the message is ignored
 */
public record Ack(MessageId target, boolean accepted) {}
