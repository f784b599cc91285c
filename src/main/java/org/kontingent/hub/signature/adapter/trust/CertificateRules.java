package org.kontingent.hub.signature.adapter.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.signature.TrustStanding;

/** What a certificate itself allows: to sign, to issue, at which moment (RFC 5280, 4.2 and 6.1). */
final class CertificateRules {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final int KEY_CERT_SIGN = 5;

  /**
   * Critical extensions whose meaning is honoured or does not bear on a message signature: key
   * usage, basic constraints, key identifiers, alternative names, private key period, policies,
   * extended key usage, CRL places, signature tool of the issuer and subject.
   */
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "2.5.29.15",
          "2.5.29.19",
          "2.5.29.14",
          "2.5.29.35",
          "2.5.29.17",
          "2.5.29.18",
          "2.5.29.16",
          "2.5.29.32",
          "2.5.29.37",
          "2.5.29.31",
          "1.2.643.100.111",
          "1.2.643.100.112");

  /** A defect of one certificate: what it is and the words for it. */
  record Defect(TrustStanding standing, String reason) {}

  private CertificateRules() {}

  static Optional<Defect> asSigner(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      return defect(
          TrustStanding.NOT_FOR_SIGNING, "the certificate's key usage does not allow signing");
    }
    return extensions(certificate);
  }

  /**
   * Whether a certificate may issue.
   *
   * @param below how many certificates of other authorities stand between it and the signer's
   */
  static Optional<Defect> asIssuer(X509Certificate certificate, int below, boolean anchor) {
    int pathLength = certificate.getBasicConstraints();
    boolean old = anchor && certificate.getVersion() < 3;
    if (pathLength < 0 && !old) {
      return defect(
          TrustStanding.NOT_AN_AUTHORITY,
          "its issuer " + Names.of(certificate) + " is not an authority (basic constraints)");
    }
    if (!old && pathLength < below) {
      return defect(
          TrustStanding.NOT_AN_AUTHORITY,
          "the chain under " + Names.of(certificate) + " is longer than it allows");
    }
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[KEY_CERT_SIGN]) {
      return defect(
          TrustStanding.NOT_AN_AUTHORITY,
          "its issuer " + Names.of(certificate) + " may not sign certificates (key usage)");
    }
    return extensions(certificate);
  }

  static Optional<Defect> at(X509Certificate certificate, boolean signer, Instant at) {
    String who = signer ? "the certificate" : "the certificate of " + Names.of(certificate);
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    if (at.isBefore(from)) {
      return defect(TrustStanding.NOT_YET_VALID, who + " is not yet valid: it begins at " + from);
    }
    if (at.isAfter(until)) {
      return defect(TrustStanding.EXPIRED, who + " expired at " + until);
    }
    return Optional.empty();
  }

  private static Optional<Defect> extensions(X509Certificate certificate) {
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    if (critical != null) {
      for (String oid : critical) {
        if (!UNDERSTOOD.contains(oid)) {
          return defect(
              TrustStanding.UNSUPPORTED, "a critical extension is not understood: " + oid);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Defect> defect(TrustStanding standing, String reason) {
    return Optional.of(new Defect(standing, reason));
  }
}
