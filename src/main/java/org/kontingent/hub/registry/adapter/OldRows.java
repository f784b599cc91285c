package org.kontingent.hub.registry.adapter;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes rows that nobody needs any more. Each batch commits by itself. */
final class OldRows {
  /** First answers to calls, too old to be given again. */
  private static final String CALLS =
      """
      DELETE FROM registry_call WHERE (caller, client_request_id) IN
        (SELECT caller, client_request_id FROM registry_call
         WHERE answered_at < :before ORDER BY answered_at FETCH FIRST :most ROWS ONLY)
      """;

  /** Conflicts closed long ago: decisions say what was decided, only open ones are worked on. */
  private static final String CONFLICTS =
      """
      DELETE FROM registry_conflict WHERE id IN
        (SELECT id FROM registry_conflict
         WHERE closed_at < :before AND conflict_state NOT IN ('OPEN', 'IN_WORK')
         FETCH FIRST :most ROWS ONLY)
      """;

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final String delete;
  private final Duration kept;

  private OldRows(DataSource dataSource, Clock clock, String delete, Duration kept) {
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
    this.delete = delete;
    this.kept = Objects.requireNonNull(kept);
  }

  static OldRows ofCalls(DataSource dataSource, Clock clock) {
    return new OldRows(dataSource, clock, CALLS, JpaIdempotentCalls.KEPT);
  }

  /**
   * @param kept how long after a conflict was closed
   */
  static OldRows ofConflicts(DataSource dataSource, Clock clock, Duration kept) {
    return new OldRows(dataSource, clock, CONFLICTS, kept);
  }

  TaskResult remove(TaskProgress progress) {
    long removed = 0;
    int some;
    do {
      some =
          jdbc.sql(delete)
              .param("before", JdbcTime.toColumn(clock.instant().minus(kept)))
              .param("most", BATCH)
              .update();
      removed += some;
      progress.report(removed, -1);
    } while (some == BATCH);
    return TaskResult.done(removed);
  }
}
