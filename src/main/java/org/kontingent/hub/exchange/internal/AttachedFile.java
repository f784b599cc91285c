package org.kontingent.hub.exchange.internal;

import java.util.Objects;
import java.util.Optional;
import org.kontingent.hub.exchange.AttachmentId;
import org.kontingent.hub.exchange.AttachmentProof;

/**
 * That a message carries an attachment.
 *
 * @param position among the message's attachments, from 0
 * @param reference content id of one that travels inline, directory of one in the file store
 * @param name in the file store, or as the sender calls it
 * @param signer thumbprint of the certificate that signed it
 * @param uploaded it was brought to the file store
 */
public record AttachedFile(
    int position,
    boolean outgoing,
    AttachmentId content,
    Form form,
    String reference,
    Optional<String> name,
    String mimeType,
    AttachmentProof proof,
    Optional<String> signer,
    boolean uploaded) {

  /** How it travels. */
  public enum Form {
    /** With the message. */
    INLINE,
    /** By the file store. */
    FILE
  }

  public AttachedFile {
    Objects.requireNonNull(content);
    Objects.requireNonNull(form);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(mimeType);
    Objects.requireNonNull(proof);
  }
}
