package org.kontingent.hub.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kontingent.hub.exchange.AttachmentProof;
import org.kontingent.hub.exchange.AttachmentSettings;
import org.kontingent.hub.exchange.AttachmentStore;
import org.kontingent.hub.exchange.ExchangeFiles;
import org.kontingent.hub.exchange.FileStoreFailure;
import org.kontingent.hub.exchange.StoredAttachment;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.CmsVerifier;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.smev.v3.FileCredentials;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;

/**
 * Takes the attachments of a delivery in: fetched, stored and checked in one pass, before the
 * delivery is stored and long before it is confirmed, since confirming closes the file store's
 * credentials. Outside of any transaction.
 */
public final class IncomingFiles {
  private static final Set<GostDigest> OF_HEADERS =
      EnumSet.of(GostDigest.STREEBOG_256, GostDigest.GOST_94);

  private final AttachmentSettings settings;
  private final AttachmentStore store;
  private final ExchangeFiles files;
  private final CmsVerifier verifier;
  private final ContentDigester digester;

  public IncomingFiles(
      AttachmentSettings settings,
      AttachmentStore store,
      ExchangeFiles files,
      CmsVerifier verifier,
      ContentDigester digester) {
    this.settings = settings;
    this.store = store;
    this.files = files;
    this.verifier = verifier;
    this.digester = digester;
  }

  /**
   * Stores every attachment of a delivery.
   *
   * @return to be noted with the message, in the order of the headers
   * @throws UnfitAttachment if one is not what its header says
   * @throws FileStoreFailure if one cannot be had now
   */
  public List<AttachedFile> take(Carried carried) {
    List<AttachedFile> taken = new ArrayList<>();
    try {
      Map<String, AttachmentContent> contents = paired(carried.headers(), carried.contents());
      for (AttachmentHeader header : carried.headers()) {
        taken.add(inline(taken.size(), header, contents.get(header.contentId()).content()));
      }
      long left = settings.fileOctets();
      for (RefAttachmentHeader header : carried.refHeaders()) {
        AttachedFile file = fetched(taken.size(), header, carried.credentials(), left);
        taken.add(file);
        left -= store.find(file.content()).map(StoredAttachment::size).orElse(0L);
      }
      return taken;
    } catch (RuntimeException e) {
      taken.forEach(file -> store.destroy(file.content()));
      throw e;
    }
  }

  private AttachedFile inline(int position, AttachmentHeader header, Binary content) {
    AttachmentCheck check = new AttachmentCheck(verifier, header.signature());
    Set<GostDigest> digests = check.digests();
    if (digests.isEmpty()) {
      digests.add(GostDigest.STREEBOG_256);
    }
    StoredAttachment stored = store(content.open(), digests, content.size());
    AttachmentCheck.Outcome outcome =
        judged(stored, () -> check.against(stored, AttachmentProof.NONE));
    return new AttachedFile(
        position,
        false,
        stored.id(),
        AttachedFile.Form.INLINE,
        header.contentId(),
        Optional.empty(),
        header.mimeType(),
        outcome.proof(),
        outcome.signer(),
        false);
  }

  private AttachedFile fetched(
      int position, RefAttachmentHeader header, List<FileCredentials> all, long limit) {
    FileCredentials credentials =
        all.stream()
            .filter(each -> each.uuid().equalsIgnoreCase(header.uuid()))
            .findFirst()
            .orElseThrow(
                () ->
                    new FileStoreFailure(
                        FileStoreFailure.Kind.FILE_MISSING,
                        "The delivery brings no access to one of its files.",
                        null));
    AttachmentCheck check = new AttachmentCheck(verifier, header.signature());
    Set<GostDigest> digests = check.digests();
    if (digests.stream().noneMatch(OF_HEADERS::contains)) {
      // A signature with 512 bits goes with a hash of 256; without any signature it may be either.
      digests.addAll(digests.isEmpty() ? OF_HEADERS : Set.of(GostDigest.STREEBOG_256));
    }
    StoredAttachment stored = store(files.download(credentials), digests, limit);
    AttachmentCheck.Outcome outcome =
        judged(
            stored,
            () -> {
              requireHash(stored, header.hash());
              return check.against(stored, AttachmentProof.HASHED);
            });
    return new AttachedFile(
        position,
        false,
        stored.id(),
        AttachedFile.Form.FILE,
        header.uuid(),
        Optional.of(header.fileName().orElse(credentials.fileName().replaceFirst("^/+", ""))),
        header.mimeType(),
        outcome.proof(),
        outcome.signer(),
        false);
  }

  private StoredAttachment store(InputStream content, Set<GostDigest> digests, long limit) {
    try (content) {
      return store.store(content, digests, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (HubException e) {
      if (e.code().equals("ATTACHMENT_TOO_LARGE")) {
        throw new UnfitAttachment(e.code(), e.getMessage());
      }
      throw e;
    }
  }

  private AttachmentCheck.Outcome judged(
      StoredAttachment stored, Supplier<AttachmentCheck.Outcome> judgement) {
    try {
      return judgement.get();
    } catch (RuntimeException e) {
      store.destroy(stored.id());
      throw e;
    }
  }

  private void requireHash(StoredAttachment stored, String base64) {
    byte[] hash = Base64.getMimeDecoder().decode(base64);
    // Computed while the file streamed by; read again only where a header of one family stands
    // beside a signature of the other.
    boolean fits =
        stored.digests().stream().anyMatch(known -> MessageDigest.isEqual(known.value(), hash))
            || OF_HEADERS.stream()
                .filter(algorithm -> stored.digest(algorithm).isEmpty())
                .anyMatch(other -> MessageDigest.isEqual(anew(stored, other).value(), hash));
    if (!fits) {
      throw new UnfitAttachment(
          "ATTACHMENT_HASH_WRONG", "A file has another hash than its header says.");
    }
  }

  private ContentDigest anew(StoredAttachment stored, GostDigest algorithm) {
    try (InputStream content = store.open(stored.id())) {
      return digester.digest(content, algorithm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Headers and contents must pair up by id, one to one (smev3.md 8). */
  private static Map<String, AttachmentContent> paired(
      List<AttachmentHeader> headers, List<AttachmentContent> contents) {
    Map<String, AttachmentContent> byId = new HashMap<>();
    contents.forEach(content -> byId.put(content.id(), content));
    Set<String> named = new HashSet<>();
    headers.forEach(header -> named.add(header.contentId()));
    if (named.size() != headers.size()
        || byId.size() != contents.size()
        || !named.equals(byId.keySet())) {
      throw new UnfitAttachment(
          "ATTACHMENT_MISCOORDINATION", "Headers and contents of attachments do not pair up.");
    }
    return byId;
  }
}
