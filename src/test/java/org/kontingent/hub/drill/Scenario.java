package org.kontingent.hub.drill;

import java.time.Duration;
import java.util.Map;

/**
 * A drill in which one thing goes wrong for a while under a hub that keeps running: schools submit,
 * it goes wrong, it comes right, everything must come to its end.
 */
final class Scenario {
  /** What goes wrong, from the moment the first questions are on their way until all is right. */
  interface Trial {
    void happen(Stage stage, Node hub, Feeder feeder) throws Exception;
  }

  /** As long as the hub waits for an answer in trials in which simulated time passes. */
  private static final Duration TERM = Duration.ofDays(5);

  static final String WAITING = "hub.sources.waiting.instead-of-days";

  /** Settings of such a trial. */
  static final Map<String, String> PATIENT = Map.of(WAITING, TERM.toDays() + "d");

  private static final Duration MOST_FEEDING = Duration.ofMinutes(5);
  private static final Duration MOST_SETTLING = Duration.ofMinutes(5);

  private Scenario() {}

  /**
   * @param questions fed from the beginning on
   * @param pauseMillis of each school between two children: how long the feeding lasts
   */
  static Tally run(
      String name, int questions, long pauseMillis, Map<String, String> settings, Trial trial)
      throws Exception {
    try (Stage stage = Stage.postgreSql(name, Math.max(50, questions / 4))) {
      stage.archive();
      Node hub = stage.node("node-1", stage.options(DrillHome.withArchive()), settings);
      hub.start();
      try (Feeder feeder =
          new Feeder(
              stage.population().children(),
              java.util.List.of(hub.soapPort()),
              2,
              questions,
              pauseMillis,
              stage.clock())) {
        trial.happen(stage, hub, feeder);
        stage.behave();
        long until = System.nanoTime() + MOST_FEEDING.toNanos();
        while (!feeder.isDone() && System.nanoTime() < until) {
          Thread.sleep(100);
        }
        feeder.finish();
        if (settings.entrySet().containsAll(PATIENT.entrySet())) {
          // Some departments never answer: when all other answers are in, their term passes.
          stage.awaitAnswersIn(MOST_SETTLING);
          stage.pass(TERM.plusDays(1));
        }
        stage.awaitQuiet(MOST_SETTLING);
        return stage.tally(feeder);
      }
    }
  }

  /** Waits until schools were told of so many questions. */
  static void awaitFed(Feeder feeder, int questions) throws InterruptedException {
    long until = System.nanoTime() + MOST_FEEDING.toNanos();
    while (feeder.questions() < questions && !feeder.isDone() && System.nanoTime() < until) {
      Thread.sleep(50);
    }
  }
}
