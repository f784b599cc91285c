package org.kontingent.hub.signature.adapter;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * Whether a certificate's key can be computed with here. Bouncy Castle calls a key on a curve it
 * does not know malformed; this names the parameter set instead.
 */
public final class SupportedKey {
  private static final String GOST = "1.2.643.";

  private SupportedKey() {}

  /** The reason why the key is of no use, or nothing when it is fine. */
  public static Optional<String> defect(X509Certificate certificate) {
    try {
      KnownCertificate known = GostCertificates.shared().parse(certificate.getEncoded());
      if (known.unusable().isEmpty()
          && (known.key().isPresent() || certificate.getPublicKey() != null)) {
        return Optional.empty();
      }
    } catch (java.security.cert.CertificateException | RuntimeException e) {
      // Explained below from the encoding itself.
    }
    try {
      return Optional.of(
          defect(Certificate.getInstance(certificate.getEncoded()).getSubjectPublicKeyInfo()));
    } catch (java.security.cert.CertificateEncodingException | RuntimeException e) {
      return Optional.of("the certificate's key is unreadable");
    }
  }

  /** The sentence about a key that could not be read. */
  public static String defect(SubjectPublicKeyInfo key) {
    AlgorithmIdentifier algorithm = key.getAlgorithm();
    if (!algorithm.getAlgorithm().getId().startsWith(GOST)) {
      return "unsupported key algorithm " + algorithm.getAlgorithm().getId();
    }
    ASN1Encodable parameters = algorithm.getParameters();
    if (parameters instanceof ASN1Sequence sequence
        && sequence.size() > 0
        && sequence.getObjectAt(0) instanceof ASN1ObjectIdentifier set) {
      return "unsupported parameter set " + set.getId();
    }
    return "the certificate's key is unreadable";
  }
}
