package org.kontingent.hub.lanes.adapter;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes how an attempt ended, if the claim still holds: the entry and the attempt's row. */
final class LaneOutcomes {
  private static final String UPDATE =
      """
      UPDATE lane_entry SET state = :state,
        due_at = CAST(:next AS timestamp(6) with time zone),
        finished_at = CAST(:finished AS timestamp(6) with time zone), last_code = :code
      WHERE id = :id AND fence = :fence AND state = 'IN_WORK'
      """;

  private static final String ATTEMPT =
      """
      INSERT INTO lane_attempt (entry_id, attempt, node, started_at, ended_at, code, next_at)
      SELECT id, attempts, node, started_at, CAST(:now AS timestamp(6) with time zone), :code,
        CAST(:next AS timestamp(6) with time zone)
      FROM %s WHERE id = :id
      """;

  /** Both in one statement; says how many attempts were written. */
  private static final String AT_ONCE =
      "WITH held AS ("
          + UPDATE
          + " RETURNING id, attempts, node, started_at) "
          + ATTEMPT.formatted("held");

  private static final String AFTERWARDS = ATTEMPT.formatted("lane_entry");

  private final JdbcClient jdbc;
  private final LaneDialect dialect;
  private final Clock clock;

  LaneOutcomes(JdbcClient jdbc, LaneDialect dialect, Clock clock) {
    this.jdbc = jdbc;
    this.dialect = dialect;
    this.clock = clock;
  }

  /**
   * False, and nothing written, if the claim was lost.
   *
   * @param next when the next attempt is due; null if the state is final
   */
  boolean settle(Claim claim, LaneState state, String code, Instant next) {
    Instant now = clock.instant();
    if (dialect == LaneDialect.POSTGRESQL) {
      return written(AT_ONCE, claim, state, code, next, now) == 1;
    }
    if (written(UPDATE, claim, state, code, next, now) == 0) {
      return false;
    }
    written(AFTERWARDS, claim, state, code, next, now);
    return true;
  }

  private int written(
      String sql, Claim claim, LaneState state, String code, Instant next, Instant now) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql)
            .param("code", code)
            .param("next", JdbcTime.toColumn(next), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("id", claim.entry());
    if (sql.contains(":state")) {
      statement
          .param("state", state.name())
          .param(
              "finished",
              next == null ? JdbcTime.toColumn(now) : null,
              Types.TIMESTAMP_WITH_TIMEZONE)
          .param("fence", claim.fence());
    }
    if (sql.contains(":now")) {
      statement.param("now", JdbcTime.toColumn(now));
    }
    return statement.update();
  }

  /** Pushes the end of the lease out. */
  boolean extend(Claim claim, Duration lease) {
    return jdbc.sql(
                """
                UPDATE lane_entry SET due_at = :ends
                WHERE id = :id AND fence = :fence AND state = 'IN_WORK'
                """)
            .param("ends", JdbcTime.toColumn(clock.instant().plus(lease)))
            .param("id", claim.entry())
            .param("fence", claim.fence())
            .update()
        == 1;
  }

  boolean release(Claim claim) {
    return jdbc.sql(
                """
                UPDATE lane_entry SET state = :state, due_at = :now, attempts = attempts - 1
                WHERE id = :id AND fence = :fence AND state = 'IN_WORK'
                """)
            .param(
                "state", (claim.attempt() == 1 ? LaneState.READY : LaneState.WAITING_RETRY).name())
            .param("now", JdbcTime.toColumn(clock.instant()))
            .param("id", claim.entry())
            .param("fence", claim.fence())
            .update()
        == 1;
  }

  /** True if the entry was dead. */
  boolean revive(UUID entry) {
    return jdbc.sql(
                """
                UPDATE lane_entry SET state = 'READY', due_at = :now, finished_at = NULL,
                  fence = fence + 1
                WHERE id = :id AND state = 'DEAD'
                """)
            .param("now", JdbcTime.toColumn(clock.instant()))
            .param("id", entry)
            .update()
        == 1;
  }

  /** True if it waited for an attempt. */
  boolean recall(LaneName lane, MessageId message, String code) {
    return jdbc.sql(
                """
                UPDATE lane_entry SET state = 'DONE', due_at = NULL, finished_at = :now,
                  last_code = :code, fence = fence + 1
                WHERE message_id = :message AND lane = :lane
                  AND state IN ('READY', 'WAITING_RETRY')
                """)
            .param("now", JdbcTime.toColumn(clock.instant()))
            .param("code", code)
            .param("message", message.value())
            .param("lane", lane.value())
            .update()
        > 0;
  }
}
