package org.kontingent.hub.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks fifty times a second at what PostgreSQL's busy sessions wait for. */
final class LockSamples implements AutoCloseable {
  private static final String LOOK =
      "SELECT count(*), count(*) FILTER (WHERE wait_event_type = 'Lock') FROM pg_stat_activity"
          + " WHERE state = 'active' AND pid <> pg_backend_pid() AND datname = 'hub'";

  private final Connection connection;
  private final Thread thread;
  private volatile boolean counts;
  private volatile int active;
  private volatile int waiting;

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
          row.next();
          if (counts) {
            active += row.getInt(1);
            waiting += row.getInt(2);
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
    return active == 0 ? 0 : 100.0 * waiting / active;
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
