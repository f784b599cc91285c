package org.kontingent.hub.lanes.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.kontingent.hub.access.adapter.JdbcOperatorActions;
import org.kontingent.hub.lanes.BackOff;
import org.kontingent.hub.lanes.BreakerRules;
import org.kontingent.hub.lanes.LaneAlerts;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneRules;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.lanes.OperateLanes;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.lanes.WhenExpired;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Lanes over a real database, as many nodes as a test wants. */
interface LaneStage {
  Duration LEASE = Duration.ofMinutes(1);
  BackOff BACK_OFF = new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(5), 0);
  BreakerRules BREAKER =
      new BreakerRules(
          3,
          new BackOff(Duration.ofSeconds(30), Duration.ofMinutes(2), 0),
          Duration.ofMinutes(1),
          2,
          50);
  LaneRules RULES = new LaneRules(BACK_OFF, BREAKER, 20, Duration.ofHours(24));
  OperatorOrder ORDER = new OperatorOrder("OPERATOR OPR", "в испытании");

  TestDatabase database();

  SettableClock clock();

  /** Codes of the alerts raised, with their lanes. */
  List<String> alerts();

  default Lanes lanes() {
    return node("node-1");
  }

  /** One process of several that share the database. */
  default Lanes node(String name) {
    return new JdbcLanes(
        database().dataSource(),
        transactions(),
        clock(),
        LaneRulebook.same(RULES),
        alarm(),
        new Random(1),
        name);
  }

  default LaneAlerts alarm() {
    return (lane, code, count) -> alerts().add(lane + " " + code + " " + count);
  }

  default ViewLanes views() {
    return new JdbcLaneViews(database().dataSource(), clock());
  }

  default OperateLanes operations() {
    return new JdbcLaneOperations(
        database().dataSource(),
        transactions(),
        clock(),
        new JdbcOperatorActions(JdbcClient.create(database().dataSource()), clock()));
  }

  default LaneDeadlines deadlines(WhenExpired... told) {
    return new LaneDeadlines(
        database().dataSource(),
        transactions(),
        clock(),
        LaneRulebook.same(RULES),
        alarm(),
        List.of(told));
  }

  /** As the hub has them: work that lost a race runs again. */
  default Transactions transactions() {
    return new RetryingTransactions(new DataSourceTransactionManager(database().dataSource()));
  }

  static LaneName aLane() {
    return new LaneName("test/" + UUID.randomUUID());
  }

  static LaneItem anItem() {
    return new LaneItem(new MessageId(UUID.randomUUID().toString()), UUID.randomUUID());
  }
}
