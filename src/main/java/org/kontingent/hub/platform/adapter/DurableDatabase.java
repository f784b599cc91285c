package org.kontingent.hub.platform.adapter;

import java.util.Locale;
import org.kontingent.hub.platform.HubException;

/**
 * Refuses a database address under which acknowledged work may be lost: H2 in a file writes up to
 * half a second late unless told not to.
 */
public final class DurableDatabase {
  private DurableDatabase() {}

  /**
   * @throws HubException {@code DATABASE_NOT_DURABLE} for H2 in a file without {@code
   *     WRITE_DELAY=0}; {@code DATABASE_UNSUPPORTED} for anything but PostgreSQL and H2
   */
  public static void require(String jdbcUrl) {
    String url = jdbcUrl.toUpperCase(Locale.ROOT);
    if (url.startsWith("JDBC:POSTGRESQL:") || url.startsWith("JDBC:H2:MEM:")) {
      return;
    }
    if (!url.startsWith("JDBC:H2:")) {
      throw new HubException(
          "DATABASE_UNSUPPORTED", "The hub works on PostgreSQL, and on H2 to try it.");
    }
    if (!url.contains(";WRITE_DELAY=0;") && !url.endsWith(";WRITE_DELAY=0")) {
      throw new HubException(
          "DATABASE_NOT_DURABLE",
          "H2 in a file loses acknowledged work without WRITE_DELAY=0; add it to the address.");
    }
  }
}
