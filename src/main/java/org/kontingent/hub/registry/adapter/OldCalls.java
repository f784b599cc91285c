package org.kontingent.hub.registry.adapter;

import java.time.Clock;
import javax.sql.DataSource;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes first answers to calls that are too old to be given again. Each batch commits by itself.
 */
final class OldCalls {
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  OldCalls(DataSource dataSource, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  TaskResult remove(TaskProgress progress) {
    long removed = 0;
    int some;
    do {
      some =
          jdbc.sql(
                  """
                  DELETE FROM registry_call WHERE (caller, client_request_id) IN
                    (SELECT caller, client_request_id FROM registry_call
                     WHERE answered_at < :before ORDER BY answered_at FETCH FIRST :most ROWS ONLY)
                  """)
              .param("before", JdbcTime.toColumn(clock.instant().minus(JpaIdempotentCalls.KEPT)))
              .param("most", BATCH)
              .update();
      removed += some;
      progress.report(removed, -1);
    } while (some == BATCH);
    return TaskResult.done(removed);
  }
}
