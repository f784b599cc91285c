package org.kontingent.hub.smev.v3;

import java.util.List;
import java.util.Optional;

/**
 * What the sender says about an attachment put into the file store.
 *
 * @param uuid directory in the store; any version
 * @param fileName only 1.3
 * @param namespaceUri only 1.3
 * @param hash base64 of the GOST digest of the file
 * @param signature detached CMS (PKCS#7) signature, DER
 * @param archive files of an archive, only 1.3
 */
public record RefAttachmentHeader(
    String uuid,
    Optional<String> fileName,
    Optional<String> namespaceUri,
    String hash,
    String mimeType,
    Optional<Binary> signature,
    List<ArchiveFile> archive) {
  public RefAttachmentHeader {
    archive = List.copyOf(archive);
  }
}
