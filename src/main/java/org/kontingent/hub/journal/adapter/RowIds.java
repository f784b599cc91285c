package org.kontingent.hub.journal.adapter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Statements over many rows at once, the same text on both databases. */
final class RowIds {
  private RowIds() {}

  /** A statement whose first parameter is the array of ids, the others as given. */
  static PreparedStatement with(
      Connection connection, String sql, Collection<UUID> ids, Object... others)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
    for (int i = 0; i < others.length; i++) {
      statement.setObject(i + 2, others[i]);
    }
    return statement;
  }
}
