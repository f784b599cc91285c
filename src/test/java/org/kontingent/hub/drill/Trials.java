package org.kontingent.hub.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontingent.hub.sandbox.MisbehaviourKind;

/** What goes wrong in the drills besides kills. Each ends with everything right again. */
final class Trials {
  private static final String NOT_ASKED_YET =
      "SELECT count(*) FROM registry_question WHERE question_state = 'NEW'";
  private static final List<String> OPERATIONS = List.of("SendRequest", "GetResponse", "Ack");

  private Trials() {}

  /** Every misbehaviour of the exchange at every operation, one after another. */
  static Tally misbehavioursAlone(int questions) throws Exception {
    return Scenario.run(
        "misbehaviours",
        questions,
        250,
        Map.of(),
        (stage, hub, feeder) -> {
          for (MisbehaviourKind kind : MisbehaviourKind.values()) {
            for (String operation : OPERATIONS) {
              stage.misbehave(kind.name(), operation, 2);
              Thread.sleep(700);
            }
            stage.behave();
          }
        });
  }

  /** All of them at once, again and again. */
  static Tally misbehavioursMixed(int questions) throws Exception {
    return Scenario.run(
        "mixed",
        questions,
        100,
        Map.of(),
        (stage, hub, feeder) -> {
          for (int round = 0; round < 8; round++) {
            for (MisbehaviourKind kind : MisbehaviourKind.values()) {
              for (String operation : OPERATIONS) {
                stage.misbehave(kind.name(), operation, 1);
              }
            }
            Thread.sleep(2_500);
          }
        });
  }

  /** No answer from the exchange for so many simulated hours: ids grow stale and are renewed. */
  static Tally outage(int hours, int questions) throws Exception {
    return Scenario.run(
        "outage",
        questions,
        300,
        Scenario.PATIENT,
        (stage, hub, feeder) -> {
          Scenario.awaitFed(feeder, questions / 4);
          stage.misbehave("HTTP_ERROR", null, -1);
          Scenario.awaitFed(feeder, questions / 2);
          for (int hour = 0; hour < hours; hour++) {
            stage.pass(Duration.ofHours(1));
            Thread.sleep(500);
          }
          Scenario.awaitFed(feeder, questions * 3 / 4);
          stage.behave();
          // Pauses grown long end sooner when time goes on.
          for (int quarter = 0; quarter < 8; quarter++) {
            Thread.sleep(1_000);
            stage.pass(Duration.ofMinutes(15));
          }
          int renewed =
              number(stage, "SELECT count(*) FROM exchange_question WHERE renews IS NOT NULL");
          Drill.say("  messages signed anew under another id: " + renewed);
        });
  }

  /** PostgreSQL ends in the middle of everything and is started again, three times. */
  static Tally databaseRestarted(int questions) throws Exception {
    return Scenario.run(
        "database",
        questions,
        200,
        Map.of(),
        (stage, hub, feeder) -> {
          for (int time = 1; time <= 3; time++) {
            Scenario.awaitFed(feeder, questions * time / 4);
            stage.database().crash();
            Thread.sleep(3_000);
            stage.database().startAgain();
          }
        });
  }

  /** Somebody else takes every connection the server has to give. */
  static Tally connectionsExhausted(int questions) throws Exception {
    return Scenario.run(
        "connections",
        questions,
        200,
        Map.of("spring.datasource.hikari.max-lifetime", "30000"),
        (stage, hub, feeder) -> {
          Scenario.awaitFed(feeder, questions / 4);
          List<Connection> taken = new ArrayList<>();
          long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
          try {
            // The hub's own are cut, so that it must ask for new ones and gets none.
            while (System.nanoTime() < until) {
              try {
                taken.add(stage.database().open());
                cutOthers(taken.get(0));
              } catch (SQLException full) {
                Thread.sleep(200);
              }
            }
          } finally {
            for (Connection one : taken) {
              one.close();
            }
          }
        });
  }

