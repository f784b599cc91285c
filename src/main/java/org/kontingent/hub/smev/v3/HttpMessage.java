package org.kontingent.hub.smev.v3;

/** A body with the value of its Content-Type header, ready to be sent. */
public record HttpMessage(String contentType, Binary body) {}
