package org.kontingent.hub.access.adapter;

import java.time.Clock;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link OperatorActions} in the hub's database; only ever inserts. */
public final class JdbcOperatorActions implements OperatorActions {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final OrderedIds ids;

  public JdbcOperatorActions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = new OrderedIds(clock);
  }

  @Override
  public void note(OperatorOrder order, String action, String target) {
    jdbc.sql(
            """
            INSERT INTO operator_action (id, acted_at, actor, action, target, reason)
            VALUES (:id, :at, :actor, :action, :target, :reason)
            """)
        .param("id", ids.next())
        .param("at", JdbcTime.toColumn(clock.instant()))
        .param("actor", order.actor())
        .param("action", action)
        .param("target", target)
        .param("reason", order.reason())
        .update();
  }
}
