package org.kontingent.hub.services;

import java.util.UUID;

/**
 * A call that changed something.
 *
 * @param requestId the id it has in the access log, and in the source record it became
 * @param caller mnemonic of the system whose certificate made the connection
 * @param operation such as {@code school:UpsertPupil}
 * @param contentType as on the wire
 * @param octets the body exactly as on the wire
 * @param again whether it came before and changed nothing this time
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the wire to the journal, never changed
public record AcceptedCall(
    UUID requestId,
    String caller,
    String operation,
    String contentType,
    byte[] octets,
    boolean again) {}
