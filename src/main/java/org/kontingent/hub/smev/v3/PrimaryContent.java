package org.kontingent.hub.smev.v3;

import java.util.List;
import java.util.Optional;

/**
 * The business document of a message with its personal signature and attachment headers.
 *
 * @param document exactly one element of a foreign namespace
 */
public record PrimaryContent(
    XmlFragment document,
    Optional<PersonalSignature> personalSignature,
    List<AttachmentHeader> attachments,
    List<RefAttachmentHeader> refAttachments)
    implements ResponseContent {
  public PrimaryContent {
    attachments = List.copyOf(attachments);
    refAttachments = List.copyOf(refAttachments);
  }

  public static PrimaryContent of(XmlFragment document) {
    return new PrimaryContent(document, Optional.empty(), List.of(), List.of());
  }
}
