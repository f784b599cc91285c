package org.kontingent.hub.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** CPU time of processes as Linux counts it, user and system, in hundredths of a second. */
final class ProcessorTime {
  private static final long MILLIS_A_TICK = 10;
  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_ENDED = 13;
  private static final int SYSTEM_OF_ENDED = 14;

  private ProcessorTime() {}

  /** Of one process, without its children. */
  static Duration of(long pid) {
    String[] fields = fields(Path.of("/proc", String.valueOf(pid), "stat"));
    return fields == null ? Duration.ZERO : ticks(fields, USER, SYSTEM);
  }

  /** Of a process, its living children, and those it has seen end. */
  static Duration ofFamily(long parent) {
    Duration sum = Duration.ZERO;
    String[] own = fields(Path.of("/proc", String.valueOf(parent), "stat"));
    if (own != null) {
      sum = ticks(own, USER, SYSTEM, USER_OF_ENDED, SYSTEM_OF_ENDED);
    }
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path one : processes.filter(p -> p.getFileName().toString().matches("\\d+")).toList()) {
        String[] fields = fields(one.resolve("stat"));
        if (fields != null && Long.parseLong(fields[PARENT]) == parent) {
          sum = sum.plus(ticks(fields, USER, SYSTEM));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return sum;
  }

  /** Of the threads in which a JVM compiles: it ends with the warm-up. */
  static Duration ofCompilers(long pid) {
    Duration sum = Duration.ZERO;
    try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
      for (Path one : threads.toList()) {
        if (Files.readString(one.resolve("comm")).matches("C[12] Compiler.*\\s*")) {
          String[] fields = fields(one.resolve("stat"));
          sum = fields == null ? sum : sum.plus(ticks(fields, USER, SYSTEM));
        }
      }
    } catch (IOException e) {
      return sum;
    }
    return sum;
  }

  /** Memory in the machine's RAM, in megabytes. */
  static long residentMegabytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0L);
    } catch (IOException e) {
      return 0;
    }
  }

  private static Duration ticks(String[] fields, int... which) {
    long ticks = 0;
    for (int field : which) {
      ticks += Long.parseLong(fields[field]);
    }
    return Duration.ofMillis(ticks * MILLIS_A_TICK);
  }

  /** The fields behind the process's name; null if the process is gone. */
  private static String[] fields(Path stat) {
    try {
      String line = Files.readString(stat);
      return line.substring(line.lastIndexOf(')') + 2).split(" ");
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      return null;
    }
  }
}
