package org.kontingent.hub.lanes.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.MessageId;

/** Rows of {@code lane_entry} as values. */
final class LaneRows {
  private LaneRows() {}

  /** A row as it stands after it was claimed. */
  static Claim claimed(ResultSet row, Instant leaseEnds, boolean probe) throws SQLException {
    return new Claim(
        row.getObject("id", UUID.class),
        new LaneName(row.getString("lane")),
        item(row),
        row.getLong("fence"),
        row.getInt("attempts"),
        leaseEnds,
        probe);
  }

  static LaneEntry entry(ResultSet row, int number) throws SQLException {
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
