package org.kontingent.hub.lanes.adapter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneAttempt;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claims in one statement: due entries not locked by another are locked and taken, and an attempt
 * whose node did not come back gets its row.
 */
final class PostgreSqlClaims implements LaneClaims {
  private static final String CLAIM =
      """
      WITH due AS MATERIALIZED (
        SELECT id, due_at AS was_due, state AS was, attempts AS tried, node AS worker,
          started_at AS since
        FROM lane_entry
        WHERE lane = :lane AND %s AND (deadline IS NULL OR deadline > :now)
        ORDER BY due_at, id
        LIMIT :most
        FOR UPDATE SKIP LOCKED),
      lost AS (
        INSERT INTO lane_attempt (entry_id, attempt, node, started_at, ended_at, code)
        SELECT id, tried, worker, since, :now, :lost FROM due WHERE was = 'IN_WORK'),
      taken AS (
        UPDATE lane_entry e
        SET state = 'IN_WORK', due_at = :ends, attempts = e.attempts + 1, fence = e.fence + 1,
          node = :node, started_at = :now
        FROM due WHERE e.id = due.id
        RETURNING e.id, e.lane, e.message_id, e.body_ref, e.deadline, e.replay_of, e.fence,
          e.attempts, due.was_due)
      SELECT * FROM taken ORDER BY was_due, id
      """;

  private static final String DUE = CLAIM.formatted("due_at <= :now");
  private static final String PROBE =
      CLAIM.formatted("due_at IS NOT NULL AND (due_at <= :now OR state <> 'IN_WORK')");

  private final JdbcClient jdbc;
  private final String node;

  PostgreSqlClaims(JdbcClient jdbc, String node) {
    this.jdbc = jdbc;
    this.node = node;
  }

  @Override
  public List<Claim> take(LaneName lane, int limit, Instant now, Duration lease, boolean probe) {
    Instant ends = now.plus(lease);
    return jdbc.sql(probe ? PROBE : DUE)
        .param("lane", lane.value())
        .param("now", JdbcTime.toColumn(now))
        .param("most", limit)
        .param("lost", LaneAttempt.LEASE_ENDED)
        .param("ends", JdbcTime.toColumn(ends))
        .param("node", node)
        .query((row, number) -> LaneRows.claimed(row, ends, probe))
        .list();
  }
}
