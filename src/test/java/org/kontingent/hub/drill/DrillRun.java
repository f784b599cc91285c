package org.kontingent.hub.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Pdrill verify -Ddrill=NAME,…}: drills or figures in their long form; see
 * docs/dev/drills.md. Numbers may be changed: {@code -Dkills=…}, {@code -Dquestions=…}, {@code
 * -Dseconds=…}, {@code -Dwarm-up=…}.
 */
class DrillRun {
  @Test
  void drill() throws Exception {
    for (String name : System.getProperty("drill", "kill").split(",")) {
      run(name);
    }
  }

  private static void run(String name) throws Exception {
    switch (name) {
      case "kill" -> kill("kill", true, 1, number("kills", 100));
      case "two-nodes" -> kill("two-nodes", true, 2, number("kills", 100));
      case "h2" -> kill("h2", false, 1, number("kills", 20));
      case "points" -> points(point -> true, number("kills", 5));
      case "record" -> points(point -> false, 0);
      case "misbehaviours" ->
          trial("misbehaviours alone", Trials.misbehavioursAlone(number("questions", 600)));
      case "mixed" ->
          trial("misbehaviours mixed", Trials.misbehavioursMixed(number("questions", 600)));
      case "outage" -> trial("exchange down 30 hours", Trials.outage(30, number("questions", 200)));
      case "database" ->
          trial("PostgreSQL crashed 3 times", Trials.databaseRestarted(number("questions", 300)));
      case "connections" ->
          trial("connections exhausted", Trials.connectionsExhausted(number("questions", 300)));
      case "clock" ->
          trial("clock set back 2 x 6 hours", Trials.clockSetBack(number("questions", 300)));
      case "destination" ->
          trial("a destination dead", Trials.oneDestinationDead(number("questions", 200)));
      case "herd" -> trial("1000 to a dead one", Trials.herd(number("questions", 1000)));
      case "disk" -> trial("disk full", Trials.diskFull(number("questions", 200)));
      case "bench" -> ExchangeBench.run(number("seconds", 60), number("warm-up", 120));
      case "bench-nodes" -> ExchangeBench.twoNodes(number("seconds", 60), number("warm-up", 120));
      case "soak" -> trial("soak", Soak.run(number("seconds", 3600), number("a-second", 17)));
      default -> throw new IllegalArgumentException("there is no drill " + name);
    }
  }

  private static void kill(String name, boolean postgreSql, int nodes, int kills) throws Exception {
    Tally tally = KillDrill.run(name, postgreSql, nodes, kills, number("questions", 100 * kills));
    Drill.head();
    Drill.row(name + ", " + kills + " kills", tally);
    assertThat(tally.isClean()).as("nothing lost, doubled or unanswered").isTrue();
  }

  private static void trial(String name, Tally tally) {
    Drill.head();
    Drill.row(name, tally);
    assertThat(tally.accepted()).as("something was at stake").isGreaterThan(50);
    assertThat(tally.isClean()).as("nothing lost, doubled or unanswered").isTrue();
  }

  private static void points(Predicate<String> which, int kills) throws Exception {
    PointsDrill.Outcome outcome = PointsDrill.run("points", which, kills);
    Drill.head();
    Drill.row("points", outcome.tally());
    outcome.unlisted().forEach(point -> Drill.say("  not on the list: " + point));
    outcome.neverReached().forEach(point -> Drill.say("  never reached: " + point));
    assertThat(outcome.tally().isClean()).as("nothing lost, doubled or unanswered").isTrue();
    assertThat(outcome.unlisted()).as("crash points not on the list").isEmpty();
    assertThat(outcome.neverReached()).as("crash points never reached").isEmpty();
  }

  private static int number(String name, int usual) {
    return Integer.getInteger(name, usual);
  }
}
