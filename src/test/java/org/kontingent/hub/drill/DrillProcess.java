package org.kontingent.hub.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One process of a drill: its output goes to a log; it dies with the drill, if not before. */
final class DrillProcess implements AutoCloseable {
  private static final Duration DYING = Duration.ofSeconds(60);

  private final Process process;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Path log;
  private final Thread mourner;
  private volatile String readyLine = "";

  private DrillProcess(Process process, Path log, String readyWord) {
    this.process = process;
    this.log = log;
    this.mourner = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(mourner);
    Thread reader = new Thread(() -> read(readyWord), "log of " + log.getFileName());
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * @param readyWord what a line of its output holds when it is ready
   */
  static DrillProcess start(List<String> command, Path log, String readyWord) {
    try {
      Files.createDirectories(log.getParent());
      return new DrillProcess(
          new ProcessBuilder(command).redirectErrorStream(true).start(), log, readyWord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String readyWord) {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var out =
            Files.newBufferedWriter(
                log,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.write(line + "\n");
        if (line.contains(readyWord)) {
          out.flush();
          readyLine = line;
          ready.countDown();
        }
      }
    } catch (IOException e) {
      // The process is gone in the middle of a line.
    }
  }

  /** False if it ended, or was not ready in time. */
  boolean awaitReady(Duration most) {
    long until = System.nanoTime() + most.toNanos();
    try {
      while (System.nanoTime() < until) {
        if (ready.await(20, TimeUnit.MILLISECONDS)) {
          return true;
        }
        if (!process.isAlive()) {
          return false;
        }
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  String readyLine() {
    return readyLine;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Whether it ended within the time. */
  boolean awaitEnd(Duration most) {
    try {
      return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  int exitCode() {
    return process.exitValue();
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    awaitEnd(DYING);
  }

  /** Asks it to end, then makes it. */
  void stop() {
    process.destroy();
    if (!awaitEnd(DYING)) {
      kill();
    }
  }

  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(mourner);
    } catch (IllegalStateException e) {
      // The drill itself is ending.
    }
  }
}
