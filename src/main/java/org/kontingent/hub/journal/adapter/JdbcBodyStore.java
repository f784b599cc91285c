package org.kontingent.hub.journal.adapter;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.journal.internal.BodyStore;
import org.kontingent.hub.platform.seal.HashTree;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads stored bodies for the check, some at a time. */
public final class JdbcBodyStore implements BodyStore {
  private static final int AT_ONCE = 50;

  private final JdbcTemplate jdbc;

  public JdbcBodyStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  @Override
  public Map<UUID, Standing> standings(Collection<UUID> entries) {
    Map<UUID, Standing> standings = new HashMap<>();
    UUID[] all = entries.toArray(UUID[]::new);
    for (int from = 0; from < all.length; from += AT_ONCE) {
      Collection<UUID> some =
          java.util.Arrays.asList(all).subList(from, Math.min(all.length, from + AT_ONCE));
      jdbc.query(
          connection ->
              RowIds.with(
                  connection,
                  "SELECT b.entry_id, b.octets, b.master_id, b.wrapped_key, (SELECT count(*) FROM"
                      + " journal_destruction d WHERE d.entry_id = b.entry_id)"
                      + " FROM journal_body b WHERE b.entry_id = ANY(?)",
                  some),
          (ResultSet row) -> {
            boolean readable = row.getString(3) == null || row.getBytes(4) != null;
            standings.put(
                row.getObject(1, UUID.class),
                new Standing(
                    HashTree.digest(row.getBytes(2)), readable, row.getLong(5) > 0, false));
          });
      // Only what stands in a file the database knows may be missing here.
      jdbc.query(
          connection ->
              RowIds.with(
                  connection,
                  "SELECT k.entry_id FROM journal_kept_key k JOIN seal_leaf l"
                      + " ON l.row_id = k.entry_id AND l.stream = 'journal'"
                      + " WHERE k.entry_id = ANY(?) AND l.seq <= (SELECT max(a.batch_last)"
                      + " FROM seal_archive a WHERE a.stream = 'journal')",
                  some),
          (ResultSet row) -> {
            standings.putIfAbsent(
                row.getObject(1, UUID.class), new Standing(null, false, false, true));
          });
    }
    return standings;
  }
}
