package org.kontingent.hub.registry.adapter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Rows for one table, written at once: by COPY on PostgreSQL, as a batch elsewhere. Values are
 * texts, numbers, booleans, UUIDs, dates and moments with offset.
 */
final class BulkTable {
  private final String name;
  private final List<String> columns;
  private final List<Object[]> rows = new ArrayList<>();

  BulkTable(String name, String... columns) {
    this.name = name;
    this.columns = List.of(columns);
  }

  void add(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException("a value for each column of " + name);
    }
    rows.add(values);
  }

  void write(Connection connection) throws SQLException, IOException {
    if (rows.isEmpty()) {
      return;
    }
    if (connection.isWrapperFor(PGConnection.class)) {
      copy(connection.unwrap(PGConnection.class));
    } else {
      batch(connection);
    }
  }

  private void batch(Connection connection) throws SQLException {
    String places = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO "
                + name
                + " ("
                + String.join(", ", columns)
                + ") VALUES ("
                + places
                + ")")) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void copy(PGConnection connection) throws SQLException, IOException {
    StringBuilder text = new StringBuilder(rows.size() * 256);
    for (Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        text.append(i == 0 ? "" : "\t");
        append(text, row[i]);
      }
      text.append('\n');
    }
    connection
        .getCopyAPI()
        .copyIn(
            "COPY " + name + " (" + String.join(", ", columns) + ") FROM STDIN",
            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
            1 << 16);
  }

  private static void append(StringBuilder text, Object value) {
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof String written) {
      for (int i = 0; i < written.length(); i++) {
        char c = written.charAt(i);
        switch (c) {
          case '\\' -> text.append("\\\\");
          case '\t' -> text.append("\\t");
          case '\n' -> text.append("\\n");
          case '\r' -> text.append("\\r");
          default -> text.append(c);
        }
      }
    } else {
      text.append(value);
    }
  }

  /** Says which table and columns, never what is in them. */
  @Override
  public String toString() {
    return name + Arrays.toString(columns.toArray());
  }
}
