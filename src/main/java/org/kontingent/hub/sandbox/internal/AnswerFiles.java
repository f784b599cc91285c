package org.kontingent.hub.sandbox.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.sandbox.AttachedFile;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.cms.ContentDigests;
import org.kontingent.hub.signature.adapter.cms.GostCmsSigner;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;

/** Files as a department takes and gives them. */
final class AnswerFiles {
  private final ContentDigester digester = new ContentDigests();
  private final GostCmsSigner signer = new GostCmsSigner();
  private final FileStore store;
  private final long inlineOctets;
  private final Clock clock;

  AnswerFiles(FileStore store, long inlineOctets, Clock clock) {
    this.store = store;
    this.inlineOctets = inlineOctets;
    this.clock = clock;
  }

  /** An answer with the headers of its files, and the files that travel with it. */
  record Packed(PrimaryContent content, List<AttachmentContent> contents) {}

  /** To be called before the delivery is confirmed, which closes the store. */
  RequestFiles of(DeliveredRequest request, List<AttachmentContent> contents) {
    PrimaryContent content = request.data().content();
    List<AttachedFile> files = new ArrayList<>();
    for (AttachmentHeader header : content.attachments()) {
      for (AttachmentContent each : contents) {
        if (each.id().equals(header.contentId())) {
          Binary octets = each.content();
          files.add(new AttachedFile(each.id(), header.mimeType(), octets.size(), octets::open));
        }
      }
    }
    if (content.refAttachments().isEmpty()) {
      return new RequestFiles(files, null);
    }
    Path held = store.hold(request.data().messageId());
    try {
      for (RefAttachmentHeader header : content.refAttachments()) {
        Path file = held.resolve(header.uuid());
        files.add(AttachedFile.of(header.uuid(), header.mimeType(), file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RequestFiles(files, held);
  }

  Packed pack(String mnemonic, SigningKey key, Outcome.Payload payload) {
    long total = payload.files().stream().mapToLong(AttachedFile::size).sum();
    List<AttachmentHeader> headers = new ArrayList<>();
    List<RefAttachmentHeader> refHeaders = new ArrayList<>();
    List<AttachmentContent> contents = new ArrayList<>();
    try {
      for (AttachedFile file : payload.files()) {
        if (total <= inlineOctets) {
          String id = "_" + UUID.randomUUID();
          Binary octets = octets(file);
          headers.add(AttachmentHeader.of(id, file.mimeType(), cms(octets, key)));
          contents.add(new AttachmentContent(id, octets));
        } else {
          refHeaders.add(uploaded(mnemonic, key, file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Packed(
        new PrimaryContent(payload.document(), Optional.empty(), headers, refHeaders), contents);
  }

  private RefAttachmentHeader uploaded(String mnemonic, SigningKey key, AttachedFile file)
      throws IOException {
    String uuid = UUID.randomUUID().toString();
    GostDigest algorithm = key.algorithm().digest();
    MessageDigest digest = digester.begin(algorithm);
    Path place = Files.createDirectories(store.uploadsOf(mnemonic).resolve(uuid));
    try (InputStream in = new DigestInputStream(file.open(), digest)) {
      Files.copy(in, place.resolve(file.name()));
    }
    ContentDigest value = new ContentDigest(algorithm, digest.digest());
    return new RefAttachmentHeader(
        uuid,
        Optional.of(file.name()),
        Optional.empty(),
        value.base64(),
        file.mimeType(),
        Optional.of(Binary.owned(signer.sign(value, key, clock.instant()))),
        List.of());
  }

  private byte[] cms(Binary octets, SigningKey key) throws IOException {
    ContentDigest digest =
        digester.digest(new ByteArrayInputStream(octets.octets()), key.algorithm().digest());
    return signer.sign(digest, key, clock.instant());
  }

  private static Binary octets(AttachedFile file) throws IOException {
    try (InputStream in = file.open()) {
      return Binary.owned(in.readAllBytes());
    }
  }
}
