package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransformCommandTest {
  private static final Path VECTORS = Path.of("../shared/vectors");

  @TempDir Path home;

  @Test
  void exactlyTheTransformedOctetsAreWritten() {
    Ran ran = Ran.main("transform", "src/test/resources/cli/unsigned.xml");
    assertThat(ran.code()).isZero();
    assertThat(ran.text())
        .isEqualTo(
            "<ns1:note xmlns:ns1=\"urn:x-kontingent:test\" a=\"1\" b=\"2\">"
                + "<ns1:text>один &lt; два</ns1:text></ns1:note>");
    assertThat(ran.reasons()).isEmpty();
  }

  @Test
  void everyPublishedPairIsReproduced() throws Exception {
    Path manifest = VECTORS.resolve("manifest.json");
    Assumptions.assumeTrue(Files.exists(manifest), "the vectors stand beside the repository only");
    JsonNode pairs = new ObjectMapper().readTree(manifest.toFile()).get("transform");
    assertThat(pairs).isNotEmpty();
    for (JsonNode pair : pairs) {
      Path directory = VECTORS.resolve(pair.get("dir").asText());
      Ran ran = Ran.main("transform", directory.resolve("before.xml"));
      assertThat(ran.code()).as(directory + ran.reasons()).isZero();
      assertThat(ran.output())
          .as(directory.toString())
          .isEqualTo(Files.readAllBytes(directory.resolve("after.xml")));
    }
  }

  @Test
  void whatCannotBeTransformedGetsItsReason() throws Exception {
    refused(home, "is a directory");
    refused(home.resolve("absent.xml"), "does not exist");
    refused(write("no-namespace.xml", "<a/>"), "namespace");
    refused(write("empty.xml", ""), "empty");
    refused(write("doctype.xml", "<!DOCTYPE a><a xmlns='urn:a'/>"), "document type");
    refused(write("text.xml", "no markup"), "well-formed");
    Path large = home.resolve("large.xml");
    Files.write(large, new byte[5 * 1024 * 1024 + 1]);
    refused(large, "larger than");
  }

  private Path write(String name, String text) throws Exception {
    return Files.write(home.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(Path file, String why) {
    Ran ran = Ran.main("transform", file);
    assertThat(ran.code()).as(file.toString()).isEqualTo(ExitCode.COULD_NOT);
    assertThat(ran.reasons()).startsWith("transform: ").contains(why).hasLineCount(1);
    assertThat(ran.output()).isEmpty();
  }
}
