package org.kontingent.hub.lanes.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.lanes.BreakerState;
import org.kontingent.hub.lanes.EntryHistory;
import org.kontingent.hub.lanes.LaneCondition;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneOverview;
import org.kontingent.hub.lanes.LanePage;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.lanes.internal.Breaker;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link ViewLanes} by index only: counts stop at a limit, pages go on from a key. */
public final class JdbcLaneViews implements ViewLanes {
  /** Among so many of the newest done entries the newest success is looked for. */
  private static final int RECENT = 50;

  private static final int MOST_ENTRIES_OF_A_MESSAGE = 100;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AttemptRows attempts;

  public JdbcLaneViews(DataSource dataSource, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
    this.attempts = new AttemptRows(jdbc);
  }

  @Override
  public List<LaneOverview> lanes() {
    return jdbc.sql("SELECT * FROM lane ORDER BY name").query(this::overview).list();
  }

  @Override
  public Optional<LaneOverview> lane(LaneName lane) {
    return jdbc.sql("SELECT * FROM lane WHERE name = :lane")
        .param("lane", lane.value())
        .query(this::overview)
        .optional();
  }

  private LaneOverview overview(ResultSet row, int number) throws SQLException {
    LaneName lane = new LaneName(row.getString("name"));
    Breaker breaker = LaneBook.breaker(row);
    boolean open = breaker.state() != BreakerState.CLOSED;
    LaneCondition condition =
        row.getBoolean("paused")
            ? LaneCondition.PAUSED
            : open ? LaneCondition.BREAKER_OPEN : LaneCondition.RUNNING;
    return new LaneOverview(
        lane,
        condition,
        breaker.state(),
        counts(lane),
        count(lane, "state = 'IN_WORK' AND due_at <= :now"),
        moment(
            "SELECT min(put_at) AS moment FROM (SELECT put_at FROM lane_entry WHERE lane = :lane"
                + " AND due_at >= :epoch ORDER BY due_at FETCH FIRST :most ROWS ONLY) unfinished",
            lane,
            LaneOverview.MOST_COUNTED),
        open ? Optional.of(breaker.probeAt()) : Optional.empty(),
        moment(
            "SELECT max(finished_at) AS moment FROM (SELECT finished_at FROM lane_entry"
                + " WHERE lane = :lane AND state = 'DONE' AND put_at >= :epoch"
                + " ORDER BY id DESC FETCH FIRST :most ROWS ONLY) recent",
            lane,
            RECENT),
        row.getString("last_error_code"),
        Optional.ofNullable(JdbcTime.fromColumn(row, "last_error_at")));
  }

  private Map<LaneState, Long> counts(LaneName lane) {
    Map<LaneState, Long> counts = new EnumMap<>(LaneState.class);
    for (LaneState state : LaneState.values()) {
      if (state != LaneState.DONE) {
        counts.put(state, count(lane, "state = '" + state + "' AND put_at <= :now"));
      }
    }
    return counts;
  }

  private long count(LaneName lane, String condition) {
    return jdbc.sql(
            "SELECT count(*) FROM (SELECT 1 AS one FROM lane_entry WHERE lane = :lane AND "
                + condition
                + " FETCH FIRST :most ROWS ONLY) counted")
        .param("lane", lane.value())
        .param("now", JdbcTime.toColumn(clock.instant()))
        .param("most", LaneOverview.MOST_COUNTED)
        .query(Long.class)
        .single();
  }

  private Optional<Instant> moment(String sql, LaneName lane, int most) {
    return Optional.ofNullable(
        jdbc.sql(sql)
            .param("lane", lane.value())
            .param("epoch", JdbcTime.toColumn(Instant.EPOCH))
            .param("most", most)
            .query((row, number) -> Optional.ofNullable(JdbcTime.fromColumn(row, "moment")))
            .single()
            .orElse(null));
  }

  @Override
  public LanePage messages(LaneName lane, LaneState state, Optional<UUID> after, int limit) {
    int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
    JdbcClient.StatementSpec query =
        jdbc.sql(
                "SELECT * FROM lane_entry WHERE lane = :lane AND state = :state"
                    + (after.isPresent() ? " AND id < :after" : "")
                    + " ORDER BY id DESC FETCH FIRST :most ROWS ONLY")
            .param("lane", lane.value())
            .param("state", state.name())
            .param("most", size);
    after.ifPresent(id -> query.param("after", id));
    List<LaneEntry> entries = query.query(LaneRows::entry).list();
    return new LanePage(
        entries,
        entries.size() < size
            ? Optional.empty()
            : Optional.of(entries.get(entries.size() - 1).entry()));
  }

  @Override
  public List<EntryHistory> message(MessageId message) {
    return jdbc
        .sql(
            "SELECT * FROM lane_entry WHERE message_id = :message"
                + " ORDER BY replay DESC, id DESC FETCH FIRST :most ROWS ONLY")
        .param("message", message.value())
        .param("most", MOST_ENTRIES_OF_A_MESSAGE)
        .query(LaneRows::entry)
        .list()
        .stream()
        .map(entry -> new EntryHistory(entry, attempts.of(entry.entry())))
        .toList();
  }
}
