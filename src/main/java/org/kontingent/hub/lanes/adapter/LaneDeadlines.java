package org.kontingent.hub.lanes.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.lanes.LaneAlerts;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.WhenExpired;
import org.kontingent.hub.lanes.internal.Breaker;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends what is past its deadline and reports what has been unfinished for too long. A claim never
 * gives out an entry past its deadline; one in work is left alone until its lease ends.
 */
public final class LaneDeadlines implements HousekeepingTask {
  static final String DEADLINE_PASSED = "DEADLINE_PASSED";

  private static final int BATCH = 200;

  /** By how much clocks of nodes may differ. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;
  private final LaneRulebook rules;
  private final LaneAlerts alerts;
  private final List<WhenExpired> told;

  public LaneDeadlines(
      DataSource dataSource,
      Transactions transactions,
      Clock clock,
      LaneRulebook rules,
      LaneAlerts alerts,
      List<WhenExpired> told) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transactions = transactions;
    this.clock = clock;
    this.rules = rules;
    this.alerts = alerts;
    this.told = List.copyOf(told);
  }

  @Override
  public String name() {
    return "lane-deadlines";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public TaskResult run(TaskProgress progress) {
    long ended = 0;
    for (LaneName lane : lanes()) {
      int expired = 0;
      for (int some = BATCH; some == BATCH; ) {
        some = transactions.call(() -> expireSome(lane));
        expired += some;
        ended += some;
        progress.report(ended, -1);
      }
      if (expired > 0) {
        alerts.raise(lane, LaneAlerts.MESSAGES_EXPIRED, expired);
      }
      warn(lane);
      bringBackStrays(lane);
    }
    return TaskResult.done(ended);
  }

  /** What a clock that was set back left due further ahead than its lane's own pauses reach. */
  private void bringBackStrays(LaneName lane) {
    Instant now = clock.instant();
    transactions.run(
        () ->
            jdbc.sql(
                    """
                    UPDATE lane_entry SET due_at = :now
                    WHERE lane = :lane AND due_at IS NOT NULL AND ((state = 'READY' AND due_at > :soon)
                      OR (state IN ('WAITING_RETRY', 'IN_WORK') AND due_at > :late))
                    """)
                .param("now", JdbcTime.toColumn(now))
                .param("lane", lane.value())
                .param("soon", JdbcTime.toColumn(now.plus(SKEW)))
                .param(
                    "late",
                    JdbcTime.toColumn(
                        now.plus(rules.of(lane).backOff().cap()).plus(Breaker.LONGEST_LEASE)))
                .update());
  }

  private List<LaneName> lanes() {
    return jdbc.sql("SELECT name FROM lane ORDER BY name").query(String.class).list().stream()
        .map(LaneName::new)
        .toList();
  }

  /** How many were found; fewer than a batch means that there are no more. */
  private int expireSome(LaneName lane) {
    Instant now = clock.instant();
    List<UUID> due =
        jdbc.sql(
                """
                SELECT id FROM lane_entry
                WHERE deadline <= :now AND lane = :lane AND due_at IS NOT NULL
                  AND (state <> 'IN_WORK' OR due_at <= :now)
                ORDER BY deadline FETCH FIRST :most ROWS ONLY
                """)
            .param("now", JdbcTime.toColumn(now))
            .param("lane", lane.value())
            .param("most", BATCH)
            .query((row, number) -> row.getObject("id", UUID.class))
            .list();
    due.forEach(id -> expire(id, now));
    return due.size();
  }

  private void expire(UUID id, Instant now) {
    int held =
        jdbc.sql(
                """
                UPDATE lane_entry SET state = 'EXPIRED', due_at = NULL, finished_at = :now,
                  last_code = :code, fence = fence + 1
                WHERE id = :id AND due_at IS NOT NULL AND (state <> 'IN_WORK' OR due_at <= :now)
                """)
            .param("now", JdbcTime.toColumn(now))
            .param("code", DEADLINE_PASSED)
            .param("id", id)
            .update();
    if (held == 1) {
      LaneEntry entry =
          jdbc.sql("SELECT * FROM lane_entry WHERE id = :id")
              .param("id", id)
              .query(LaneRows::entry)
              .single();
      told.forEach(one -> one.expired(entry));
    }
  }

  /** Each message is reported once. */
  private void warn(LaneName lane) {
    Instant now = clock.instant();
    int late =
        transactions.call(
            () ->
                jdbc.sql(
                        """
                        UPDATE lane_entry SET warned_at = :now
                        WHERE lane = :lane AND due_at IS NOT NULL AND put_at <= :before
                          AND warned_at IS NULL
                        """)
                    .param("now", JdbcTime.toColumn(now))
                    .param("lane", lane.value())
                    .param("before", JdbcTime.toColumn(now.minus(rules.of(lane).warnAfter())))
                    .update());
    if (late > 0) {
      alerts.raise(lane, LaneAlerts.MESSAGES_LATE, late);
    }
  }
}
