package org.kontingent.hub.signature.adapter.cms;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.kontingent.hub.signature.adapter.keys.CertificateFiles;

/** The certificates at hand for one CMS signature, and which of them a signer names. */
final class SignerCertificates {
  private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";

  private final List<X509Certificate> all = new ArrayList<>();

  SignerCertificates(ASN1Set enclosed, Collection<X509Certificate> known) {
    if (enclosed != null) {
      for (ASN1Encodable member : enclosed) {
        try {
          all.add(CertificateFiles.certificate(member.toASN1Primitive().getEncoded()));
        } catch (java.io.IOException | CertificateException e) {
          // Attribute certificates and the like; a signer who names one has no certificate.
        }
      }
    }
    all.addAll(known);
  }

  /** Usually one; several only when somebody put in another of the same name and number. */
  List<X509Certificate> named(SignerIdentifier signer) {
    return all.stream().filter(certificate -> isNamed(certificate, signer)).distinct().toList();
  }

  private static boolean isNamed(X509Certificate certificate, SignerIdentifier signer) {
    if (signer.isTagged()) {
      byte[] extension = certificate.getExtensionValue(SUBJECT_KEY_IDENTIFIER);
      return extension != null
          && SubjectKeyIdentifier.getInstance(ASN1OctetString.getInstance(extension).getOctets())
              .equals(SubjectKeyIdentifier.getInstance(signer.getId()));
    }
    IssuerAndSerialNumber name = IssuerAndSerialNumber.getInstance(signer.getId());
    return name.getSerialNumber().getValue().equals(certificate.getSerialNumber())
        && name.getName()
            .equals(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()));
  }
}
