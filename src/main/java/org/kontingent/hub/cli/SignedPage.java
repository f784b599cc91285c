package org.kontingent.hub.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.signature.CmsFinding;
import org.kontingent.hub.signature.CmsVerifier;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.TrustVerdict;
import org.kontingent.hub.signature.Verdict;
import org.kontingent.hub.signature.adapter.cms.ContentDigests;
import org.kontingent.hub.signature.adapter.cms.GostCmsVerifier;
import org.kontingent.hub.signature.adapter.trust.DirectoryOfAuthorities;

/** A page with a detached CMS signature, and what its signer's certificate is worth. */
final class SignedPage {
  private final CmsVerifier verifier = new GostCmsVerifier();
  private final ContentDigester digester = new ContentDigests();

  record Result(boolean isValid, String reason) {}

  Result check(byte[] page, byte[] signature, Instant moment, Optional<Path> trust, Locale locale) {
    CmsFinding finding;
    try {
      finding =
          verifier
              .verify(
                  signature,
                  algorithm ->
                      Optional.of(digester.digest(new ByteArrayInputStream(page), algorithm)),
                  List.of())
              .decisive();
    } catch (IOException e) {
      throw new UncheckedIOException("octets in memory can be read", e);
    }
    if (finding.verdict() != Verdict.VALID || finding.certificate().isEmpty()) {
      return new Result(false, finding.sentence(locale));
    }
    X509Certificate signer = finding.certificate().get();
    String who = "signed with certificate " + CertificateThumbprint.of(signer).hex();
    if (trust.isPresent()) {
      TrustVerdict verdict =
          DirectoryOfAuthorities.read(trust.get()).judge(signer, List.of(), moment);
      return new Result(verdict.isTrusted(), who + ", " + verdict.reason());
    }
    return new Result(true, who + ", chain not judged (--trust)");
  }
}
