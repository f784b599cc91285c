package org.kontingent.hub.exchange;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.GostDigest;

/**
 * What the store knows about an attachment.
 *
 * @param size octets
 * @param digests computed once, while the content was stored
 * @param destroyed its content is gone for ever
 */
public record StoredAttachment(
    AttachmentId id, long size, List<ContentDigest> digests, boolean destroyed) {
  public StoredAttachment {
    digests = List.copyOf(digests);
  }

  public Optional<ContentDigest> digest(GostDigest algorithm) {
    return digests.stream().filter(digest -> digest.algorithm() == algorithm).findFirst();
  }
}
