package org.kontingent.hub.monitoring.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.kontingent.hub.monitoring.TaskRun;
import org.kontingent.hub.monitoring.internal.TaskRuns;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs in the hub's database; the same SQL on H2 and PostgreSQL. */
public final class JdbcTaskRuns implements TaskRuns {
  private final JdbcClient jdbc;

  public JdbcTaskRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(String task, TaskRun run) {
    // Only the node that has the task in hand writes here, so update-then-insert does not race.
    if (write(UPDATE, task, run) == 0) {
      write(INSERT, task, run);
    }
  }

  private static final String UPDATE =
      """
      UPDATE task_run SET node = :node, started_at = :started, ended_at = :ended, done = :done,
        expected = :expected, code = :code, succeeded = :succeeded,
        success_at = CASE WHEN :succeeded THEN :ended ELSE success_at END,
        failing_since = CASE WHEN :succeeded THEN NULL WHEN :failed
          THEN COALESCE(failing_since, :ended) ELSE failing_since END
      WHERE task = :task
      """;

  private static final String INSERT =
      """
      INSERT INTO task_run (task, node, started_at, ended_at, done, expected, code, succeeded,
        success_at, failing_since)
      VALUES (:task, :node, :started, :ended, :done, :expected, :code, :succeeded,
        CASE WHEN :succeeded THEN CAST(:ended AS timestamp(6) with time zone) END,
        CASE WHEN :failed THEN CAST(:ended AS timestamp(6) with time zone) END)
      """;

  private int write(String sql, String task, TaskRun run) {
    return jdbc.sql(sql)
        .param("task", task)
        .param("node", run.node())
        .param("started", JdbcTime.toColumn(run.startedAt()))
        .param("ended", JdbcTime.toColumn(run.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("done", run.done())
        .param("expected", run.expected())
        .param("code", run.code(), Types.VARCHAR)
        .param("succeeded", run.succeeded())
        .param("failed", run.endedAt() != null && !run.succeeded())
        .update();
  }

  @Override
  public Optional<Kept> find(String task) {
    return jdbc.sql("SELECT * FROM task_run WHERE task = :task")
        .param("task", task)
        .query((row, number) -> kept(row))
        .optional();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new TaskRun(
            row.getString("node"),
            JdbcTime.fromColumn(row, "started_at"),
            JdbcTime.fromColumn(row, "ended_at"),
            row.getLong("done"),
            row.getLong("expected"),
            row.getString("code"),
            row.getBoolean("succeeded")),
        JdbcTime.fromColumn(row, "success_at"),
        JdbcTime.fromColumn(row, "failing_since"));
  }
}
