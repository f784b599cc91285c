package org.kontingent.hub.access.adapter;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.platform.adapter.SealedTable;
import org.kontingent.hub.platform.seal.SealQueue;
import org.kontingent.hub.platform.seal.SealedLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link OperatorActions} in the hub's database; only ever inserts. */
public final class JdbcOperatorActions implements OperatorActions {
  private static final String STREAM = "operator";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final OrderedIds ids;

  public JdbcOperatorActions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = new OrderedIds(clock);
  }

  /** The log as it is sealed. */
  public static SealedLog sealed(DataSource dataSource) {
    return new SealedTable(
        dataSource,
        STREAM,
        "operator_action",
        "id",
        List.of("acted_at", "actor", "action", "target", "reason"));
  }

  @Override
  public void note(OperatorOrder order, String action, String target) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO operator_action (id, acted_at, actor, action, target, reason)
            VALUES (:id, :at, :actor, :action, :target, :reason)
            """)
        .param("id", id)
        .param("at", JdbcTime.toColumn(clock.instant()))
        .param("actor", order.actor())
        .param("action", action)
        .param("target", target)
        .param("reason", order.reason())
        .update();
    jdbc.sql(SealQueue.INSERT).params(STREAM, id).update();
  }
}
