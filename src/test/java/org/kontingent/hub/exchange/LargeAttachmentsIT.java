package org.kontingent.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.testing.TestDatabase;

/**
 * Two questions with 250 MB each by the file store and two with 5 MB each beside the message, all
 * at the same time, each answered with as much: the hub's side in a process of its own with a heap
 * of 96 MB, on a real PostgreSQL; digests compared at the far end and on return. Another size of
 * the large ones: {@code -Dhub.it.large-mb=...}.
 */
class LargeAttachmentsIT {
  private static final long MB = 1024 * 1024;

  @TempDir Path directory;

  @Test
  void largeFilesGoBothWaysTwoAtOnceInASmallProcess() throws Exception {
    long large = Long.getLong("hub.it.large-mb", 250) * MB;
    Map<String, Long> sizes = new LinkedHashMap<>();
    sizes.put("large-1", large);
    sizes.put("large-2", large);
    sizes.put("small-1", 5 * MB);
    sizes.put("small-2", 5 * MB);
    try (TestDatabase database = TestDatabase.postgreSql();
        FileExchange exchange = new FileExchange(Clock.systemUTC())) {
      sizes.forEach(
          (name, size) ->
              exchange.answers.put(
                  name,
                  List.of(GeneratedContent.file(name + ".bin", seed("answered " + name), size))));
      List<String> said = run(database, exchange, sizes);

      said.stream().filter(line -> line.startsWith("HUB")).forEach(System.out::println);
      assertThat(said).as(String.join("\n", said)).contains("ALERTS []");
      for (Map.Entry<String, Long> each : sizes.entrySet()) {
        String name = each.getKey();
        assertThat(exchange.arrived.get(name))
            .as("at the far end: " + name)
            .containsExactly(sha256("sent " + name, each.getValue()));
        assertThat(said)
            .contains(
                "ANSWER " + name + " " + sha256("answered " + name, each.getValue()) + " SIGNED");
      }
    }
  }

  private List<String> run(TestDatabase database, FileExchange exchange, Map<String, Long> sizes)
      throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                FileHubProcess.class.getName(),
                database.jdbcUrl(),
                "postgres",
                "postgres",
                String.valueOf(exchange.sandbox.port()),
                String.valueOf(exchange.sandbox.ftpPort())));
    sizes.forEach((name, size) -> command.add(name + "=" + size));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      boolean ended = process.waitFor(15, TimeUnit.MINUTES);
      List<String> said = Files.readAllLines(output, StandardCharsets.UTF_8);
      assertThat(ended && process.exitValue() == 0).as(String.join("\n", said)).isTrue();
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  static long seed(String text) {
    return text.hashCode();
  }

  private static String sha256(String name, long size) throws IOException {
    return FileExchange.sha256(new GeneratedContent(seed(name), size));
  }
}
