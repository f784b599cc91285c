package org.kontingent.hub.signature.adapter.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
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
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.signature.CmsReason;
import org.kontingent.hub.signature.CmsReport;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.KeyLocation;
import org.kontingent.hub.signature.SignatureException;
import org.kontingent.hub.signature.SignedContent;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.GostDigests;
import org.kontingent.hub.signature.adapter.keys.KeyFiles;

class DetachedSignatureTest {
  private static final byte[] FILE = "an attachment\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final Instant TIME = Instant.parse("2026-11-22T10:11:12.345Z");
  private static final SigningKey HUB = sample("hub");

  @ParameterizedTest
  @ValueSource(strings = {"hub", "hub-512", "official"})
  void aDetachedSignatureVerifiesHereAndWithBouncyCastlesOwnCms(String name) throws Exception {
    SigningKey key = sample(name);
    byte[] signature = new GostCmsSigner().sign(digest(FILE, key), key, TIME);
    CmsReport report = verify(signature, content(FILE));
    assertThat(report.isValid()).isTrue();
    assertThat(report.decisive().signingTime()).contains(Instant.parse("2026-11-22T10:11:12Z"));
    assertThat(report.decisive().certificate()).contains(key.certificate());

    CMSSignedData other = new CMSSignedData(new CMSProcessableByteArray(FILE), signature);
    SignerInformation signer = other.getSignerInfos().iterator().next();
    assertThat(
            signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(key.certificate())))
        .isTrue();
    assertThat(other.isDetachedSignature()).isTrue();
    assertThat(other.getVersion()).isEqualTo(1);
    assertThat(other.getEncoded()).isEqualTo(new CMSSignedData(signature).getEncoded());
  }

  @Test
  void anotherFileIsToldFromABrokenSignature() throws Exception {
    byte[] signature = new GostCmsSigner().sign(digest(FILE, HUB), HUB, TIME);
    byte[] other = "an attachment\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(reason(signature, content(other))).isEqualTo(CmsReason.CONTENT_ALTERED);
    assertThat(reason(signature, SignedContent.absent())).isEqualTo(CmsReason.CONTENT_ABSENT);
    byte[] broken = signature.clone();
    broken[broken.length - 1] ^= 1;
    assertThat(reason(broken, content(FILE))).isEqualTo(CmsReason.SIGNATURE_WRONG);
  }

  @Test
  void anAlteredSigningTimeBreaksTheSignature() throws Exception {
    byte[] signature = new GostCmsSigner().sign(digest(FILE, HUB), HUB, TIME);
    String text = new String(signature, StandardCharsets.ISO_8859_1);
    byte[] altered =
        text.replace("261122101112Z", "251122101112Z").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(altered).isNotEqualTo(signature);
    assertThat(reason(altered, content(FILE))).isEqualTo(CmsReason.SIGNATURE_WRONG);
  }

  @Test
  void noOctetCanBeChangedUnnoticed() throws Exception {
    byte[] signature = new GostCmsSigner().sign(digest(FILE, HUB), HUB, TIME);
    // The enclosed certificate is judged by its chain; its own octets are left out here.
    byte[] certificate = HUB.certificate().getEncoded();
    int from = latin1(signature).indexOf(latin1(certificate));
    assertThat(from).isPositive();
    for (int at = 0; at < signature.length; at++) {
      if (at < from || at >= from + certificate.length) {
        byte[] altered = signature.clone();
        altered[at] ^= 1;
        CmsReport report = verify(altered, content(FILE));
        assertThat(report.isValid() && !sameMeaning(altered, signature))
            .as("octet %s", at)
            .isFalse();
      }
    }
  }

  @Test
  void hostileOctetsGetAFindingAndNeverAnException() throws Exception {
    byte[] signature = new GostCmsSigner().sign(digest(FILE, HUB), HUB, TIME);
    Random random = new SecureRandom();
    for (int length = 0; length < signature.length; length += 11) {
      assertThat(reason(Arrays.copyOf(signature, length), content(FILE)))
          .isEqualTo(CmsReason.MALFORMED);
      byte[] noise = signature.clone();
      noise[random.nextInt(noise.length)] = (byte) random.nextInt();
      noise[random.nextInt(noise.length)] = (byte) random.nextInt();
      verify(noise, content(FILE));
    }
    byte[] deep = new byte[2_000_000];
    for (int i = 0; i < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x80;
    }
    assertThat(reason(deep, content(FILE))).isEqualTo(CmsReason.MALFORMED);
    assertThat(reason(new byte[17 * 1024 * 1024], content(FILE))).isEqualTo(CmsReason.MALFORMED);
  }

  @Test
  void aSignatureWithoutAttributesNeedsTheFile() throws Exception {
    byte[] signature = signedData(null, HUB.sign(FILE), null, "1.2.643.7.1.1.1.1");
    assertThat(reason(signature, content(FILE))).isEqualTo(CmsReason.OK);
    assertThat(reason(signature, SignedContent.absent())).isEqualTo(CmsReason.CONTENT_NEEDED);
    assertThat(reason(signature, content(new byte[1]))).isEqualTo(CmsReason.SIGNATURE_WRONG);
  }

  @Test
  void theCombinedAlgorithmIdentifierIsAcceptedAndAForeignOneIsNot() throws Exception {
    byte[] value = HUB.sign(FILE);
    assertThat(reason(signedData(null, value, null, "1.2.643.7.1.1.3.2"), content(FILE)))
        .isEqualTo(CmsReason.OK);
    assertThat(reason(signedData(null, value, null, "1.2.643.2.2.19"), content(FILE)))
        .isEqualTo(CmsReason.ALGORITHM_MISMATCH);
    assertThat(reason(signedData(null, value, null, "1.2.840.113549.1.1.11"), content(FILE)))
        .isEqualTo(CmsReason.UNSUPPORTED_ALGORITHM);
  }

  @Test
  void anEnclosedFileMustBeTheAttachedOneToo() throws Exception {
    byte[] signature = signedData(null, HUB.sign(FILE), FILE, "1.2.643.7.1.1.1.1");
    assertThat(reason(signature, SignedContent.absent())).isEqualTo(CmsReason.OK);
    assertThat(reason(signature, content(FILE))).isEqualTo(CmsReason.OK);
    assertThat(verify(signature, content(new byte[3])).isValid()).isFalse();
  }

  @Test
  void attributesWithoutOrWithTwoDigestsBreakTheStandard() throws Exception {
    Attribute type =
        new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data));
    Attribute digest =
        new Attribute(
            CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest(FILE, HUB).value())));
    Attribute otherType =
        new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.signedData));
    assertThat(reason(withAttributes(type, digest), content(FILE))).isEqualTo(CmsReason.OK);
    for (byte[] wrong :
        List.of(
            withAttributes(type),
            withAttributes(digest),
            withAttributes(otherType, digest),
            withAttributes(type, digest, digest))) {
      assertThat(reason(wrong, content(FILE))).isEqualTo(CmsReason.ATTRIBUTES_WRONG);
    }
  }

  @Test
  void nobodySignedIsAFinding() throws Exception {
    byte[] nobody =
        new ContentInfo(
                CMSObjectIdentifiers.signedData,
                new SignedData(
                    new DERSet(),
                    new ContentInfo(CMSObjectIdentifiers.data, null),
                    null,
                    null,
                    new DERSet()))
            .getEncoded();
    assertThat(reason(nobody, content(FILE))).isEqualTo(CmsReason.NO_SIGNER);
  }

  @Test
  void aDigestOfAnotherAlgorithmIsNotSigned() {
    ContentDigest old =
        new ContentDigest(GostDigest.GOST_94, GostDigests.digest(GostDigest.GOST_94, FILE));
    assertThatThrownBy(() -> new GostCmsSigner().sign(old, HUB, TIME))
        .isInstanceOf(SignatureException.class)
        .hasMessageContaining("GOST_94");
  }

  @Test
  void aFileIsDigestedWhileItStreams() throws Exception {
    byte[] large = new byte[300_000];
    new Random(7).nextBytes(large);
    for (GostDigest algorithm : GostDigest.values()) {
      ContentDigest whole = new ContentDigest(algorithm, GostDigests.digest(algorithm, large));
      assertThat(new ContentDigests().digest(new ByteArrayInputStream(large), algorithm))
          .isEqualTo(whole);
      DigestInputStream stream =
          new DigestInputStream(
              new ByteArrayInputStream(large), new ContentDigests().begin(algorithm));
      stream.transferTo(java.io.OutputStream.nullOutputStream());
      assertThat(new ContentDigest(algorithm, stream.getMessageDigest().digest())).isEqualTo(whole);
    }
  }

  @Test
  void aFileThatCannotBeReadIsAnErrorOfReading() {
    byte[] signature = new GostCmsSigner().sign(digest(FILE, HUB), HUB, TIME);
    SignedContent unreadable =
        algorithm -> {
          throw new IOException("gone");
        };
    assertThatThrownBy(() -> verify(signature, unreadable)).isInstanceOf(IOException.class);
  }

  private static CmsReason reason(byte[] signature, SignedContent content) throws IOException {
    return verify(signature, content).decisive().reason();
  }

  private static CmsReport verify(byte[] signature, SignedContent content) throws IOException {
    return new GostCmsVerifier().verify(signature, content, List.of());
  }

  /** Octets that only repeat an algorithm's name or parameters do not change what was signed. */
  private static boolean sameMeaning(byte[] altered, byte[] signature) throws IOException {
    CmsReport one = verify(altered, content(FILE));
    CmsReport other = verify(signature, content(FILE));
    return one.decisive().signedDigest().equals(other.decisive().signedDigest())
        && one.decisive().certificate().equals(other.decisive().certificate())
        && one.decisive().signingTime().equals(other.decisive().signingTime())
        && one.decisive().algorithm().equals(other.decisive().algorithm());
  }

  private static String latin1(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  private static byte[] withAttributes(Attribute... attributes) throws IOException {
    ASN1EncodableVector all = new ASN1EncodableVector();
    for (Attribute attribute : attributes) {
      all.add(attribute);
    }
    DERSet set = new DERSet(all);
    return signedData(set, HUB.sign(set.getEncoded("DER")), null, "1.2.643.7.1.1.1.1");
  }

  private static byte[] signedData(
      DERSet attributes, byte[] value, byte[] enclosed, String signatureOid) throws IOException {
    try {
      Certificate certificate = Certificate.getInstance(HUB.certificate().getEncoded());
      AlgorithmIdentifier digest =
          new AlgorithmIdentifier(new ASN1ObjectIdentifier(GostDigest.STREEBOG_256.oid()));
      SignerInfo signer =
          new SignerInfo(
              new SignerIdentifier(
                  new IssuerAndSerialNumber(
                      certificate.getIssuer(), certificate.getSerialNumber().getValue())),
              digest,
              attributes,
              new AlgorithmIdentifier(new ASN1ObjectIdentifier(signatureOid)),
              new DEROctetString(value),
              null);
      ContentInfo content =
          new ContentInfo(
              CMSObjectIdentifiers.data, enclosed == null ? null : new DEROctetString(enclosed));
      return new ContentInfo(
              CMSObjectIdentifiers.signedData,
              new SignedData(
                  new DERSet(digest), content, new DERSet(certificate), null, new DERSet(signer)))
          .getEncoded();
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  private static SignedContent content(byte[] octets) {
    return algorithm -> {
      try (InputStream stream = new ByteArrayInputStream(octets)) {
        return java.util.Optional.of(new ContentDigests().digest(stream, algorithm));
      }
    };
  }

  private static ContentDigest digest(byte[] octets, SigningKey key) {
    GostDigest algorithm = key.algorithm().digest();
    return new ContentDigest(algorithm, GostDigests.digest(algorithm, octets));
  }

  private static SigningKey sample(String name) {
    return new KeyFiles()
        .open(
            KeyLocation.of(Path.of("certs-sample/gost/" + name + ".p12"))
                .withPassword("sample".toCharArray()));
  }
}
