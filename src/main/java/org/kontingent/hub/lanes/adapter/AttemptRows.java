package org.kontingent.hub.lanes.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.lanes.LaneAttempt;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the attempts of an entry: rows of those that ended, and the one under way. */
final class AttemptRows {
  private final JdbcClient jdbc;

  AttemptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<LaneAttempt> of(UUID entry) {
    List<LaneAttempt> attempts =
        new ArrayList<>(
            jdbc.sql("SELECT * FROM lane_attempt WHERE entry_id = :entry ORDER BY attempt")
                .param("entry", entry)
                .query(
                    (row, number) ->
                        new LaneAttempt(
                            row.getInt("attempt"),
                            row.getString("node"),
                            JdbcTime.fromColumn(row, "started_at"),
                            Optional.ofNullable(JdbcTime.fromColumn(row, "ended_at")),
                            row.getString("code"),
                            Optional.ofNullable(JdbcTime.fromColumn(row, "next_at"))))
                .list());
    jdbc.sql("SELECT * FROM lane_entry WHERE id = :entry AND state = 'IN_WORK'")
        .param("entry", entry)
        .query(
            (row, number) ->
                new LaneAttempt(
                    row.getInt("attempts"),
                    row.getString("node"),
                    JdbcTime.fromColumn(row, "started_at"),
                    Optional.empty(),
                    null,
                    Optional.empty()))
        .optional()
        .ifPresent(attempts::add);
    return attempts;
  }
}
