package org.kontingent.hub.smev.v3;

/** Which operation a call to the exchange is, told from its unsigned outside. */
public record OperationOutline(SmevVersion version, Operation operation) {}