  private static void cutOthers(Connection by) throws SQLException {
    try (Statement statement = by.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'hub'"
              + " AND application_name LIKE 'PostgreSQL JDBC%' AND pid <> pg_backend_pid()"
              + " AND state = 'idle' AND backend_start < now() - interval '15 seconds'");
    }
  }

  /** The hub's clock goes back by six hours, twice. */
  static Tally clockSetBack(int questions) throws Exception {
    return Scenario.run(
        "clock",
        questions,
        200,
        Scenario.PATIENT,
        (stage, hub, feeder) -> {
          Scenario.awaitFed(feeder, questions / 4);
          stage.clock().move(Duration.ofHours(-6));
          Scenario.awaitFed(feeder, questions / 2);
          stage.clock().move(Duration.ofHours(-6));
          Scenario.awaitFed(feeder, questions * 3 / 4);
        });
  }

  /** Nothing can be sent; what was sent before goes on being answered and applied. */
  static Tally oneDestinationDead(int questions) throws Exception {
    return Scenario.run(
        "destination",
        questions,
        100,
        Map.of(),
        (stage, hub, feeder) -> {
          Scenario.awaitFed(feeder, questions / 2);
          stage.misbehave("HTTP_ERROR", "SendRequest", -1);
          int before = stage.ledger().ofHub("CONFIRMED").size();
          long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
          while (System.nanoTime() < until && !stage.ledger().unconfirmed().isEmpty()) {
            Thread.sleep(200);
          }
          int after = stage.ledger().ofHub("CONFIRMED").size();
          Drill.say("  answers taken while nothing could be sent: " + (after - before));
          assertThat(after)
              .as("all answers are taken, though nothing more can be sent")
              .isGreaterThanOrEqualTo(stage.ledger().answers());
        });
  }

  /** Messages pile up for a dead destination; they leave by themselves, and not all at once. */
  static Tally herd(int messages) throws Exception {
    return Scenario.run(
        "herd",
        messages,
        0,
        Map.of(
            "hub.lanes.defaults.breaker-pause",
            "2s",
            "hub.lanes.defaults.breaker-longest-pause",
            "5s",
            "hub.lanes.defaults.ramp-time",
            "20s",
            "hub.lanes.defaults.ramp-from",
            "2",
            "hub.lanes.defaults.ramp-to",
            "50",
            Scenario.WAITING,
            Scenario.PATIENT.get(Scenario.WAITING)),
        (stage, hub, feeder) -> {
          stage.misbehave("HTTP_ERROR", "SendRequest", -1);
          Scenario.awaitFed(feeder, messages);
          feeder.finish();
          awaitLaneFull(stage);
          int tries = number(stage, "SELECT count(*) FROM lane_attempt");
          Drill.say("  attempts while it was dead: " + tries);
          assertThat(tries).as("a breaker, not a battering ram").isLessThan(messages / 4);
          stage.behave();
          long back = System.currentTimeMillis();
          stage.awaitAnswersIn(Duration.ofMinutes(4));
          TreeMap<Long, Integer> perSecond = new TreeMap<>();
          stage
              .ledger()
              .ofHub("REQUEST")
              .forEach(line -> perSecond.merge((line.at() - back) / 1000, 1, Integer::sum));
          int firstSeconds =
              perSecond.headMap(5L).values().stream().mapToInt(Integer::intValue).sum();
          int most = perSecond.values().stream().mapToInt(Integer::intValue).max().orElse(0);
          Drill.say("  sent in the first 5 s: " + firstSeconds + ", most in a second: " + most);
          assertThat(firstSeconds).as("a few first").isLessThan(150);
          assertThat(most).as("no more than the ramp allows").isLessThanOrEqualTo(60);
        });
  }

  /** Until no more is asked than a lane has room for; all the rest waits in the registry. */
  private static void awaitLaneFull(Stage stage) throws Exception {
    int waiting = Integer.MAX_VALUE;
    for (int looks = 0; looks < 10; looks++) {
      Thread.sleep(500);
      int now = number(stage, NOT_ASKED_YET);
      looks = now < waiting ? 0 : looks;
      waiting = now;
    }
    Drill.say("  waiting in the registry: " + waiting);
  }

  /** The disk is as good as full: nothing is taken in, nothing taken is lost. */
  static Tally diskFull(int questions) throws Exception {
    return Scenario.run(
        "disk",
        questions,
        200,
        Map.of(),
        (stage, hub, feeder) -> {
          Scenario.awaitFed(feeder, questions / 4);
          hub.stop();
          hub.start(List.of("-Dhub.intake.keep-free=100000TB"));
          int before = feeder.questions();
          Thread.sleep(8_000);
          assertThat(feeder.questions()).as("nothing is accepted").isEqualTo(before);
          hub.kill();
          hub.start();
        });
  }

  private static int number(Stage stage, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                stage.database().url(), stage.database().user(), stage.database().password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
