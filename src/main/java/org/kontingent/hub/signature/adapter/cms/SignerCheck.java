package org.kontingent.hub.signature.adapter.cms;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.kontingent.hub.signature.CmsFinding;
import org.kontingent.hub.signature.CmsReason;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.SignatureException;
import org.kontingent.hub.signature.SignedContent;
import org.kontingent.hub.signature.adapter.GostCertificates;
import org.kontingent.hub.signature.adapter.GostDigests;
import org.kontingent.hub.signature.adapter.GostPublicKey;
import org.kontingent.hub.signature.adapter.SupportedKey;

/** The check of one signer: algorithms, attributes, value, content, in this order. */
final class SignerCheck {
  private final SignerInfo signer;
  private final ASN1ObjectIdentifier contentType;
  private final SignerCertificates certificates;

  private GostAlgorithm algorithm;
  private ContentDigest signedDigest;
  private X509Certificate certificate;
  private Instant signingTime;
  private String unusable = "";

  SignerCheck(
      SignerInfo signer, ASN1ObjectIdentifier contentType, SignerCertificates certificates) {
    this.signer = signer;
    this.contentType = contentType;
    this.certificates = certificates;
  }

  CmsFinding against(Enclosed enclosed, SignedContent content) throws IOException {
    String digestOid = signer.getDigestAlgorithm().getAlgorithm().getId();
    Optional<GostDigest> digest = GostDigest.ofOid(digestOid);
    if (digest.isEmpty()) {
      return ended(CmsReason.UNSUPPORTED_ALGORITHM, digestOid);
    }
    String signatureOid = signer.getDigestEncryptionAlgorithm().getAlgorithm().getId();
    algorithm = algorithm(signatureOid).orElse(null);
    if (algorithm == null) {
      return ended(CmsReason.UNSUPPORTED_ALGORITHM, signatureOid);
    }
    if (algorithm.digest() != digest.get()) {
      return ended(CmsReason.ALGORITHM_MISMATCH, "");
    }
    try {
      return signer.getAuthenticatedAttributes() == null
          ? withoutAttributes(digest.get(), enclosed, content)
          : withAttributes(digest.get(), enclosed, content);
    } catch (SignedAttributes.Wrong e) {
      return ended(CmsReason.ATTRIBUTES_WRONG, e.getMessage());
    }
  }

  private CmsFinding withAttributes(GostDigest digest, Enclosed enclosed, SignedContent content)
      throws IOException, SignedAttributes.Wrong {
    SignedAttributes attributes =
        SignedAttributes.of(signer.getAuthenticatedAttributes(), contentType);
    if (attributes.messageDigest().length != digest.octets()) {
      return ended(CmsReason.ATTRIBUTES_WRONG, "messageDigest has another length");
    }
    signingTime = attributes.signingTime().orElse(null);
    signedDigest = new ContentDigest(digest, attributes.messageDigest());
    CmsReason value = value(GostDigests.digest(digest, attributes.der()));
    if (value != CmsReason.OK) {
      return ended(value, unusable);
    }
    List<byte[]> actual = actual(digest, enclosed, content);
    if (actual.isEmpty()) {
      return ended(CmsReason.CONTENT_ABSENT, "");
    }
    for (byte[] one : actual) {
      if (!MessageDigest.isEqual(one, attributes.messageDigest())) {
        return ended(CmsReason.CONTENT_ALTERED, "");
      }
    }
    return ended(CmsReason.OK, "");
  }

  private CmsFinding withoutAttributes(GostDigest digest, Enclosed enclosed, SignedContent content)
      throws IOException, SignedAttributes.Wrong {
    if (!CMSObjectIdentifiers.data.equals(contentType)) {
      throw new SignedAttributes.Wrong("they are missing, which only plain data allows");
    }
    List<byte[]> actual = actual(digest, enclosed, content);
    if (actual.isEmpty()) {
      boolean known = !certificates.named(signer.getSID()).isEmpty();
      return ended(known ? CmsReason.CONTENT_NEEDED : CmsReason.NO_CERTIFICATE, "");
    }
    for (byte[] one : actual) {
      CmsReason value = value(one);
      if (value != CmsReason.OK) {
        return ended(value, unusable);
      }
    }
    return ended(CmsReason.OK, "");
  }

  /** Whether the value was made over this digest by a certificate the signer names. */
  private CmsReason value(byte[] digest) {
    List<X509Certificate> named = certificates.named(signer.getSID());
    if (named.isEmpty()) {
      return CmsReason.NO_CERTIFICATE;
    }
    byte[] value = signer.getEncryptedDigest().getOctets();
    CmsReason worst = null;
    for (X509Certificate candidate : named) {
      if (certificate == null) {
        certificate = candidate;
      }
      try {
        GostPublicKey key = GostCertificates.publicKey(candidate);
        if (key.algorithm() != algorithm) {
          worst = worst == null ? CmsReason.ALGORITHM_MISMATCH : worst;
        } else if (key.verifies(digest, value)) {
          certificate = candidate;
          return CmsReason.OK;
        } else {
          worst = CmsReason.SIGNATURE_WRONG;
        }
      } catch (SignatureException e) {
        if (worst == null) {
          worst = CmsReason.UNSUPPORTED_KEY;
          unusable = SupportedKey.defect(candidate).orElse("it is no GOST key");
        }
      }
    }
    return worst;
  }

  private static List<byte[]> actual(GostDigest digest, Enclosed enclosed, SignedContent content)
      throws IOException {
    List<byte[]> actual = new ArrayList<>();
    enclosed.digest(digest).ifPresent(actual::add);
    content.digest(digest).ifPresent(known -> actual.add(known.value()));
    return actual;
  }

  /** Either the key's own identifier or that of signature with digest. */
  private static Optional<GostAlgorithm> algorithm(String oid) {
    for (GostAlgorithm one : GostAlgorithm.values()) {
      if (one.keyOid().equals(oid) || one.signatureOid().equals(oid)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private CmsFinding ended(CmsReason reason, String detail) {
    return new CmsFinding(
        reason,
        detail,
        Optional.ofNullable(algorithm),
        Optional.ofNullable(signedDigest),
        Optional.ofNullable(certificate),
        Optional.ofNullable(signingTime));
  }
}
