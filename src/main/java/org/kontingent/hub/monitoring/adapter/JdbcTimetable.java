package org.kontingent.hub.monitoring.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.kontingent.hub.monitoring.internal.Timetable;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scheduler's table, read and put forward; db-scheduler itself keeps it. */
public final class JdbcTimetable implements Timetable {
  private final JdbcClient jdbc;

  public JdbcTimetable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Slot> find(String task) {
    return jdbc.sql("SELECT * FROM scheduled_tasks WHERE task_name = :task")
        .param("task", task)
        .query((row, number) -> slot(row))
        .optional();
  }

  @Override
  public boolean bringForward(String task, Instant to) {
    return jdbc.sql(
                """
                UPDATE scheduled_tasks SET execution_time = :due, version = version + 1
                WHERE task_name = :task AND picked = FALSE
                """)
            .param("due", JdbcTime.toColumn(to))
            .param("task", task)
            .update()
        > 0;
  }

  private static Slot slot(ResultSet row) throws SQLException {
    return new Slot(
        JdbcTime.fromColumn(row, "execution_time"),
        row.getBoolean("picked")
            ? Optional.ofNullable(row.getString("picked_by"))
            : Optional.empty(),
        Optional.ofNullable(JdbcTime.fromColumn(row, "last_heartbeat")));
  }
}
