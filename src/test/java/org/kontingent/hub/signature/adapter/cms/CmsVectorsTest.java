package org.kontingent.hub.signature.adapter.cms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kontingent.hub.signature.CmsFinding;
import org.kontingent.hub.signature.CmsReason;
import org.kontingent.hub.signature.CmsReport;
import org.kontingent.hub.signature.SignedContent;
import org.kontingent.hub.signature.Verdict;
import org.kontingent.hub.signature.adapter.keys.CertificateFiles;

/** The published CMS signatures end as their manifest says. */
class CmsVectorsTest {
  private static final Path VECTORS = Path.of("../shared/vectors");

  @TestFactory
  Stream<DynamicTest> everyPublishedSignatureEndsAsItsManifestSays() throws Exception {
    Path manifest = VECTORS.resolve("manifest.json");
    Assumptions.assumeTrue(Files.exists(manifest), "the vectors stand beside the repository only");
    JsonNode entries = new ObjectMapper().readTree(manifest.toFile()).get("cms");
    assertThat(entries).isNotEmpty();
    return entries
        .valueStream()
        .map(e -> DynamicTest.dynamicTest(e.get("file").asText(), () -> holds(e)));
  }

  @Test
  void withoutTheSignersCertificateTheVerdictStaysOpen() throws Exception {
    Path file = VECTORS.resolve("cms/tk26-256-attached-nocert.p7s");
    Assumptions.assumeTrue(Files.exists(file), "the vectors stand beside the repository only");
    CmsReport report =
        new GostCmsVerifier().verify(Files.readAllBytes(file), SignedContent.absent(), List.of());
    assertThat(report.decisive().reason()).isEqualTo(CmsReason.NO_CERTIFICATE);
    assertThat(report.decisive().verdict()).isEqualTo(Verdict.INDETERMINATE);
  }

  private static void holds(JsonNode entry) throws Exception {
    byte[] octets = Files.readAllBytes(VECTORS.resolve(entry.get("file").asText()));
    List<X509Certificate> known =
        CertificateFiles.read(VECTORS.resolve("certs/tk26iok-256-xcha.der"));
    CmsReport report = new GostCmsVerifier().verify(octets, SignedContent.absent(), known);
    CmsFinding finding = report.decisive();
    switch (entry.get("expected").asText()) {
      case "valid" -> assertThat(report.isValid()).as(finding.sentence(Locale.ENGLISH)).isTrue();
      case "signed-attributes-valid" -> {
        assertThat(finding.reason()).isEqualTo(CmsReason.CONTENT_ABSENT);
        assertThat(finding.signedDigest().orElseThrow().base64())
            .isEqualTo(entry.get("messageDigestBase64").asText());
        assertThat(
                new GostCmsVerifier()
                    .verify(
                        octets, SignedContent.digested(finding.signedDigest().orElseThrow()), known)
                    .isValid())
            .isTrue();
      }
      default -> assertThat(report.isValid()).isFalse();
    }
    assertThat(finding.algorithm().orElseThrow().keyOid())
        .isEqualTo(entry.path("key").asText("1.2.643.7.1.1.1.1").split(" ", 2)[0]);
    everyAlteredOctetIsNoticed(octets, known);
  }

  /** The last octets are the signature value; earlier ones are content, attributes, certificate. */
  private static void everyAlteredOctetIsNoticed(byte[] octets, List<X509Certificate> known)
      throws Exception {
    for (int back = 1; back <= 60; back += 7) {
      byte[] altered = octets.clone();
      altered[altered.length - back] ^= 4;
      assertThat(
              new GostCmsVerifier()
                  .verify(altered, SignedContent.absent(), known)
                  .decisive()
                  .reason())
          .isEqualTo(CmsReason.SIGNATURE_WRONG);
    }
  }
}
