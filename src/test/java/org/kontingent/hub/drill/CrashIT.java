package org.kontingent.hub.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The short form of the kill drills: each durable step of each flow once, as far as it comes about
 * while it is waited for, then five kills at random, on a real PostgreSQL with two hubs.
 */
class CrashIT {
  private static final int RANDOM_KILLS = 5;

  @Test
  void killedAtEachDurableStepTheHubLosesNothingAndDoublesNothing() throws Exception {
    PointsDrill.Outcome outcome =
        PointsDrill.run("crash-it", point -> point.startsWith("after-"), RANDOM_KILLS);
    Drill.head();
    Drill.row("each step, 5 at random", outcome.tally());
    outcome.unlisted().forEach(point -> Drill.say("  not on the list: " + point));
    outcome.neverReached().forEach(point -> Drill.say("  never reached: " + point));
    assertThat(outcome.tally().isClean()).as("nothing lost, doubled or unanswered").isTrue();
    assertThat(outcome.tally().answered()).as("something was at stake").isGreaterThan(50);
    assertThat(outcome.unlisted()).as("crash points not on the list").isEmpty();
    // Some steps come about once a minute, or only when nobody answers: the long form waits for
    // all.
    assertThat(outcome.neverReached())
        .as("crash points never reached")
        .hasSizeLessThan(outcome.visited() / 4);
  }
}
