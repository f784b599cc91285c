package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Runs a command that reckons for seconds in a second JVM whose compiler and collector suit it. A
 * program cannot choose them for the JVM it already runs in, its jar cannot name them, and as they
 * come they cost such a run more processor time than the command itself (ADR 0027).
 *
 * <p>The second process has the streams of this one and what its caller said of memory and
 * properties; its exit code is passed on, and it ends when this one does, however that ends. A
 * caller who says anything else of the JVM knows better and gets no second one.
 */
final class ThriftyProcess {
  private static final String MARK = "hub.second-process";

  /** The quick compiler alone, and the collector without threads of its own. */
  private static final List<String> THRIFTY =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** What means the same said twice; all else is left to the JVM it was said to. */
  private static final Pattern HANDED_DOWN =
      Pattern.compile(
          "-D(?!com\\.sun\\.management).*|-X(mx|ms|ss)[0-9].*"
              + "|-XX:(Min|Max|Initial)RAMPercentage=.*"
              + "|-XX:[+-](ExitOn|CrashOn|HeapDumpOn)OutOfMemoryError"
              + "|-XX:(HeapDumpPath|ErrorFile)=.*",
          Pattern.DOTALL);

  /** Read by a JVM at its start: what they said stands among the arguments handed down. */
  private static final List<String> VARIABLES =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  private final Class<?> program;

  /**
   * @param program whose {@code main} runs in either process
   */
  ThriftyProcess(Class<?> program) {
    this.program = program;
  }

  /** Whether this is the second process already; if so, it ends from now on with the first. */
  static boolean isHere() {
    if (System.getProperty(MARK) == null) {
      return false;
    }
    Thread watch = new Thread(ThriftyProcess::endWithTheFirst, "first-process");
    watch.setDaemon(true);
    watch.start();
    return true;
  }

  /** Runs it to its end and gives its exit code; empty if there is to be no second process. */
  OptionalInt run(String... arguments) {
    Optional<List<String>> line =
        commandLine(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.ifPresent(words -> words.addAll(List.of(arguments)));
    return line.filter(ThriftyProcess::arrivesAsItIs)
        .map(ThriftyProcess::run)
        .orElse(OptionalInt.empty());
  }

  /**
   * What starts the second process, as far as the program.
   *
   * @param said to this JVM by its caller
   */
  Optional<List<String>> commandLine(List<String> said) {
    if (!said.stream().allMatch(one -> HANDED_DOWN.matcher(one).matches())) {
      return Optional.empty();
    }
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(THRIFTY);
    line.addAll(said);
    line.add("-D" + MARK + "=true");
    boolean isJar = program.getClassLoader() != ClassLoader.getSystemClassLoader();
    line.add(isJar ? "-jar" : "-cp");
    line.add(System.getProperty("java.class.path"));
    if (!isJar) {
      line.add(program.getName());
    }
    return Optional.of(line);
  }

  /** Java 17 reads words by one encoding and hands them on by another, mostly the same. */
  private static boolean arrivesAsItIs(List<String> line) {
    return Charset.defaultCharset().name().equals(System.getProperty("sun.jnu.encoding"))
        || line.stream().allMatch(word -> word.chars().allMatch(c -> c < 128));
  }

  private static OptionalInt run(List<String> line) {
    ProcessBuilder second = new ProcessBuilder(line);
    second.environment().keySet().removeAll(VARIABLES);
    // What it reads is a pipe nobody writes to: it ends when this process does.
    second.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
    try {
      return OptionalInt.of(second.start().waitFor());
    } catch (IOException e) {
      // No second one to be had: this one can do it too.
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the main thread", e);
    }
  }

  private static void endWithTheFirst() {
    try (InputStream pipe = System.in) {
      while (pipe.read() >= 0) {
        // Nothing is ever said.
      }
    } catch (IOException e) {
      // A broken pipe says the same.
    }
    Runtime.getRuntime().halt(ExitCode.COULD_NOT);
  }
}
