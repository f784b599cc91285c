package org.kontingent.hub.monitoring.adapter;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database line that can be cut, as it is for a node that has died. */
final class CutDataSource extends DelegatingDataSource {
  private volatile boolean isCut;

  CutDataSource(DataSource line) {
    super(line);
  }

  void cut() {
    isCut = true;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (isCut) {
      throw new SQLException("the line is cut", "08006");
    }
    return super.getConnection();
  }
}
