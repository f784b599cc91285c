package org.kontingent.hub.signature.adapter.trust;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.signature.adapter.BouncyCastle;

/**
 * Whether one certificate was signed by the key of another. The answer never changes, so it is
 * remembered for the certificates met last. Thread-safe.
 */
final class IssuerCheck {
  private static final int REMEMBERED = 1024;

  /** GOST 2012 256/512 and 2001, ECDSA and RSA with SHA-2; nothing with MD5 or SHA-1. */
  private static final Set<String> ALGORITHMS =
      Set.of(
          "1.2.643.7.1.1.3.2",
          "1.2.643.7.1.1.3.3",
          "1.2.643.2.2.3",
          "1.2.840.10045.4.3.2",
          "1.2.840.10045.4.3.3",
          "1.2.840.10045.4.3.4",
          "1.2.840.113549.1.1.11",
          "1.2.840.113549.1.1.12",
          "1.2.840.113549.1.1.13");

  private final Map<String, Boolean> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  static boolean isSupported(X509Certificate certificate) {
    return ALGORITHMS.contains(certificate.getSigAlgOID());
  }

  boolean signed(X509Certificate issuer, X509Certificate certificate) {
    String question = thumbprint(issuer) + thumbprint(certificate);
    synchronized (answers) {
      Boolean known = answers.get(question);
      if (known != null) {
        return known;
      }
    }
    boolean answer = verifies(issuer, certificate);
    synchronized (answers) {
      answers.put(question, answer);
    }
    return answer;
  }

  private static boolean verifies(X509Certificate issuer, X509Certificate certificate) {
    try {
      certificate.verify(issuer.getPublicKey(), BouncyCastle.provider());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static String thumbprint(X509Certificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }
}
