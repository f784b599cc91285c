package org.kontingent.hub.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kontingent.hub.exchange.AttachmentId;
import org.kontingent.hub.exchange.AttachmentProof;
import org.kontingent.hub.exchange.AttachmentSettings;
import org.kontingent.hub.exchange.AttachmentStore;
import org.kontingent.hub.exchange.OutgoingAttachment;
import org.kontingent.hub.exchange.StoredAttachment;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.CmsSigner;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;

/**
 * Puts kept files into a message that is being written: decides how they travel, signs each, fixes
 * the directory of each in the file store. Everything in the transaction that journals the message;
 * nothing is sent here.
 */
public final class Enclosures {
  private final AttachmentSettings settings;
  private final AttachmentStore store;
  private final AttachedFiles attached;
  private final CmsSigner signer;
  private final ContentDigester digester;
  private final Supplier<SigningKey> key;
  private final Clock clock;

  public Enclosures(
      AttachmentSettings settings,
      AttachmentStore store,
      AttachedFiles attached,
      CmsSigner signer,
      ContentDigester digester,
      Supplier<SigningKey> key,
      Clock clock) {
    this.settings = settings;
    this.store = store;
    this.attached = attached;
    this.signer = signer;
    this.digester = digester;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Encloses files in the message.
   *
   * @throws HubException {@code ATTACHMENT_UNKNOWN}, {@code ATTACHMENT_DESTROYED}, {@code
   *     ATTACHMENTS_TOO_LARGE}
   */
  public Enclosed enclose(MessageId message, List<OutgoingAttachment> files) {
    if (files.isEmpty()) {
      return Enclosed.NOTHING;
    }
    List<StoredAttachment> stored = files.stream().map(file -> find(file.content())).toList();
    long total = stored.stream().mapToLong(StoredAttachment::size).sum();
    if (total > settings.fileOctets()) {
      throw new HubException(
          "ATTACHMENTS_TOO_LARGE",
          "The attachments of one message have "
              + total
              + " octets, the exchange carries at most "
              + settings.fileOctets()
              + "; send them in several messages.");
    }
    boolean inline = total <= settings.inlineOctets();
    List<AttachmentHeader> headers = new ArrayList<>();
    List<RefAttachmentHeader> refHeaders = new ArrayList<>();
    List<AttachmentContent> contents = new ArrayList<>();
    List<AttachedFile> rows = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      OutgoingAttachment file = files.get(i);
      byte[] signature = signature(stored.get(i));
      String reference = UUID.randomUUID().toString();
      String name = file.name().orElse("file");
      if (inline) {
        // A content id must begin like an XML name.
        reference = "a-" + reference;
        headers.add(AttachmentHeader.of(reference, file.mimeType(), signature));
        contents.add(new AttachmentContent(reference, octets(stored.get(i))));
      } else {
        refHeaders.add(
            new RefAttachmentHeader(
                reference,
                Optional.of(name),
                Optional.empty(),
                digest(stored.get(i), AttachmentHashes.ofHeader(key.get())).base64(),
                file.mimeType(),
                Optional.of(Binary.of(signature)),
                List.of()));
      }
      rows.add(
          new AttachedFile(
              i,
              true,
              file.content(),
              inline ? AttachedFile.Form.INLINE : AttachedFile.Form.FILE,
              reference,
              Optional.of(name),
              file.mimeType(),
              AttachmentProof.SIGNED,
              Optional.empty(),
              false));
    }
    attached.add(message, rows);
    return new Enclosed(headers, refHeaders, contents);
  }

  /**
   * The files of an earlier message once more, for the same content under a new id. Files get fresh
   * directories: those of the old message may have been cleared or still be in use.
   */
  public Enclosed encloseAgain(MessageId former, MessageId message) {
    return enclose(
        message,
        attached.of(former).stream()
            .map(file -> new OutgoingAttachment(file.content(), file.mimeType(), file.name()))
            .toList());
  }

  private StoredAttachment find(AttachmentId id) {
    StoredAttachment found =
        store
            .find(id)
            .orElseThrow(
                () -> new HubException("ATTACHMENT_UNKNOWN", "There is no attachment " + id + "."));
    if (found.destroyed()) {
      throw new HubException("ATTACHMENT_DESTROYED", "The content of " + id + " was destroyed.");
    }
    return found;
  }

  private byte[] signature(StoredAttachment file) {
    SigningKey current = key.get();
    return signer.sign(digest(file, current.algorithm().digest()), current, clock.instant());
  }

  /** As computed when the file was kept; anew only if the key has changed its family since. */
  private ContentDigest digest(StoredAttachment file, GostDigest algorithm) {
    return file.digest(algorithm)
        .orElseGet(
            () -> {
              try (InputStream content = store.open(file.id())) {
                return digester.digest(content, algorithm);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private Binary octets(StoredAttachment file) {
    try (InputStream content = store.open(file.id())) {
      return Binary.owned(content.readNBytes(Math.toIntExact(file.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
