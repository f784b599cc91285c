package org.kontingent.hub.signature.adapter.cms;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.kontingent.hub.signature.CmsSigner;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.SignatureException;
import org.kontingent.hub.signature.SigningKey;

/** Detached CMS signatures with GOST keys, laid out as the exchange's guidelines show them. */
public final class GostCmsSigner implements CmsSigner {
  @Override
  public byte[] sign(ContentDigest content, SigningKey key, Instant signingTime) {
    if (content.algorithm() != key.algorithm().digest()) {
      throw new SignatureException(
          "DIGEST_DOES_NOT_FIT_KEY",
          "the file was digested with "
              + content.algorithm()
              + ", the key signs "
              + key.algorithm().digest());
    }
    try {
      Certificate certificate = Certificate.getInstance(key.certificate().getEncoded());
      DERSet attributes = attributes(content, signingTime);
      byte[] value = key.sign(attributes.getEncoded(ASN1Encoding.DER));
      AlgorithmIdentifier digest = algorithm(key.algorithm().digest().oid());
      SignerInfo signer =
          new SignerInfo(
              new SignerIdentifier(
                  new IssuerAndSerialNumber(
                      certificate.getIssuer(), certificate.getSerialNumber().getValue())),
              digest,
              attributes,
              algorithm(key.algorithm().keyOid()),
              new DEROctetString(value),
              null);
      SignedData signedData =
          new SignedData(
              new DERSet(digest),
              new ContentInfo(CMSObjectIdentifiers.data, null),
              new DERSet(certificate),
              null,
              new DERSet(signer));
      return new ContentInfo(CMSObjectIdentifiers.signedData, signedData)
          .getEncoded(ASN1Encoding.DER);
    } catch (IOException | CertificateEncodingException e) {
      throw new SignatureException("CMS_NOT_ENCODED", "the signature cannot be encoded", e);
    }
  }

  private static DERSet attributes(ContentDigest content, Instant signingTime) {
    ASN1EncodableVector all = new ASN1EncodableVector();
    all.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
    Date seconds = Date.from(signingTime.truncatedTo(ChronoUnit.SECONDS));
    all.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(seconds))));
    all.add(
        new Attribute(
            CMSAttributes.messageDigest, new DERSet(new DEROctetString(content.value()))));
    return new DERSet(all);
  }

  private static AlgorithmIdentifier algorithm(String oid) {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid), DERNull.INSTANCE);
  }
}
