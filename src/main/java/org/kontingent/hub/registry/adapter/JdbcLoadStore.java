package org.kontingent.hub.registry.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.internal.ChangeStore;
import org.kontingent.hub.registry.load.internal.KnownSchools;
import org.kontingent.hub.registry.load.internal.LoadStore;
import org.kontingent.hub.registry.load.internal.LoadedChild;
import org.kontingent.hub.registry.load.internal.NewSchools;
import org.kontingent.hub.registry.load.internal.StoredLoad;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link LoadStore} past Hibernate: whole chunks at once. */
final class JdbcLoadStore implements LoadStore {
  private static final int GROUPS_AT_ONCE = 5_000;

  private final JdbcTemplate jdbc;
  private final ChangeStore changes;
  private final Transactions transactions;

  JdbcLoadStore(DataSource dataSource, Transactions transactions) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.changes = new JdbcChangeStore(dataSource);
    this.transactions = transactions;
  }

  @Override
  public Optional<StoredLoad> last() {
    return jdbc
        .query(
            "SELECT * FROM registry_load ORDER BY unfinished NULLS LAST, started_at DESC"
                + " FETCH FIRST 1 ROWS ONLY",
            (row, number) -> load(row))
        .stream()
        .findFirst();
  }

  @Override
  public long pupils() {
    return jdbc.queryForObject("SELECT count(*) FROM registry_pupil", Long.class);
  }

  @Override
  public void begin(StoredLoad load) {
    try {
      jdbc.update(
          "INSERT INTO registry_load (id, unfinished, fingerprint, children, ground, as_of,"
              + " started_at, written, counts) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)",
          load.id(),
          load.fingerprint(),
          load.children(),
          load.ground(),
          JdbcTime.toColumn(load.asOf()),
          JdbcTime.toColumn(load.startedAt()),
          load.written(),
          text(load.counts()));
    } catch (DuplicateKeyException e) {
      throw taken();
    }
  }

  @Override
  public KnownSchools schools() {
    return new JdbcKnownSchools(jdbc);
  }

  @Override
  public void open(StoredLoad before, NewSchools schools, StoredLoad after) {
    transactions.call(
        () -> {
          advance(before, after);
          long number = changes.lockHead();
          for (NewSchools part : schools.parts(GROUPS_AT_ONCE)) {
            LoadedSchools tables = new LoadedSchools();
            number = tables.add(part, number);
            execute(tables::write);
          }
          last(number);
          return null;
        });
  }

  @Override
  public void write(StoredLoad before, List<LoadedChild> chunk, StoredLoad after) {
    transactions.call(
        () -> {
          advance(before, after);
          long number = changes.lockHead();
          LoadedTables tables = new LoadedTables();
          for (LoadedChild child : chunk) {
            tables.add(child, ++number, after.startedAt());
          }
          execute(tables::write);
          last(number);
          return null;
        });
  }

  /** Writes rows past the template. */
  private interface Rows {
    void write(Connection connection) throws SQLException, IOException;
  }

  private void execute(Rows rows) {
    jdbc.execute(
        (ConnectionCallback<Void>)
            connection -> {
              try {
                rows.write(connection);
                return null;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private void last(long number) {
    jdbc.update("UPDATE registry_change_head SET last_number = ? WHERE id = 1", number);
  }

  /** First of all: whoever comes second waits here, and then finds the load elsewhere. */
  private void advance(StoredLoad before, StoredLoad after) {
    int updated =
        jdbc.update(
            "UPDATE registry_load SET written = ?, counts = ?"
                + " WHERE id = ? AND unfinished = 1 AND written = ? AND counts = ?",
            after.written(),
            text(after.counts()),
            before.id(),
            before.written(),
            text(before.counts()));
    if (updated != 1) {
      throw taken();
    }
  }

  @Override
  public void finish(StoredLoad load) {
    jdbc.update(
        "UPDATE registry_load SET unfinished = NULL, finished_at = ?, counts = ? WHERE id = ?",
        JdbcTime.toColumn(load.finishedAt()),
        text(load.counts()),
        load.id());
  }

  private static HubException taken() {
    return new HubException("LOAD_TAKEN", "another process loads into this registry");
  }

  private static StoredLoad load(ResultSet row) throws SQLException {
    return new StoredLoad(
        row.getObject("id", UUID.class),
        row.getString("fingerprint"),
        row.getString("children"),
        row.getString("ground"),
        JdbcTime.fromColumn(row, "as_of"),
        JdbcTime.fromColumn(row, "started_at"),
        JdbcTime.fromColumn(row, "finished_at"),
        row.getLong("written"),
        counts(row.getString("counts")));
  }

  private static String text(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + "=" + count.getValue())
        .collect(Collectors.joining(","));
  }

  private static Map<String, Long> counts(String text) {
    Map<String, Long> counts = new TreeMap<>();
    for (String count : text.split(",")) {
      int at = count.indexOf('=');
      if (at > 0) {
        counts.put(count.substring(0, at), Long.valueOf(count.substring(at + 1)));
      }
    }
    return counts;
  }
}
