package org.kontingent.hub.lanes.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.kontingent.hub.lanes.BackOff;
import org.kontingent.hub.lanes.Blame;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lanes in the hub's database, shared by all nodes; the same SQL on H2 and PostgreSQL. */
public final class JdbcLanes implements Lanes {
  private static final String DUE =
      """
      SELECT * FROM lane_entry
      WHERE lane = :lane AND due_at <= :now
      ORDER BY due_at, id
      FETCH FIRST :most ROWS ONLY
      FOR UPDATE SKIP LOCKED
      """;

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;
  private final BackOff backOff;
  private final RandomGenerator random;
  private final String node;
  private final OrderedIds ids;

  public JdbcLanes(
      JdbcClient jdbc,
      Transactions transactions,
      Clock clock,
      BackOff backOff,
      RandomGenerator random,
      String node) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.backOff = backOff;
    this.random = random;
    this.node = node;
    this.ids = new OrderedIds(clock);
  }

  @Override
  public void put(LaneName lane, LaneItem item) {
    jdbc.sql(
            """
            INSERT INTO lane_entry
              (id, lane, state, message_id, body_ref, put_at, due_at, attempts, fence, deadline)
            SELECT CAST(:id AS uuid), :lane, 'READY', :message, CAST(:body AS uuid),
              CAST(:now AS timestamp(6) with time zone), CAST(:now AS timestamp(6) with time zone),
              0, 0, CAST(:deadline AS timestamp(6) with time zone)
            WHERE NOT EXISTS
              (SELECT 1 FROM lane_entry WHERE lane = :lane AND message_id = :message)
            """)
        .param("id", ids.next())
        .param("lane", lane.value())
        .param("message", item.messageId().value())
        .param("body", item.bodyRef())
        .param("now", JdbcTime.toColumn(clock.instant()))
        .param(
            "deadline",
            JdbcTime.toColumn(item.deadline().orElse(null)),
            java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  @Override
  public List<Claim> claim(LaneName lane, int limit, Duration lease) {
    return transactions.call(
        () -> {
          Instant now = clock.instant();
          List<Claim> claims =
              jdbc.sql(DUE)
                  .param("lane", lane.value())
                  .param("now", JdbcTime.toColumn(now))
                  .param("most", limit)
                  .query((row, number) -> claim(row, now.plus(lease)))
                  .list();
          claims.forEach(claim -> take(claim, now));
          return claims;
        });
  }

  /** While a message is in work, {@code due_at} is the end of its lease. */
  private void take(Claim claim, Instant now) {
    jdbc.sql(
            """
            UPDATE lane_entry SET state = 'IN_WORK', due_at = :ends, attempts = :attempt,
              fence = :fence
            WHERE id = :id
            """)
        .param("ends", JdbcTime.toColumn(claim.leaseEnds()))
        .param("attempt", claim.attempt())
        .param("fence", claim.fence())
        .param("id", claim.entry())
        .update();
    jdbc.sql(
            """
            INSERT INTO lane_attempt (entry_id, attempt, node, started_at)
            VALUES (:id, :attempt, :node, :now)
            """)
        .param("id", claim.entry())
        .param("attempt", claim.attempt())
        .param("node", node)
        .param("now", JdbcTime.toColumn(now))
        .update();
  }

  @Override
  public boolean done(Claim claim, String code) {
    return settle(claim, LaneState.DONE, code, null);
  }

  @Override
  public boolean withdraw(Claim claim, String code) {
    return settle(claim, LaneState.DONE, code, null);
  }

  @Override
  public boolean retry(Claim claim, String code, Blame blame) {
    Instant next = clock.instant().plus(backOff.after(claim.attempt(), random));
    return settle(claim, LaneState.WAITING_RETRY, code, next);
  }

  @Override
  public boolean dead(Claim claim, String code) {
    return settle(claim, LaneState.DEAD, code, null);
  }

  private boolean settle(Claim claim, LaneState state, String code, Instant next) {
    int held =
        jdbc.sql(
                """
                UPDATE lane_entry SET state = :state, due_at = :next, finished_at = :finished,
                  last_code = :code
                WHERE id = :id AND fence = :fence AND state = 'IN_WORK'
                """)
            .param("state", state.name())
            .param("next", JdbcTime.toColumn(next), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param(
                "finished",
                next == null ? JdbcTime.toColumn(clock.instant()) : null,
                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("code", code)
            .param("id", claim.entry())
            .param("fence", claim.fence())
            .update();
    if (held == 0) {
      return false;
    }
    jdbc.sql(
            """
            UPDATE lane_attempt SET ended_at = :now, code = :code, next_at = :next
            WHERE entry_id = :id AND attempt = :attempt
            """)
        .param("now", JdbcTime.toColumn(clock.instant()))
        .param("code", code)
        .param("next", JdbcTime.toColumn(next), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", claim.entry())
        .param("attempt", claim.attempt())
        .update();
    return true;
  }

  @Override
  public boolean release(Claim claim) {
    int held =
        jdbc.sql(
                """
                UPDATE lane_entry SET state = :state, due_at = :now, attempts = attempts - 1
                WHERE id = :id AND fence = :fence AND state = 'IN_WORK'
                """)
            .param(
                "state", (claim.attempt() == 1 ? LaneState.READY : LaneState.WAITING_RETRY).name())
            .param("now", JdbcTime.toColumn(clock.instant()))
            .param("id", claim.entry())
            .param("fence", claim.fence())
            .update();
    if (held == 0) {
      return false;
    }
    jdbc.sql("DELETE FROM lane_attempt WHERE entry_id = :id AND attempt = :attempt")
        .param("id", claim.entry())
        .param("attempt", claim.attempt())
        .update();
    return true;
  }

  @Override
  public Optional<LaneEntry> find(LaneName lane, MessageId message) {
    return jdbc.sql(
            "SELECT * FROM lane_entry WHERE lane = :lane AND message_id = :message"
                + " ORDER BY replay DESC FETCH FIRST 1 ROWS ONLY")
        .param("lane", lane.value())
        .param("message", message.value())
        .query(JdbcLanes::entry)
        .optional();
  }

  private static Claim claim(ResultSet row, Instant leaseEnds) throws SQLException {
    return new Claim(
        row.getObject("id", UUID.class),
        new LaneName(row.getString("lane")),
        item(row),
        row.getLong("fence") + 1,
        row.getInt("attempts") + 1,
        leaseEnds);
  }

  private static LaneEntry entry(ResultSet row, int number) throws SQLException {
    return new LaneEntry(
        row.getObject("id", UUID.class),
        new LaneName(row.getString("lane")),
        LaneState.valueOf(row.getString("state")),
        item(row),
        JdbcTime.fromColumn(row, "put_at"),
        Optional.ofNullable(JdbcTime.fromColumn(row, "due_at")),
        Optional.ofNullable(JdbcTime.fromColumn(row, "finished_at")),
        row.getInt("attempts"),
        row.getString("last_code"));
  }

  private static LaneItem item(ResultSet row) throws SQLException {
    return new LaneItem(
        new MessageId(row.getString("message_id")),
        row.getObject("body_ref", UUID.class),
        Optional.ofNullable(JdbcTime.fromColumn(row, "deadline")),
        Optional.ofNullable(row.getObject("replay_of", UUID.class)));
  }
}
