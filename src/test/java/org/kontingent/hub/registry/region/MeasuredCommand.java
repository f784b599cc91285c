package org.kontingent.hub.registry.region;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.kontingent.hub.cli.Main;

/**
 * Runs a command of the jar in this JVM and leaves in the file named first what it cost: processor
 * nanoseconds of the whole process, start, compiler and collector included, and the most heap in
 * use (the sum of each part's most, so rather too much than too little).
 */
public final class MeasuredCommand {
  private MeasuredCommand() {}

  /** What a run cost. */
  record Cost(int exitCode, double cpuSeconds, double seconds, long heapMegabytes) {}

  public static void main(String[] arguments) throws Exception {
    Path costs = Path.of(arguments[0]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(costs)));
    Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  /** Runs it in a JVM of its own; what it prints goes to {@code log}. */
  static Cost run(List<String> jvmOptions, List<String> command, Path log) throws Exception {
    Path costs = log.resolveSibling(log.getFileName() + ".cost");
    List<String> line = new java.util.ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvmOptions);
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add(MeasuredCommand.class.getName());
    line.add(costs.toString());
    line.addAll(command);
    long started = System.nanoTime();
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      int exitCode = process.waitFor();
      double seconds = (System.nanoTime() - started) / 1e9;
      List<String> written = Files.readAllLines(costs);
      return new Cost(
          exitCode,
          Long.parseLong(written.get(0)) / 1e9,
          seconds,
          Long.parseLong(written.get(1)) >> 20);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void write(Path costs) {
    long cpu =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    long heap = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      heap += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    try {
      Files.write(costs, List.of(Long.toString(cpu), Long.toString(heap)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
