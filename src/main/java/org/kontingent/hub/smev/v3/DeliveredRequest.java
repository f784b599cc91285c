package org.kontingent.hub.smev.v3;

import java.util.List;
import java.util.Optional;

/**
 * A request as the exchange hands it to a provider.
 *
 * @param replyTo absent for broadcasts in 1.3
 * @param senderSigned whether the sender's own signature came along (it often does not)
 * @param senderContentDigest SHA-256 (hex) of what the sender provided, blind to prefixes, blank
 *     text and everything the exchange adds: equal at each redelivery
 */
public record DeliveredRequest(
    SmevVersion version,
    RequestData data,
    MessageMetadata metadata,
    List<FileCredentials> files,
    Optional<ReplyTo> replyTo,
    boolean senderSigned,
    String senderContentDigest) {
  public DeliveredRequest {
    files = List.copyOf(files);
  }
}
