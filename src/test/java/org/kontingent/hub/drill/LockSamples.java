package org.kontingent.hub.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks fifty times a second at what PostgreSQL's busy sessions wait for. */
final class LockSamples implements AutoCloseable {
  private static final String LOOK =
      "SELECT wait_event_type = 'Lock', wait_event || ': ' || left(regexp_replace(query, '\\s+',"
          + " ' ', 'g'), 90) FROM pg_stat_activity"
          + " WHERE state = 'active' AND pid <> pg_backend_pid() AND datname = 'hub'";

  private final Connection connection;
  private final Thread thread;
  private final Map<String, Integer> waiting = new ConcurrentHashMap<>();
  private volatile boolean counts;
  private volatile int active;

  LockSamples(DrillDatabase database) throws SQLException {
    this.connection = database.open();
    this.thread = new Thread(this::look, "lock-samples");
    thread.setDaemon(true);
    thread.start();
  }

  private void look() {
    try (PreparedStatement statement = connection.prepareStatement(LOOK)) {
      while (!Thread.currentThread().isInterrupted()) {
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            if (counts) {
              active++;
              if (row.getBoolean(1)) {
                waiting.merge(row.getString(2), 1, Integer::sum);
              }
            }
          }
        }
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void begin() {
    counts = true;
  }

  int active() {
    return active;
  }

  double percent() {
    int all = waiting.values().stream().mapToInt(Integer::intValue).sum();
    return active == 0 ? 0 : 100.0 * all / active;
  }

  /** What waited most, with how often it was seen waiting; statements carry no values. */
  List<String> worst(int most) {
    return waiting.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(one -> one.getValue() + " x " + one.getKey())
        .toList();
  }

  @Override
  public void close() throws SQLException {
    thread.interrupt();
    try {
      thread.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}
