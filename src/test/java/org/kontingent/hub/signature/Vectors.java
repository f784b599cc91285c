package org.kontingent.hub.signature;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Real signed messages and transform pairs collected from the field, kept beside the project. */
public final class Vectors {
  private static final Path ROOT = Path.of("..", "shared", "vectors");

  private Vectors() {}

  /** The entries of a list of the manifest; one null entry where the folder is absent. */
  public static Stream<JsonNode> entries(String list) {
    if (!Files.exists(ROOT.resolve("manifest.json"))) {
      return Stream.of((JsonNode) null);
    }
    return StreamSupport.stream(manifest().get(list).spliterator(), false);
  }

  public static JsonNode manifest() {
    assumePresent();
    try {
      return new ObjectMapper().readTree(Files.readString(ROOT.resolve("manifest.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void assumePresent() {
    assumeTrue(
        Files.exists(ROOT.resolve("manifest.json")),
        "skipped: the collected vectors (../shared/vectors) are not beside this project");
  }

  public static byte[] octets(String file) {
    assumePresent();
    try {
      return Files.readAllBytes(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
