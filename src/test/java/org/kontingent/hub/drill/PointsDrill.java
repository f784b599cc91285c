package org.kontingent.hub.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One kill at each durable step. Two hubs over one database are started again and again, each armed
 * with the next point of the kept list, and are gone when they reach it. A point reached that is
 * not on the list, or one on the list that was never reached, fails the drill: so none is missed.
 *
 * <p>Between two durable steps nothing changes, so the state after a step is that before the next:
 * the short form visits the points after each step only.
 */
final class PointsDrill {
  static final Path LIST = Path.of("src", "test", "resources", "drill", "crash-points.txt");
  private static final Duration MOST_WAIT = Duration.ofSeconds(45);
  private static final Duration RECORDING = Duration.ofSeconds(60);
  private static final int NODES = 2;
  private static final String MAY_BE = "?";

  /**
   * Steps taken once in a database's life, or seldom: what makes one happen with the next start.
   */
  private static final Map<String, String> SELDOM =
      Map.of(
          "LaneGate.row",
          "DELETE FROM lane",
          "LaneDeadlines.",
          "UPDATE scheduled_tasks SET execution_time = now(), picked = false, picked_by = NULL"
              + " WHERE task_name = 'lane-deadlines'");

  /** What came of it. */
  record Outcome(Tally tally, Set<String> unlisted, Set<String> neverReached, int visited) {}

  private final Stage stage;
  private final Feeder feeder;
  private final List<Node> nodes;
  private final Queue<String> left = new ConcurrentLinkedQueue<>();
  private final Set<String> neverReached = new ConcurrentSkipListSet<>();

  private PointsDrill(Stage stage, Feeder feeder, List<Node> nodes) {
    this.stage = stage;
    this.feeder = feeder;
    this.nodes = nodes;
  }

  /** The points to be visited. */
  static Set<String> kept() {
    return listed(line -> !line.startsWith(MAY_BE));
  }

  /** Points that a run passes by chance only: known, but not waited for. */
  private static Set<String> possible() {
    return listed(line -> line.startsWith(MAY_BE)).stream()
        .map(line -> line.substring(MAY_BE.length()).strip())
        .collect(Collectors.toSet());
  }

  private static Set<String> listed(Predicate<String> which) {
    try {
      return Files.readAllLines(LIST, StandardCharsets.UTF_8).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .filter(which)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Outcome run(String name, Predicate<String> which, int randomKills) throws Exception {
    try (Stage stage = Stage.postgreSql(name, 3_000)) {
      stage.archive();
      List<Node> nodes = new ArrayList<>();
      for (int i = 1; i <= NODES; i++) {
        List<String> options = new ArrayList<>(DrillHome.withArchive());
        options.add(
            "-Dkontingent.drill.points=" + stage.directory().resolve("points-node-" + i + ".txt"));
        nodes.add(
            stage.node(
                "node-" + i,
                stage.options(options),
                Map.of("hub.sources.waiting.instead-of-days", "40s")));
      }
      try (Feeder feeder =
              new Feeder(
                  stage.population().children(),
                  nodes.stream().map(Node::soapPort).toList(),
                  5,
                  Integer.MAX_VALUE,
                  1_500);
          Trouble trouble = new Trouble(stage, 700)) {
        PointsDrill drill = new PointsDrill(stage, feeder, nodes);
        Set<String> kept = kept();
        kept.stream().filter(which).forEach(drill.left::add);
        int visited = drill.left.size();
        if (visited == 0) {
          nodes.forEach(Node::start);
          Thread.sleep(RECORDING.toMillis());
          nodes.forEach(Node::kill);
        }
        drill.visitAll();
        drill.killAtRandom(randomKills);
        trouble.close();
        return drill.end(kept, visited);
      }
    }
  }

  private void visitAll() throws InterruptedException, SQLException {
    for (Map.Entry<String, String> seldom : SELDOM.entrySet()) {
      for (String point : List.copyOf(left)) {
        if (point.contains(seldom.getKey())) {
          left.remove(point);
          try (Connection database = stage.database().open();
              Statement statement = database.createStatement()) {
            statement.executeUpdate(seldom.getValue());
          }
          visit(nodes.get(0), point);
        }
      }
    }
    List<Thread> threads = new ArrayList<>();
    for (Node node : nodes) {
      Thread thread = new Thread(() -> visit(node), "visits of " + node.name());
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void visit(Node node) {
    for (String point = left.poll(); point != null; point = left.poll()) {
      visit(node, point);
    }
  }

  private void visit(Node node, String point) {
    node.launch(List.of("-Dkontingent.drill.halt=" + point));
    if (!node.process().awaitEnd(MOST_WAIT)) {
      neverReached.add(point);
    } else if (node.process().exitCode() != 137) {
      Drill.say("  " + node.name() + " ended by itself, see " + node.log());
      neverReached.add(point);
    }
    node.kill();
  }

  private void killAtRandom(int kills) throws InterruptedException {
    Random random = new Random(7);
    Node node = nodes.get(0);
    for (int kill = 0; kill < kills; kill++) {
      node.start();
      Thread.sleep(200 + random.nextInt(4_800));
      node.kill();
    }
  }

  private Outcome end(Set<String> kept, int visited) throws Exception {
    stage.behave();
    nodes.forEach(Node::start);
    feeder.finish();
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!feeder.isDone() && System.nanoTime() < until) {
      Thread.sleep(100);
    }
    Tally tally = KillDrill.settled(stage, nodes, feeder);
    Set<String> unlisted = new TreeSet<>();
    for (Node node : nodes) {
      if (Files.exists(node.points())) {
        unlisted.addAll(Files.readAllLines(node.points(), StandardCharsets.UTF_8));
      }
    }
    Files.write(stage.directory().resolve("points-seen.txt"), unlisted, StandardCharsets.UTF_8);
    unlisted.removeAll(kept);
    unlisted.removeAll(possible());
    return new Outcome(tally, unlisted, neverReached, visited);
  }
}
