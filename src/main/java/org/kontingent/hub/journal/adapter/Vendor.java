package org.kontingent.hub.journal.adapter;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kontingent.hub.platform.HubException;

/** Which of the two databases stands behind a data source. */
final class Vendor {
  private Vendor() {}

  static boolean isPostgreSql(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException e) {
      throw new HubException("DATABASE_UNREACHABLE", "The database does not answer.", e);
    }
  }
}
