package org.kontingent.hub.lanes.adapter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneAttempt;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claims on H2, whose {@code SKIP LOCKED} would lock every due row and not only those taken: reads
 * candidates without a lock, then locks each by its key and takes it if it is still due. The
 * threads of a process take turns, so that they do not run after the same rows.
 */
final class H2Claims implements LaneClaims {
  private static final int ROUNDS = 10;

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final String node;

  H2Claims(JdbcClient jdbc, Transactions transactions, String node) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.node = node;
  }

  @Override
  public synchronized List<Claim> take(
      LaneName lane, int limit, Instant now, Duration lease, boolean probe) {
    Instant ends = now.plus(lease);
    for (int round = 0; round < ROUNDS; round++) {
      List<UUID> candidates = candidates(lane, limit, now, probe);
      if (candidates.isEmpty()) {
        return List.of();
      }
      List<Claim> taken =
          transactions.call(
              () ->
                  candidates.stream()
                      .filter(id -> lock(id, now, probe))
                      .map(id -> take(id, now, ends, probe))
                      .toList());
      if (!taken.isEmpty()) {
        return taken;
      }
    }
    return List.of();
  }

  private List<UUID> candidates(LaneName lane, int limit, Instant now, boolean probe) {
    return jdbc.sql(
            "SELECT id FROM lane_entry WHERE lane = :lane AND "
                + due(probe)
                + " AND (deadline IS NULL OR deadline > :now)"
                + " ORDER BY due_at, id FETCH FIRST :most ROWS ONLY")
        .param("lane", lane.value())
        .param("now", JdbcTime.toColumn(now))
        .param("most", limit)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** False if another took it meanwhile. */
  private boolean lock(UUID id, Instant now, boolean probe) {
    return jdbc.sql("SELECT id FROM lane_entry WHERE id = :id AND " + due(probe) + " FOR UPDATE")
        .param("id", id)
        .param("now", JdbcTime.toColumn(now))
        .query((row, number) -> id)
        .optional()
        .isPresent();
  }

  private static String due(boolean probe) {
    return probe
        ? "due_at IS NOT NULL AND (due_at <= :now OR state <> 'IN_WORK')"
        : "due_at <= :now";
  }

  private Claim take(UUID id, Instant now, Instant ends, boolean probe) {
    jdbc.sql(
            """
            INSERT INTO lane_attempt (entry_id, attempt, node, started_at, ended_at, code)
            SELECT id, attempts, node, started_at, CAST(:now AS timestamp(6) with time zone), :lost
            FROM lane_entry WHERE id = :id AND state = 'IN_WORK'
            """)
        .param("now", JdbcTime.toColumn(now))
        .param("lost", LaneAttempt.LEASE_ENDED)
        .param("id", id)
        .update();
    jdbc.sql(
            """
            UPDATE lane_entry SET state = 'IN_WORK', due_at = :ends, attempts = attempts + 1,
              fence = fence + 1, node = :node, started_at = :now
            WHERE id = :id
            """)
        .param("ends", JdbcTime.toColumn(ends))
        .param("node", node)
        .param("now", JdbcTime.toColumn(now))
        .param("id", id)
        .update();
    return jdbc.sql("SELECT * FROM lane_entry WHERE id = :id")
        .param("id", id)
        .query((row, number) -> LaneRows.claimed(row, ends, probe))
        .single();
  }
}
