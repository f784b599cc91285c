package org.kontingent.hub.testing;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in the tables of a registry, line by line, comparable over databases. */
public final class RegistryDump {
  private static final List<String> TABLES =
      List.of(
          "registry_pupil",
          "registry_strand",
          "registry_source_record",
          "registry_source_key",
          "registry_record_key",
          "registry_match_key",
          "registry_conflict",
          "registry_organisation",
          "registry_organisation_key",
          "registry_programme",
          "registry_study_group",
          "registry_enrolment",
          "registry_group_stay",
          "registry_school_version",
          "registry_change",
          "registry_change_head",
          "registry_load");

  private RegistryDump() {}

  /**
   * Table to its lines, sorted.
   *
   * @param times false leaves out when something was received, stored or opened
   */
  public static Map<String, List<String>> of(DataSource dataSource, boolean times) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    Map<String, List<String>> dump = new TreeMap<>();
    for (String table : TABLES) {
      List<String> lines = new ArrayList<>();
      jdbc.query(
          "SELECT * FROM " + table,
          row -> {
            lines.add(line(row, times));
          });
      lines.sort(null);
      dump.put(table, lines);
    }
    return dump;
  }

  private static String line(ResultSet row, boolean times) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, String> values = new TreeMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnName(i).toLowerCase(Locale.ROOT);
      boolean isTime = name.endsWith("_at") || name.equals("due_on");
      if (times || !isTime) {
        Object value =
            name.endsWith("_at") || name.equals("as_of") || name.equals("event_time")
                ? row.getObject(i, OffsetDateTime.class)
                : row.getObject(i);
        String text =
            value instanceof OffsetDateTime moment
                ? moment.toInstant().toString()
                : String.valueOf(value);
        values.put(name, times ? text : text.replaceAll("\"receivedAt\":\"[^\"]*\"", ""));
      }
    }
    return values.toString();
  }
}
