package org.kontingent.hub.signature.adapter.cms;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.kontingent.hub.signature.CmsFinding;
import org.kontingent.hub.signature.CmsReason;
import org.kontingent.hub.signature.CmsReport;
import org.kontingent.hub.signature.CmsVerifier;
import org.kontingent.hub.signature.SignedContent;

/**
 * Verifies CMS over the ASN.1 structures themselves, so that a digest computed earlier serves and
 * each refusal has its own reason.
 */
public final class GostCmsVerifier implements CmsVerifier {
  /** More signers than this is not somebody's attachment but somebody's attack. */
  private static final int MOST_SIGNERS = 8;

  @Override
  public CmsReport verify(byte[] octets, SignedContent content, Collection<X509Certificate> known)
      throws IOException {
    if (octets.length > LARGEST) {
      return malformed("it is larger than " + LARGEST + " octets");
    }
    try {
      SignedData signedData = parse(octets);
      return signers(signedData, content, known);
    } catch (StackOverflowError e) {
      return malformed("it is nested too deeply");
    } catch (RuntimeException e) {
      return malformed("its structure is broken");
    }
  }

  private static CmsReport signers(
      SignedData signedData, SignedContent content, Collection<X509Certificate> known)
      throws IOException {
    SignerCertificates certificates = new SignerCertificates(signedData.getCertificates(), known);
    ContentInfo encapsulated = signedData.getEncapContentInfo();
    Enclosed enclosed = new Enclosed(encapsulated.getContent());
    int count = signedData.getSignerInfos().size();
    if (count == 0) {
      return report(finding(CmsReason.NO_SIGNER, ""));
    }
    if (count > MOST_SIGNERS) {
      return malformed("it has " + count + " signers");
    }
    List<CmsFinding> findings = new ArrayList<>();
    for (ASN1Encodable member : signedData.getSignerInfos()) {
      findings.add(
          new SignerCheck(
                  SignerInfo.getInstance(member), encapsulated.getContentType(), certificates)
              .against(enclosed, content));
    }
    return new CmsReport(findings);
  }

  private static SignedData parse(byte[] octets) {
    try {
      ContentInfo outer = ContentInfo.getInstance(ASN1Primitive.fromByteArray(octets));
      if (!CMSObjectIdentifiers.signedData.equals(outer.getContentType())) {
        throw new IllegalArgumentException("another type of content");
      }
      return SignedData.getInstance(outer.getContent());
    } catch (IOException e) {
      throw new IllegalArgumentException("not ASN.1", e);
    }
  }

  private static CmsReport malformed(String how) {
    return report(finding(CmsReason.MALFORMED, how));
  }

  private static CmsReport report(CmsFinding finding) {
    return new CmsReport(List.of(finding));
  }

  private static CmsFinding finding(CmsReason reason, String detail) {
    return new CmsFinding(
        reason, detail, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
