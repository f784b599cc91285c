package org.kontingent.hub.exchange;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.kontingent.hub.signature.ContentDigest;

/**
 * A file that came with a message, checked and stored.
 *
 * @param name as the sender or the file store calls it; untrusted text, never a path
 * @param digest computed while it was received
 * @param signer SHA-256 thumbprint (hex) of the certificate that signed it, if {@code proof} is
 *     {@link AttachmentProof#SIGNED}
 * @param content opens it
 */
public record ReceivedAttachment(
    AttachmentId id,
    String mimeType,
    Optional<String> name,
    long size,
    ContentDigest digest,
    AttachmentProof proof,
    Optional<String> signer,
    Supplier<InputStream> content) {
  public ReceivedAttachment {
    Objects.requireNonNull(id);
    Objects.requireNonNull(mimeType);
    Objects.requireNonNull(digest);
    Objects.requireNonNull(proof);
    Objects.requireNonNull(content);
  }

  /** The octets from the start, in constant memory; close it. */
  public InputStream open() {
    return content.get();
  }
}
