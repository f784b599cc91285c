package org.kontingent.hub.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.signature.SmevTransform.Escaping;
import org.kontingent.hub.signature.adapter.GostDigests;

/** Both roads of the transform give the octets of every collected pair. */
class CollectedTransformsTest {
  static Stream<JsonNode> pairs() {
    return Vectors.entries("transform");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void octetsAreThoseOfTheReference(JsonNode pair) {
    Vectors.assumePresent();
    byte[] before = Vectors.octets(pair.get("dir").asText() + "/before.xml");
    byte[] after = Vectors.octets(pair.get("dir").asText() + "/after.xml");
    assertThat(text(SmevTransform.ofDocument(before))).isEqualTo(text(after));

    ByteArrayOutputStream walked = new ByteArrayOutputStream();
    SmevTransform.write(HardenedXml.parse(before).getDocumentElement(), walked, Escaping.EXCHANGE);
    assertThat(text(walked.toByteArray())).isEqualTo(text(after));

    if (pair.hasNonNull("digestBase64")) {
      GostDigest digest = GostDigest.ofUri(pair.get("digestAlgorithm").asText()).orElseThrow();
      assertThat(Base64.getEncoder().encodeToString(GostDigests.digest(digest, after)))
          .isEqualTo(pair.get("digestBase64").asText());
    }
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }
}
