package org.kontingent.hub.lanes.adapter;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.kontingent.hub.lanes.Blame;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneAlerts;
import org.kontingent.hub.lanes.LaneAttempt;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lanes in the hub's database, shared by all nodes. */
public final class JdbcLanes implements Lanes {
  private final JdbcClient jdbc;
  private final LaneGate gate;
  private final LaneOutcomes outcomes;
  private final AttemptRows history;
  private final Clock clock;
  private final LaneRulebook rules;
  private final RandomGenerator random;
  private final String put;
  private final OrderedIds ids;

  /**
   * @param node name of this process in the attempts, for operators only
   */
  public JdbcLanes(
      DataSource dataSource,
      Transactions transactions,
      Clock clock,
      LaneRulebook rules,
      LaneAlerts alerts,
      RandomGenerator random,
      String node) {
    this.jdbc = JdbcClient.create(dataSource);
    LaneDialect dialect = LaneDialect.of(dataSource);
    LaneClaims claims =
        dialect == LaneDialect.POSTGRESQL
            ? new PostgreSqlClaims(jdbc, node)
            : new H2Claims(jdbc, transactions, node);
    LaneBook book = new LaneBook(jdbc);
    this.gate = new LaneGate(book, claims, transactions, clock, rules, alerts, random);
    this.outcomes = new LaneOutcomes(jdbc, dialect, clock);
    this.history = new AttemptRows(jdbc);
    this.clock = clock;
    this.rules = rules;
    this.random = random;
    this.put = put(dialect);
    this.ids = new OrderedIds(clock);
  }

  private static String put(LaneDialect dialect) {
    String columns =
        "INSERT INTO lane_entry (id, lane, state, message_id, body_ref, put_at, due_at, attempts,"
            + " fence, deadline) ";
    String moment = "CAST(:now AS timestamp(6) with time zone)";
    String values =
        "CAST(:id AS uuid), :lane, 'READY', :message, CAST(:body AS uuid), "
            + moment
            + ", "
            + moment
            + ", 0, 0, CAST(:deadline AS timestamp(6) with time zone)";
    return dialect == LaneDialect.POSTGRESQL
        ? columns + "VALUES (" + values + ") ON CONFLICT (message_id, lane, replay) DO NOTHING"
        : columns
            + "SELECT "
            + values
            + " WHERE NOT EXISTS"
            + " (SELECT 1 FROM lane_entry WHERE message_id = :message AND lane = :lane)";
  }

  @Override
  public void put(LaneName lane, LaneItem item) {
    if (item.replayOf().isPresent()) {
      throw new IllegalArgumentException("a replay is an operator's action");
    }
    jdbc.sql(put)
        .param("id", ids.next())
        .param("lane", lane.value())
        .param("message", item.messageId().value())
        .param("body", item.bodyRef())
        .param("now", JdbcTime.toColumn(clock.instant()))
        .param(
            "deadline",
            JdbcTime.toColumn(item.deadline().orElse(null)),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  @Override
  public List<Claim> claim(LaneName lane, int limit, Duration lease) {
    return gate.claim(lane, limit, lease);
  }

  @Override
  public boolean done(Claim claim, String code) {
    if (!outcomes.settle(claim, LaneState.DONE, code, null)) {
      return false;
    }
    gate.answered(claim);
    return true;
  }

  @Override
  public boolean withdraw(Claim claim, String code) {
    if (!outcomes.settle(claim, LaneState.DONE, code, null)) {
      return false;
    }
    gate.untried(claim);
    return true;
  }

  @Override
  public boolean retry(Claim claim, String code, Blame blame) {
    Instant now = clock.instant();
    Instant next = now.plus(rules.of(claim.lane()).backOff().after(claim.attempt(), random));
    if (!outcomes.settle(claim, LaneState.WAITING_RETRY, code, next)) {
      return false;
    }
    gate.failed(claim, code, blame, now);
    return true;
  }

  @Override
  public boolean dead(Claim claim, String code) {
    Instant now = clock.instant();
    if (!outcomes.settle(claim, LaneState.DEAD, code, null)) {
      return false;
    }
    gate.failed(claim, code, Blame.MESSAGE, now);
    return true;
  }

  @Override
  public boolean release(Claim claim) {
    if (!outcomes.release(claim)) {
      return false;
    }
    gate.untried(claim);
    return true;
  }

  @Override
  public boolean revive(LaneName lane, MessageId message) {
    return find(lane, message)
        .filter(entry -> entry.state() == LaneState.DEAD)
        .map(entry -> outcomes.revive(entry.entry()))
        .orElse(false);
  }

  @Override
  public boolean recall(LaneName lane, MessageId message, String code) {
    return outcomes.recall(lane, message, code);
  }

  @Override
  public boolean hasMoreDueThan(LaneName lane, int messages) {
    return jdbc.sql(
                "SELECT count(*) FROM (SELECT 1 AS one FROM lane_entry WHERE lane = :lane"
                    + " AND due_at <= :now FETCH FIRST :most ROWS ONLY) due")
            .param("lane", lane.value())
            .param("now", JdbcTime.toColumn(clock.instant()))
            .param("most", messages + 1)
            .query(Long.class)
            .single()
        > messages;
  }

  @Override
  public List<LaneAttempt> attempts(UUID entry) {
    return history.of(entry);
  }

  @Override
  public boolean extend(Claim claim, Duration lease) {
    if (!outcomes.extend(claim, lease)) {
      return false;
    }
    gate.extended(claim, clock.instant().plus(lease));
    return true;
  }

  @Override
  public Optional<LaneEntry> find(LaneName lane, MessageId message) {
    return jdbc.sql(
            "SELECT * FROM lane_entry WHERE message_id = :message AND lane = :lane"
                + " ORDER BY replay DESC FETCH FIRST 1 ROWS ONLY")
        .param("lane", lane.value())
        .param("message", message.value())
        .query(LaneRows::entry)
        .optional();
  }
}
