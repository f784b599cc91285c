package org.kontingent.hub.platform.adapter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.platform.seal.CanonicalRow;
import org.kontingent.hub.platform.seal.SealedLog;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table as a sealed log: the listed columns in the listed order are what is sealed. Columns are
 * never taken away from the list, and new ones go to its end.
 */
public final class SealedTable implements SealedLog {
  private final JdbcTemplate jdbc;
  private final String stream;
  private final String table;
  private final String id;
  private final List<String> columns;
  private final Children children;

  private record Children(String field, String table, String parent, String value) {}

  public SealedTable(
      DataSource dataSource, String stream, String table, String id, List<String> columns) {
    this(new JdbcTemplate(dataSource), stream, table, id, columns, null);
  }

  private SealedTable(
      JdbcTemplate jdbc,
      String stream,
      String table,
      String id,
      List<String> columns,
      Children children) {
    this.jdbc = jdbc;
    this.stream = stream;
    this.table = table;
    this.id = id;
    this.columns = List.copyOf(columns);
    this.children = children;
  }

  /** Seals with each row the values of its rows in another table, in their order, as one field. */
  public SealedTable withChildren(String field, String childTable, String parent, String value) {
    return new SealedTable(
        jdbc, stream, table, id, columns, new Children(field, childTable, parent, value));
  }

  @Override
  public String stream() {
    return stream;
  }

  @Override
  public Map<UUID, CanonicalRow> rows(Collection<UUID> ids) {
    Map<UUID, CanonicalRow> forms = new HashMap<>();
    Map<UUID, TreeSet<String>> lists = children == null ? Map.of() : childrenOf(ids);
    jdbc.query(
        connection ->
            withArray(
                connection,
                "SELECT "
                    + id
                    + ", "
                    + String.join(", ", columns)
                    + " FROM "
                    + table
                    + " WHERE "
                    + id
                    + " = ANY(?)",
                ids),
        (ResultSet row) -> {
          UUID key = row.getObject(1, UUID.class);
          CanonicalRow form = new CanonicalRow(stream).with("id", key);
          for (int i = 0; i < columns.size(); i++) {
            form.with(columns.get(i).replace('_', '-'), value(row, i + 2));
          }
          if (children != null) {
            form.with(children.field(), String.join(" ", lists.getOrDefault(key, new TreeSet<>())));
          }
          forms.put(key, form);
        });
    return forms;
  }

  @Override
  public List<UUID> idsAfter(UUID after, int limit) {
    String condition = after == null ? "" : " WHERE " + id + " > ?";
    Object[] parameters = after == null ? new Object[] {limit} : new Object[] {after, limit};
    return jdbc.query(
        "SELECT "
            + id
            + " FROM "
            + table
            + condition
            + " ORDER BY "
            + id
            + " FETCH FIRST ? ROWS ONLY",
        (row, number) -> row.getObject(1, UUID.class),
        parameters);
  }

  private Map<UUID, TreeSet<String>> childrenOf(Collection<UUID> ids) {
    Map<UUID, TreeSet<String>> lists = new HashMap<>();
    jdbc.query(
        connection ->
            withArray(
                connection,
                "SELECT "
                    + children.parent()
                    + ", "
                    + children.value()
                    + " FROM "
                    + children.table()
                    + " WHERE "
                    + children.parent()
                    + " = ANY(?)",
                ids),
        (ResultSet row) -> {
          lists
              .computeIfAbsent(row.getObject(1, UUID.class), key -> new TreeSet<>())
              .add(row.getString(2));
        });
    return lists;
  }

  private static PreparedStatement withArray(
      Connection connection, String sql, Collection<UUID> ids) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
    return statement;
  }

  private static Object value(ResultSet row, int column) throws SQLException {
    ResultSetMetaData shape = row.getMetaData();
    String type = shape.getColumnTypeName(column).toUpperCase(Locale.ROOT);
    if (type.startsWith("TIMESTAMP")) {
      return JdbcTime.fromColumn(row, shape.getColumnLabel(column));
    }
    if (type.startsWith("BOOL")) {
      boolean value = row.getBoolean(column);
      return row.wasNull() ? null : value;
    }
    return row.getString(column);
  }
}
