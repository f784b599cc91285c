package org.kontingent.hub.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Hubs are killed at random moments while schools submit without end; in the end nothing may be
 * lost, doubled or unanswered.
 */
final class KillDrill {
  private static final int QUESTIONS_A_CHILD = 5;

  /** Long enough that a question expires only if its department stays silent. */
  private static final String TERM = "10m";

  private static final int MOST_ROUNDS = 6;

  private KillDrill() {}

  /**
   * @param nodes 1, or 2 killed in turn; H2 has one
   */
  static Tally run(String name, boolean postgreSql, int nodes, int kills, int questions)
      throws Exception {
    int families = Math.min(30_000, Math.max(50, questions / QUESTIONS_A_CHILD + 200));
    try (Stage stage = postgreSql ? Stage.postgreSql(name, families) : Stage.h2(name, families)) {
      stage.archive();
      Random random = new Random(20261122);
      List<Node> hubs = new ArrayList<>();
      for (int i = 1; i <= nodes; i++) {
        hubs.add(
            stage.node(
                "node-" + i,
                stage.options(DrillHome.withArchive()),
                postgreSql ? Map.of("hub.sources.waiting.instead-of-days", TERM) : Map.of()));
      }
      try (Feeder feeder =
          new Feeder(
              stage.population().children(),
              hubs.stream().map(Node::soapPort).toList(),
              4,
              questions,
              20)) {
        for (Node hub : hubs.subList(1, nodes)) {
          hub.start();
        }
        for (int kill = 0; kill < kills; kill++) {
          Node hub = hubs.get(kill % nodes);
          if (kill < nodes || hub.process() == null || !hub.process().isAlive()) {
            if (kill == 0 || nodes == 1) {
              hub.start();
            }
          }
          Thread.sleep(200 + random.nextInt(4_800));
          hub.kill();
          if (nodes > 1) {
            hub.start();
          }
          if (kill % 10 == 9) {
            Drill.say("  " + (kill + 1) + " kills, " + feeder.questions() + " questions accepted");
          }
        }
        if (nodes == 1) {
          hubs.get(0).start();
        }
        awaitFed(feeder, questions);
        return settled(stage, hubs, feeder);
      }
    }
  }

  private static void awaitFed(Feeder feeder, int questions) throws InterruptedException {
    long until = System.nanoTime() + Duration.ofMinutes(20).toNanos();
    while (!feeder.isDone() && System.nanoTime() < until) {
      if (feeder.questions() >= questions) {
        feeder.finish();
      }
      Thread.sleep(100);
    }
  }

  /** Lets everything come to its end, then counts. */
  static Tally settled(Stage stage, List<Node> hubs, Feeder feeder) throws Exception {
    if (stage.database().isPostgreSql()) {
      stage.awaitQuiet(Duration.ofMinutes(15));
    } else {
      settleAlone(stage, hubs.get(0));
    }
    return stage.tally(feeder);
  }

  /** One process at a time may open an H2 file: the hub is given its time, then stopped. */
  private static void settleAlone(Stage stage, Node hub) throws Exception {
    for (int rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
      Thread.sleep(Duration.ofSeconds(100).toMillis());
      hub.stop();
      if (stage.awaitQuiet(Duration.ZERO) || rounds == MOST_ROUNDS) {
        return;
      }
      hub.start();
    }
  }
}
