package org.kontingent.hub.exchange.internal;

import org.kontingent.hub.smev.v3.Ack;

/** A signed confirmation, ready to be sent; {@code envelope} is not copied. */
record Confirmation(Ack ack, byte[] envelope) {}
