package org.kontingent.hub.smev.v3;

import java.util.List;
import java.util.Optional;

/**
 * What the sender says, inside the signed data, about an attachment that travels with the message.
 *
 * @param contentId pairs the header with its {@link AttachmentContent}
 * @param namespaceUri only 1.3
 * @param signature detached CMS (PKCS#7) signature, DER
 * @param archive files of an archive, only 1.3
 */
public record AttachmentHeader(
    String contentId,
    Optional<String> namespaceUri,
    String mimeType,
    Optional<Binary> signature,
    List<ArchiveFile> archive) {
  public AttachmentHeader {
    archive = List.copyOf(archive);
  }

  public static AttachmentHeader of(String contentId, String mimeType, byte[] signature) {
    return new AttachmentHeader(
        contentId, Optional.empty(), mimeType, Optional.of(Binary.of(signature)), List.of());
  }
}
