package org.kontingent.hub.registry.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.ChangeEntry;
import org.kontingent.hub.registry.ChangeKind;
import org.kontingent.hub.registry.ChangedEntity;
import org.kontingent.hub.registry.internal.ChangeStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link ChangeStore} in the hub's database, H2 or PostgreSQL. */
final class JdbcChangeStore implements ChangeStore {
  private final JdbcTemplate jdbc;

  JdbcChangeStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  @Override
  public long lockHead() {
    return jdbc.queryForObject(
        "SELECT last_number FROM registry_change_head WHERE id = 1 FOR UPDATE", Long.class);
  }

  @Override
  public List<UUID> waiting(int limit) {
    return jdbc.query(
        "SELECT id FROM registry_change WHERE public_number IS NULL"
            + " ORDER BY changed_at, version, id FETCH FIRST ? ROWS ONLY",
        (row, number) -> row.getObject(1, UUID.class),
        limit);
  }

  @Override
  public void number(List<UUID> entries, long last) {
    List<Object[]> numbers = new ArrayList<>(entries.size());
    for (UUID entry : entries) {
      numbers.add(new Object[] {last + numbers.size() + 1, entry});
    }
    int[] updated =
        jdbc.batchUpdate(
            "UPDATE registry_change SET public_number = ? WHERE id = ? AND public_number IS NULL",
            numbers);
    if (!Arrays.stream(updated).allMatch(rows -> rows == 1)) {
      throw new IllegalStateException("entries got numbers while the head was locked");
    }
    jdbc.update(
        "UPDATE registry_change_head SET last_number = ? WHERE id = 1", last + entries.size());
  }

  @Override
  public List<ChangeEntry> after(long number, int limit) {
    return jdbc.query(
        "SELECT public_number, entity, coalesce(pupil, subject) AS about, change_kind, version,"
            + " content_hash, changed_at, new_key FROM registry_change WHERE public_number > ?"
            + " ORDER BY public_number FETCH FIRST ? ROWS ONLY",
        (row, index) -> entry(row),
        number,
        limit);
  }

  @Override
  public long newest() {
    return jdbc.queryForObject(
        "SELECT last_number FROM registry_change_head WHERE id = 1", Long.class);
  }

  @Override
  public Optional<Instant> oldestWaiting() {
    return Optional.ofNullable(
            jdbc.queryForObject(
                "SELECT min(changed_at) FROM registry_change WHERE public_number IS NULL",
                OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static ChangeEntry entry(ResultSet row) throws SQLException {
    return new ChangeEntry(
        row.getLong("public_number"),
        ChangedEntity.valueOf(row.getString("entity")),
        row.getObject("about", UUID.class),
        ChangeKind.valueOf(row.getString("change_kind")),
        row.getLong("version"),
        row.getString("content_hash"),
        JdbcTime.fromColumn(row, "changed_at"),
        row.getObject("new_key", UUID.class));
  }
}
