package org.kontingent.hub.smev.v3;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/**
 * A response as the exchange hands it to the one who asked.
 *
 * @param originalMessageId MessageID of the request it answers
 * @param reference first request of the chain
 * @param senderSigned whether the sender's own signature came along (it often does not)
 * @param senderContentDigest SHA-256 (hex) of what the sender provided, blind to prefixes, blank
 *     text and everything the exchange adds: equal at each redelivery; for the exchange's own
 *     answers that of its status alone
 */
public record DeliveredResponse(
    SmevVersion version,
    Optional<MessageId> originalMessageId,
    Optional<String> originalTransactionCode,
    Optional<MessageId> reference,
    ResponseData data,
    MessageMetadata metadata,
    List<FileCredentials> files,
    boolean senderSigned,
    String senderContentDigest) {
  public DeliveredResponse {
    files = List.copyOf(files);
  }

  /** The id to acknowledge: the sender's MessageID. */
  public MessageId messageId() {
    return metadata.messageId().orElse(data.messageId());
  }
}
