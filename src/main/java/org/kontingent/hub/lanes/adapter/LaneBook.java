package org.kontingent.hub.lanes.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.lanes.BreakerState;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.internal.Breaker;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of each lane: pause, breaker, newest failure. Everything joins the caller's work. */
final class LaneBook {
  /** A lane's row. */
  record Row(boolean paused, Breaker breaker) {}

  private final JdbcClient jdbc;

  LaneBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Row> read(LaneName lane) {
    return find(lane, "");
  }

  /** Nobody else changes the row until the transaction ends. */
  Optional<Row> lock(LaneName lane) {
    return find(lane, " FOR UPDATE");
  }

  private Optional<Row> find(LaneName lane, String lock) {
    return jdbc.sql("SELECT * FROM lane WHERE name = :lane" + lock)
        .param("lane", lane.value())
        .query((row, number) -> new Row(row.getBoolean("paused"), breaker(row)))
        .optional();
  }

  /** Another node may open the same lane at the same moment: whoever is second fails. */
  void open(LaneName lane) {
    jdbc.sql(
            """
            INSERT INTO lane (name, paused, breaker, failures, failed_probes, ramp_taken)
            VALUES (:lane, FALSE, 'CLOSED', 0, 0, 0)
            """)
        .param("lane", lane.value())
        .update();
  }

  void write(LaneName lane, Breaker breaker) {
    jdbc.sql(
            """
            UPDATE lane SET breaker = :state, failures = :failures, failed_probes = :probes,
              probe_at = :probeAt, probe_entry = CAST(:probeEntry AS uuid), ramp_from = :rampFrom,
              ramp_taken = :rampTaken
            WHERE name = :lane
            """)
        .param("state", breaker.state().name())
        .param("failures", breaker.failures())
        .param("probes", breaker.failedProbes())
        .param("probeAt", JdbcTime.toColumn(breaker.probeAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("probeEntry", Objects.toString(breaker.probeEntry(), null), Types.VARCHAR)
        .param("rampFrom", JdbcTime.toColumn(breaker.rampFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("rampTaken", breaker.rampTaken())
        .param("lane", lane.value())
        .update();
  }

  /** False if there is no such lane. */
  boolean pause(LaneName lane, boolean paused) {
    return jdbc.sql("UPDATE lane SET paused = :paused WHERE name = :lane")
            .param("paused", paused)
            .param("lane", lane.value())
            .update()
        == 1;
  }

  void forgetFailures(LaneName lane) {
    jdbc.sql(
            "UPDATE lane SET failures = 0 WHERE name = :lane AND breaker = 'CLOSED' AND failures > 0")
        .param("lane", lane.value())
        .update();
  }

  /** Written at most once a second for the same code: many messages may fail at once. */
  void failed(LaneName lane, String code, Instant now) {
    jdbc.sql(
            """
            UPDATE lane SET last_error_code = :code, last_error_at = :now
            WHERE name = :lane
              AND (last_error_at IS NULL OR last_error_code <> :code OR last_error_at < :before)
            """)
        .param("code", code)
        .param("now", JdbcTime.toColumn(now))
        .param("before", JdbcTime.toColumn(now.minusSeconds(1)))
        .param("lane", lane.value())
        .update();
  }

  static Breaker breaker(ResultSet row) throws SQLException {
    return new Breaker(
        BreakerState.valueOf(row.getString("breaker")),
        row.getInt("failures"),
        row.getInt("failed_probes"),
        JdbcTime.fromColumn(row, "probe_at"),
        row.getObject("probe_entry", UUID.class),
        JdbcTime.fromColumn(row, "ramp_from"),
        row.getInt("ramp_taken"));
  }
}
