package org.kontingent.hub.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One hub of a drill, started and killed again and again at the same ports. */
final class Node implements AutoCloseable {
  private static final Duration MOST_START = Duration.ofSeconds(300);

  private final String name;
  private final Path directory;
  private final List<String> settings;
  private final List<String> options;
  private final int soapPort;
  private DrillProcess process;

  Node(String name, Path directory, List<String> settings, List<String> options, int soapPort) {
    this.name = name;
    this.directory = directory;
    this.settings = List.copyOf(settings);
    this.options = List.copyOf(options);
    this.soapPort = soapPort;
  }

  int soapPort() {
    return soapPort;
  }

  String name() {
    return name;
  }

  Path points() {
    return directory.resolve("points-" + name + ".txt");
  }

  void start() {
    start(List.of());
  }

  /** Starts it and waits until it is ready; further options may arm a crash point. */
  void start(List<String> further) {
    launch(further);
    if (!process.awaitReady(MOST_START) && !(process.isAlive() || isKilled())) {
      throw new IllegalStateException("hub " + name + " does not start, see " + log());
    }
    if (process.isAlive() && process.readyLine().isEmpty()) {
      throw new IllegalStateException("hub " + name + " does not get ready, see " + log());
    }
  }

  private boolean isKilled() {
    return process.exitCode() == 137;
  }

  void launch(List<String> further) {
    List<String> all = new ArrayList<>(options);
    all.addAll(further);
    List<String> arguments = new ArrayList<>(List.of("serve"));
    arguments.addAll(settings);
    process =
        DrillProcess.start(
            DrillHome.java(all, "org.kontingent.hub.cli.Main", arguments),
            log(),
            "Kontingent Hub is ready");
  }

  Path log() {
    return directory.resolve(name + ".log");
  }

  DrillProcess process() {
    return process;
  }

  void kill() {
    process.close();
  }

  void stop() {
    process.stop();
    process.close();
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}
