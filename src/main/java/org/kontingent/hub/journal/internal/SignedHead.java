package org.kontingent.hub.journal.internal;

/** A head as it is kept: the page and the signature, both exactly as made. */
@SuppressWarnings("ArrayRecordComponent") // handed from store to file, never changed
public record SignedHead(long number, byte[] document, byte[] signature) {}
