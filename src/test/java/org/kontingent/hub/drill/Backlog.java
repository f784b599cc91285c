package org.kontingent.hub.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions that wait until they are let go, a batch at a time: a window of a bench is a batch from
 * its first question to its last confirmation, so that it holds whole exchanges and nothing else.
 */
final class Backlog implements AutoCloseable {
  private static final int QUESTIONS_A_CHILD = 5;
  private static final Duration MOST_WAIT = Duration.ofMinutes(20);
  private static final Duration QUIET = Duration.ofMillis(1500);
  private static final String MOVING =
      "SELECT (SELECT count(*) FROM registry_question WHERE question_state IN ('NEW', 'QUEUED'))"
          + " + (SELECT count(*) FROM lane_entry WHERE due_at IS NOT NULL)";
  private static final String SILENT =
      "SELECT count(*) FROM registry_question WHERE question_state = 'SENT'";

  private final Connection database;

  private Backlog(Connection database) {
    this.database = database;
  }

  /** A population large enough for so many questions. */
  static int families(int questions) {
    return Math.min(30_000, questions / QUESTIONS_A_CHILD + 200);
  }

  /** Has children submitted to a hub that asks nothing. */
  static Backlog of(Stage stage, Map<String, String> settings, List<String> duty, int questions)
      throws Exception {
    Map<String, String> silent = new HashMap<>(settings);
    silent.put("hub.routes.ask-period", "36000000");
    Node node = stage.node("intake", duty, silent);
    node.start();
    try (Feeder feeder =
        new Feeder(stage.population().children(), List.of(node.soapPort()), 4, questions, 0)) {
      long until = System.nanoTime() + MOST_WAIT.toNanos();
      while (!feeder.isDone() && System.nanoTime() < until) {
        Thread.sleep(100);
      }
    }
    node.stop();
    Backlog backlog = new Backlog(stage.database().open());
    // Held by a state that exists: nothing asks what is cancelled, and only we cancelled these.
    backlog.update(
        "UPDATE registry_question SET question_state = 'CANCELLED' WHERE question_state = 'NEW'");
    backlog.update("VACUUM ANALYZE");
    return backlog;
  }

  /**
   * A batch worked through.
   *
   * @param exchanges finished with an answer
   * @param endNanos when the last thing happened; the wait for more is not part of it
   */
  record Worked(int exchanges, long endNanos) {}

  /**
   * Lets so many go, those of a child together, and waits until nothing more happens: some
   * departments never answer.
   */
  Worked work(int questions) throws Exception {
    int before = number("SELECT count(*) FROM exchange_question WHERE state = 'ANSWERED'");
    try (PreparedStatement statement =
        database.prepareStatement(
            "UPDATE registry_question SET question_state = 'NEW' WHERE id IN (SELECT id FROM"
                + " registry_question WHERE question_state = 'CANCELLED' AND answer_code IS NULL"
                + " ORDER BY pupil LIMIT ?)")) {
      statement.setInt(1, questions);
      if (statement.executeUpdate() < questions) {
        throw new IllegalStateException("the backlog is used up; give -Dmost-a-second");
      }
    }
    long changed = System.nanoTime();
    int last = -1;
    while (true) {
      Thread.sleep(250);
      long now = System.nanoTime();
      int moving = number(MOVING);
      int seen = moving + number(SILENT);
      if (seen != last) {
        last = seen;
        changed = now;
      } else if (moving == 0 && now - changed > QUIET.toNanos()) {
        int after = number("SELECT count(*) FROM exchange_question WHERE state = 'ANSWERED'");
        return new Worked(after - before, changed);
      } else if (now - changed > MOST_WAIT.toNanos()) {
        throw new IllegalStateException(moving + " do not move");
      }
    }
  }

  Map<String, Integer> attemptsByNode() throws SQLException {
    Map<String, Integer> shares = new HashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT node, count(*) FROM lane_attempt GROUP BY node")) {
      while (row.next()) {
        shares.put(row.getString(1), row.getInt(2));
      }
    }
    return shares;
  }

  private int number(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void update(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
