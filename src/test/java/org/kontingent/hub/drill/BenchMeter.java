package org.kontingent.hub.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a batch of exchanges costs: CPU of the hubs and of PostgreSQL, the time, the signatures. */
final class BenchMeter {
  private final Stage stage;
  private final List<Node> nodes;
  private final Path crypto;

  /**
   * @param crypto the file in which a node keeps its time inside signature calls; may be missing
   */
  BenchMeter(Stage stage, List<Node> nodes, Path crypto) {
    this.stage = stage;
    this.nodes = nodes;
    this.crypto = crypto;
  }

  /** One batch. CPU in milliseconds, all exchanges together. */
  record Window(
      int exchanges,
      double seconds,
      double cpuMillis,
      double postgresMillis,
      double compilerMillis,
      double cryptoMillis) {
    double rate() {
      return exchanges / seconds;
    }

    double cpuEach() {
      return cpuMillis / exchanges;
    }

    double compilingEach() {
      return compilerMillis / exchanges;
    }

    double ratio() {
      return cpuMillis / cryptoMillis;
    }

    String line() {
      return String.format(
          "  window: %5d exchanges, %5.1f/s; CPU each %5.1f ms: PostgreSQL %4.1f, signatures %4.1f,"
              + " compiling %4.1f; %4.2f of sign+verify",
          exchanges,
          rate(),
          cpuEach(),
          postgresMillis / exchanges,
          cryptoMillis / exchanges,
          compilingEach(),
          ratio());
    }
  }

  private record Mark(
      long nanos, Duration hubs, Duration compilers, Duration postgres, long cryptoNanos) {}

  Window over(Backlog backlog, int questions) throws Exception {
    Mark from = mark();
    Backlog.Worked worked = backlog.work(questions);
    Mark to = mark();
    return new Window(
        worked.exchanges(),
        (worked.endNanos() - from.nanos) / 1e9,
        millis(from.hubs, to.hubs) + millis(from.postgres, to.postgres),
        millis(from.postgres, to.postgres),
        millis(from.compilers, to.compilers),
        (to.cryptoNanos - from.cryptoNanos) / 1e6);
  }

  private static double millis(Duration from, Duration to) {
    return to.minus(from).toNanos() / 1e6;
  }

  private Mark mark() {
    return new Mark(
        System.nanoTime(),
        nodes.stream()
            .map(node -> ProcessorTime.of(node.process().pid()))
            .reduce(Duration.ZERO, Duration::plus),
        nodes.stream()
            .map(node -> ProcessorTime.ofCompilers(node.process().pid()))
            .reduce(Duration.ZERO, Duration::plus),
        ProcessorTime.ofFamily(stage.database().postmaster()),
        cryptoNanos());
  }

  private long cryptoNanos() {
    try {
      return Files.exists(crypto)
          ? ByteBuffer.wrap(Files.readAllBytes(crypto)).getLong(Long.BYTES)
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
