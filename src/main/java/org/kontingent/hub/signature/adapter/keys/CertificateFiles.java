package org.kontingent.hub.signature.adapter.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.util.io.pem.PemObject;
import org.kontingent.hub.signature.KeyFileException;
import org.kontingent.hub.signature.adapter.BouncyCastle;

/** Reads certificates from files: one in DER, or any number in PEM among other sections. */
public final class CertificateFiles {
  private CertificateFiles() {}

  /**
   * The certificates of a file, in order; none for a PEM file with other sections only.
   *
   * @throws KeyFileException {@code FILE_UNREADABLE}, or {@code CERTIFICATE_UNREADABLE} for a file
   *     that is neither PEM nor a certificate
   */
  public static List<X509Certificate> read(Path file) {
    return parse(SmallFile.read(file), file.toString());
  }

  static List<X509Certificate> parse(byte[] octets, String file) {
    try {
      if (!PemSections.isPem(octets)) {
        return List.of(certificate(octets));
      }
      List<X509Certificate> certificates = new ArrayList<>();
      for (PemObject section : PemSections.of(octets)) {
        if (section.getType().endsWith("CERTIFICATE")) {
          certificates.add(certificate(section.getContent()));
        }
      }
      return certificates;
    } catch (IOException | CertificateException | RuntimeException e) {
      throw new KeyFileException(
          "CERTIFICATE_UNREADABLE", file + " holds no readable certificate", e);
    }
  }

  /**
   * One certificate from its DER, nothing before or after it.
   *
   * @throws CertificateException if it is not one
   */
  public static X509Certificate certificate(byte[] der) throws CertificateException {
    try {
      // The factory alone would also take PEM, PKCS#7 and whatever follows the certificate.
      org.bouncycastle.asn1.x509.Certificate.getInstance(ASN1Primitive.fromByteArray(der));
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509", BouncyCastle.provider())
                  .generateCertificate(new ByteArrayInputStream(der));
      if (certificate == null) {
        throw new CertificateException("no certificate");
      }
      return certificate;
    } catch (IOException | RuntimeException e) {
      throw new CertificateException("not a certificate", e);
    }
  }
}
