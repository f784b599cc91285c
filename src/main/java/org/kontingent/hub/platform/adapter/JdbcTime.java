package org.kontingent.hub.platform.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as the databases keep them: UTC, microseconds, on H2 and PostgreSQL alike. */
public final class JdbcTime {
  private JdbcTime() {}

  /** Null stays null. */
  public static OffsetDateTime toColumn(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** Null stays null. */
  public static Instant fromColumn(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
