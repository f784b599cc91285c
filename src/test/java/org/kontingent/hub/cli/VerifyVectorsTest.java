package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The command says of every published message what the manifest says. */
class VerifyVectorsTest {
  private static final Path VECTORS = Path.of("../shared/vectors");

  @TestFactory
  Stream<DynamicTest> everyPublishedMessageGetsItsVerdict() throws Exception {
    Path manifest = VECTORS.resolve("manifest.json");
    Assumptions.assumeTrue(Files.exists(manifest), "the vectors stand beside the repository only");
    JsonNode messages = new ObjectMapper().readTree(manifest.toFile()).get("messages");
    assertThat(messages).isNotEmpty();
    return messages
        .valueStream()
        .map(
            message -> DynamicTest.dynamicTest(message.get("file").asText(), () -> holds(message)));
  }

  private static void holds(JsonNode message) {
    Path file = VECTORS.resolve(message.get("file").asText());
    Ran ran = Ran.main("verify", file);
    List<String> expected = new ArrayList<>();
    for (JsonNode signature : message.get("signatures")) {
      expected.add(signature.get("index").asText() + " " + word(signature.get("verdict").asText()));
    }
    List<String> actual =
        ran.text()
            .lines()
            .map(line -> line.split("\t", -1))
            .peek(cells -> assertThat(cells).hasSize(5))
            .map(cells -> cells[1] + " " + cells[3])
            .toList();
    assertThat(actual).isEqualTo(expected);
    boolean good = expected.stream().allMatch(line -> line.endsWith(" VALID"));
    assertThat(ran.code()).isEqualTo(good ? ExitCode.DONE : ExitCode.NO);
  }

  private static String word(String verdict) {
    if (verdict.equals("valid")) {
      return "VALID";
    }
    return verdict.startsWith("indeterminate") ? "INDETERMINATE" : "INVALID";
  }
}
