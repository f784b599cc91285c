package org.kontingent.hub.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.signature.adapter.SignatureEngine;

/** Every verdict over the collected messages is reproduced, digest by digest. */
class CollectedMessagesTest {
  private final SignatureVerifier verifier = SignatureEngine.verifier();

  static Stream<JsonNode> messages() {
    return Vectors.entries("messages");
  }

  @ParameterizedTest
  @MethodSource("messages")
  void verdictOfEverySignatureIsTheKnownOne(JsonNode message) {
    Vectors.assumePresent();
    VerificationReport report = verifier.verify(Vectors.octets(message.get("file").asText()));
    JsonNode signatures = message.get("signatures");
    assertThat(report.findings()).hasSize(signatures.size());
    for (JsonNode expected : signatures) {
      SignatureFinding finding = report.findings().get(expected.get("index").asInt());
      assertThat(kind(finding)).as("%s", finding).isEqualTo(expected.get("verdict").asText());
      // A filter may have thrown content away: then no element is vouched for as a whole.
      boolean filtered = expected.toString().contains("REC-xpath");
      assertThat(finding.verified()).hasSize(finding.isValid() && !filtered ? 1 : 0);
      for (int i = 0; i < expected.get("references").size(); i++) {
        JsonNode reference = expected.get("references").get(i);
        ReferenceCheck check = finding.references().get(i);
        assertThat(check.uri()).isEqualTo(reference.get("uri").asText());
        assertThat(check.matches()).isEqualTo(reference.get("digest").asText().equals("ok"));
        if (!reference.get("element").isNull()) {
          assertThat(reference.get("element").asText()).endsWith(check.element());
        }
      }
      assertThat(finding.certificate().isPresent())
          .isEqualTo(expected.get("certificates").asInt() > 0);
    }
  }

  private static String kind(SignatureFinding finding) {
    boolean digests =
        !finding.references().isEmpty()
            && finding.references().stream().allMatch(ReferenceCheck::matches);
    String digest = digests ? "digest-ok" : "digest-bad";
    return switch (finding.verdict()) {
      case VALID -> "valid";
      case INDETERMINATE -> "indeterminate-no-key";
      case INVALID ->
          digest + (finding.value() == ValueCheck.MATCHES ? "-signature-ok" : "-signature-bad");
    };
  }
}
