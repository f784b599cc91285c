package org.kontingent.hub.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What verification found out about one signer of a CMS signature.
 *
 * @param detail what the reason is about, never content
 * @param signedDigest the digest the signer put into the attributes; empty without attributes
 * @param certificate the signer's, if found
 * @param signingTime as the signer claims; no proof of time
 */
public record CmsFinding(
    CmsReason reason,
    String detail,
    Optional<GostAlgorithm> algorithm,
    Optional<ContentDigest> signedDigest,
    Optional<X509Certificate> certificate,
    Optional<Instant> signingTime) {

  public Verdict verdict() {
    return reason.verdict();
  }

  public String sentence(Locale locale) {
    return reason.sentence(locale, detail);
  }
}
