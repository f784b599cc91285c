package org.kontingent.hub.platform.adapter;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to the schema this jar knows: the common scripts and those of its vendor. Each
 * module numbers its scripts in a hundred of its own, so a later script may have a lower number.
 */
public final class Migrations {
  private Migrations() {}

  /** Idempotent; safe when several nodes start at once (Flyway takes a lock). */
  public static void migrate(DataSource dataSource, String jdbcUrl) {
    String vendor = jdbcUrl.startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
        .outOfOrder(true)
        .load()
        .migrate();
  }
}
