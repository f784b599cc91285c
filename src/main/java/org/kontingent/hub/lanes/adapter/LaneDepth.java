package org.kontingent.hub.lanes.adapter;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kontingent.hub.lanes.LaneAlerts;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.platform.IntakeObstacle;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes the intake while a lane holds more unfinished messages than it may, and until a tenth of
 * them is gone. Measured from time to time ({@link #measure}); asking costs nothing.
 */
public final class LaneDepth implements IntakeObstacle {
  private static final double OPEN_AGAIN = 0.9;

  private final JdbcClient jdbc;
  private final LaneRulebook rules;
  private final LaneAlerts alerts;
  private volatile Set<LaneName> full = Set.of();

  public LaneDepth(DataSource dataSource, LaneRulebook rules, LaneAlerts alerts) {
    this.jdbc = JdbcClient.create(dataSource);
    this.rules = rules;
    this.alerts = alerts;
  }

  @Override
  public Optional<String> code() {
    return full.isEmpty() ? Optional.empty() : Optional.of(LaneAlerts.LANE_FULL);
  }

  /** One thread at a time. */
  public void measure() {
    Set<LaneName> now = new HashSet<>();
    for (String name : jdbc.sql("SELECT name FROM lane").query(String.class).list()) {
      LaneName lane = new LaneName(name);
      int most = rules.of(lane).mostWaiting();
      boolean wasFull = full.contains(lane);
      int limit = wasFull ? (int) Math.ceil(most * OPEN_AGAIN) : most;
      long depth = depth(lane, limit + 1);
      if (depth > limit) {
        now.add(lane);
        if (!wasFull) {
          alerts.raise(lane, LaneAlerts.LANE_FULL, depth);
        }
      }
    }
    full = Set.copyOf(now);
  }

  /** Counts no further than it must; finished and parked entries have no due time. */
  private long depth(LaneName lane, int most) {
    return jdbc.sql(
            "SELECT count(*) FROM (SELECT 1 AS one FROM lane_entry WHERE lane = :lane"
                + " AND due_at >= :epoch FETCH FIRST :most ROWS ONLY) unfinished")
        .param("lane", lane.value())
        .param("epoch", JdbcTime.toColumn(Instant.EPOCH))
        .param("most", most)
        .query(Long.class)
        .single();
  }
}
