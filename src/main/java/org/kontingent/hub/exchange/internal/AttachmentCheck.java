package org.kontingent.hub.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.exchange.AttachmentProof;
import org.kontingent.hub.exchange.StoredAttachment;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.signature.CmsFinding;
import org.kontingent.hub.signature.CmsReport;
import org.kontingent.hub.signature.CmsVerifier;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.SignedContent;
import org.kontingent.hub.signature.Verdict;
import org.kontingent.hub.smev.v3.Binary;

/** The detached signature of one attachment: asked before the content is read, judged after. */
final class AttachmentCheck {
  private static final String WRONG = "ATTACHMENT_SIGNATURE_WRONG";

  private final CmsVerifier verifier;
  private final Optional<Binary> signature;

  AttachmentCheck(CmsVerifier verifier, Optional<Binary> signature) {
    this.verifier = verifier;
    this.signature = signature;
  }

  /**
   * What vouches for the content.
   *
   * @param signer thumbprint, if it is a signature
   */
  record Outcome(AttachmentProof proof, Optional<String> signer) {}

  /** The digests its signers used: those that must be computed while the content streams by. */
  Set<GostDigest> digests() {
    Set<GostDigest> wanted = EnumSet.noneOf(GostDigest.class);
    if (signature.isPresent()) {
      for (CmsFinding finding : report(SignedContent.absent()).findings()) {
        finding.algorithm().map(GostAlgorithm::digest).ifPresent(wanted::add);
      }
    }
    return wanted;
  }

  /**
   * Judges the stored content.
   *
   * @param without what vouches for it where there is no signature, or one that cannot be judged
   * @throws UnfitAttachment if a signature is wrong
   */
  Outcome against(StoredAttachment stored, AttachmentProof without) {
    if (signature.isEmpty()) {
      return new Outcome(without, Optional.empty());
    }
    CmsReport report =
        report(SignedContent.digested(stored.digests().toArray(ContentDigest[]::new)));
    List<CmsFinding> findings = report.findings();
    if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.INVALID)) {
      throw new UnfitAttachment(
          WRONG, "The signature of an attachment is wrong: " + report.decisive().reason() + ".");
    }
    return report.isValid()
        ? new Outcome(
            AttachmentProof.SIGNED,
            findings.get(0).certificate().map(each -> CertificateThumbprint.of(each).hex()))
        : new Outcome(without, Optional.empty());
  }

  private CmsReport report(SignedContent content) {
    try {
      return verifier.verify(signature.orElseThrow().octets(), content, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
