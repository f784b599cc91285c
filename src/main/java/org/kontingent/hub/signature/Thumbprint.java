package org.kontingent.hub.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** SHA-256 of a certificate's DER, hex in lower case: how certificates are registered and named. */
public record Thumbprint(String value) {
  public Thumbprint {
    if (value == null || !value.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a thumbprint is 64 hexadecimal digits, lower case");
    }
  }

  public static Thumbprint of(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return new Thumbprint(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("a certificate without an encoding", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
