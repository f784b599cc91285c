package org.kontingent.hub.registry.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kontingent.hub.cli.Main;

/** Runs a command of the jar in a process of its own and tells what it cost. Linux only. */
final class MeasuredCommand {
  private static final double TICKS_A_SECOND = 100;

  private MeasuredCommand() {}

  /**
   * What a run cost.
   *
   * @param cpuSeconds user and system time of the process and of all it started, start of the JVM,
   *     compiler and collector included
   * @param residentMegabytes the most memory each of its processes had, added up
   */
  record Cost(int exitCode, double cpuSeconds, double seconds, long residentMegabytes) {}

  /**
   * Runs it in a JVM of its own; what it prints goes to {@code log}. From the built classes, or,
   * with {@code -Dmatch.jar=target/kontingent-hub.jar}, as users run it.
   */
  static Cost run(List<String> jvmOptions, List<String> command, Path log) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvmOptions);
    String jar = System.getProperty("match.jar");
    if (jar != null) {
      line.addAll(List.of("-jar", jar));
    } else {
      line.add("-cp");
      line.add(
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
      line.add(Main.class.getName());
    }
    line.addAll(command);
    double before = cpuSecondsOfChildren();
    long started = System.nanoTime();
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Map<Long, Long> resident = new HashMap<>();
    try {
      while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .forEach(one -> resident.merge(one.pid(), mostResident(one.pid()), Math::max));
      }
      double seconds = (System.nanoTime() - started) / 1e9;
      return new Cost(
          process.exitValue(),
          cpuSecondsOfChildren() - before,
          seconds,
          resident.values().stream().mapToLong(Long::longValue).sum() >> 10);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** Of all children of this process that have ended, and of theirs. */
  private static double cpuSecondsOfChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
  }

  /** In kilobytes; 0 for one that has ended. */
  private static long mostResident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }
}
