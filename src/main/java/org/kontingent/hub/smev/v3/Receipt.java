package org.kontingent.hub.smev.v3;

/** The exchange's answer to SendRequest and SendResponse: accepted, and by whom it is received. */
public record Receipt(MessageMetadata metadata) {}
