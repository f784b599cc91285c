package org.kontingent.hub.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** SHA-256 over a certificate's DER form, 64 lower-case hex digits. */
public record CertificateThumbprint(String hex) {
  public CertificateThumbprint {
    if (hex == null || !hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a thumbprint is 64 lower-case hex digits");
    }
  }

  public static CertificateThumbprint of(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return new CertificateThumbprint(HexFormat.of().formatHex(digest));
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("the certificate has no DER form", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
