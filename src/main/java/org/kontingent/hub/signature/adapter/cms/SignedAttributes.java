package org.kontingent.hub.signature.adapter.cms;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;

/** The signed attributes of one signer, held to RFC 5652, 5.3 and 11. */
final class SignedAttributes {
  /** The attributes break the standard; the text says how. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String how) {
      super(how);
    }
  }

  private final byte[] der;
  private final byte[] messageDigest;
  private final Instant signingTime;

  private SignedAttributes(byte[] der, byte[] messageDigest, Instant signingTime) {
    this.der = der;
    this.messageDigest = messageDigest;
    this.signingTime = signingTime;
  }

  static SignedAttributes of(ASN1Set set, ASN1ObjectIdentifier contentType) throws Wrong {
    ASN1Encodable type =
        single(set, CMSAttributes.contentType)
            .orElseThrow(() -> new Wrong("contentType is missing"));
    if (!contentType.equals(type)) {
      throw new Wrong("contentType names another type than that of the content");
    }
    ASN1Encodable digest =
        single(set, CMSAttributes.messageDigest)
            .orElseThrow(() -> new Wrong("messageDigest is missing"));
    if (!(digest instanceof ASN1OctetString octets)) {
      throw new Wrong("messageDigest is not octets");
    }
    try {
      return new SignedAttributes(set.getEncoded(ASN1Encoding.DER), octets.getOctets(), time(set));
    } catch (IOException e) {
      throw new Wrong("they cannot be encoded");
    }
  }

  /** What the signature value covers: the DER of the SET. */
  byte[] der() {
    return der;
  }

  byte[] messageDigest() {
    return messageDigest;
  }

  Optional<Instant> signingTime() {
    return Optional.ofNullable(signingTime);
  }

  private static Instant time(ASN1Set set) throws Wrong {
    ASN1Encodable time = single(set, CMSAttributes.signingTime).orElse(null);
    try {
      if (time == null) {
        return null;
      }
      if (time instanceof ASN1UTCTime utc) {
        return utc.getAdjustedDate().toInstant();
      }
      if (time instanceof ASN1GeneralizedTime general) {
        return general.getDate().toInstant();
      }
    } catch (ParseException | RuntimeException e) {
      // Explained below.
    }
    throw new Wrong("signingTime is not a time");
  }

  private static Optional<ASN1Encodable> single(ASN1Set set, ASN1ObjectIdentifier type)
      throws Wrong {
    ASN1Encodable found = null;
    for (ASN1Encodable member : set) {
      Attribute attribute = Attribute.getInstance(member);
      if (attribute.getAttrType().equals(type)) {
        if (found != null || attribute.getAttrValues().size() != 1) {
          throw new Wrong("attribute " + type.getId() + " is not there exactly once");
        }
        found = attribute.getAttrValues().getObjectAt(0).toASN1Primitive();
      }
    }
    return Optional.ofNullable(found);
  }
}
