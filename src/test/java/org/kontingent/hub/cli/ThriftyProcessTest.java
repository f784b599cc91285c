package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThriftyProcessTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path home;

  @Test
  void whatWasSaidOfMemoryAndPropertiesIsHandedDownAsItWasSaid() {
    List<String> said = List.of("-Xms16m", "-Xmx3g", "-Xss2m", "-Da.b=c d\ne", "-Dflag");
    List<String> line = new ThriftyProcess(ToldProgram.class).commandLine(said).orElseThrow();
    assertThat(line).containsSubsequence(said);
    assertThat(line).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    assertThat(line.get(line.size() - 1)).isEqualTo(ToldProgram.class.getName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseG1GC",
        "-XX:-UseG1GC",
        "-XX:TieredStopAtLevel=4",
        "-XX:MaxGCPauseMillis=50",
        "-Xint",
        "-Xlog:gc",
        "-Xmixed",
        "-javaagent:x.jar",
        "-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
        "-Dcom.sun.management.jmxremote.port=9010",
        "-XX:StartFlightRecording=filename=x.jfr"
      })
  void whoSaysAnythingElseOfTheJvmGetsNoSecondOne(String said) {
    assertThat(new ThriftyProcess(ToldProgram.class).commandLine(List.of("-Xmx3g", said)))
        .isEmpty();
  }

  @Test
  void theSecondProcessHasTheStreamsAndGivesTheExitCode() throws Exception {
    Told told = run(Map.of(), List.of("-Xmx64m", "-Dtold.property=a b"), "exit", "7");
    assertThat(told.code()).isEqualTo(7);
    assertThat(told.text())
        .contains("second true", "collectors [Copy, MarkSweepCompact]", "property a b");
    assertThat(told.heap()).isBetween(50L << 20, 64L << 20);
    assertThat(told.reasons()).isEqualTo("причина");
  }

  @Test
  void whatVariablesSayOfTheJvmIsHandedDownOnce() throws Exception {
    Told told =
        run(
            Map.of("JAVA_TOOL_OPTIONS", "-Dtold.property=tool -Xmx64m"),
            List.of("-Xmx80m"),
            "exit",
            "0");
    assertThat(told.code()).isZero();
    assertThat(told.text()).contains("second true", "property tool");
    assertThat(told.heap()).isBetween(65L << 20, 80L << 20);
    assertThat(told.reasons().split("Picked up", -1)).hasSize(2);
  }

  @Test
  void aCollectorThatWasChosenStays() throws Exception {
    Told told = run(Map.of(), List.of("-XX:+UseParallelGC"), "exit", "3");
    assertThat(told.code()).isEqualTo(3);
    assertThat(told.text()).contains("second false", "PS MarkSweep");
  }

  @Test
  void theSecondProcessEndsWithTheFirstHoweverThatEnds() throws Exception {
    Path held = Files.createFile(home.resolve("held"));
    Process first = start(Map.of(), List.of(), "hold", held.toString());
    try (BufferedReader said = first.inputReader()) {
      assertThat(assertTimeoutPreemptively(LONG, said::readLine)).isEqualTo("held");
      try (FileChannel file = FileChannel.open(held, StandardOpenOption.WRITE)) {
        assertThat(file.tryLock()).isNull();
        first.destroyForcibly();
        // Let go by the system as soon as the second process is no more.
        try (FileLock lock = assertTimeoutPreemptively(LONG, () -> file.lock())) {
          assertThat(lock.isValid()).isTrue();
        }
      }
    } finally {
      first.descendants().forEach(ProcessHandle::destroyForcibly);
      first.destroyForcibly();
    }
  }

  /** What a run gave. */
  private record Told(int code, String text, String reasons) {
    long heap() {
      return text.lines()
          .filter(line -> line.startsWith("heap "))
          .mapToLong(line -> Long.parseLong(line.substring(5)))
          .findFirst()
          .orElseThrow();
    }
  }

  private Told run(Map<String, String> variables, List<String> options, String... arguments)
      throws Exception {
    Process process = start(variables, options, arguments);
    try {
      process.getOutputStream().close();
      assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
      return new Told(
          process.exitValue(),
          new String(process.getInputStream().readAllBytes(), "UTF-8"),
          Files.readString(home.resolve("reasons")));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start(Map<String, String> variables, List<String> options, String... arguments)
      throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.add("-Dfile.encoding=UTF-8");
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add(ToldProgram.class.getName());
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line);
    List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")
        .forEach(builder.environment()::remove);
    builder.environment().putAll(variables);
    return builder.redirectError(home.resolve("reasons").toFile()).start();
  }
}
