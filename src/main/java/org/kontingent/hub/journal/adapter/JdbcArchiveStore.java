package org.kontingent.hub.journal.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.internal.ArchiveStore;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.platform.seal.SealedBatch;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link ArchiveStore} in the hub's database. */
public final class JdbcArchiveStore implements ArchiveStore {
  private static final String RANGE =
      "(SELECT row_id FROM seal_leaf WHERE stream = 'journal' AND seq <= ?)";

  private final JdbcTemplate jdbc;

  public JdbcArchiveStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  @Override
  public List<Archived> archived(String stream) {
    return jdbc.query(
        "SELECT stream, first_batch, last_batch, batch_first, batch_last, batch_sealed, batch_root,"
            + " batch_previous, archive_file, file_digest, purged_at FROM seal_archive"
            + " WHERE stream = ? ORDER BY last_batch",
        JdbcArchiveStore::read,
        stream);
  }

  @Override
  public void add(Archived archived, Instant at) {
    SealedBatch last = archived.last();
    jdbc.update(
        "INSERT INTO seal_archive (stream, last_batch, first_batch, batch_first, batch_last,"
            + " batch_sealed, batch_root, batch_previous, archive_file, file_digest, made_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        archived.stream(),
        last.number(),
        archived.firstBatch(),
        last.firstSeq(),
        last.lastSeq(),
        JdbcTime.toColumn(last.sealedAt()),
        last.root(),
        last.previous(),
        archived.file(),
        archived.digest(),
        JdbcTime.toColumn(at));
  }

  @Override
  public Map<UUID, byte[]> bodies(Collection<UUID> entries) {
    Map<UUID, byte[]> bodies = new HashMap<>();
    jdbc.query(
        connection ->
            RowIds.with(
                connection,
                "SELECT entry_id, octets FROM journal_body WHERE entry_id = ANY(?)",
                entries),
        (ResultSet row) -> {
          byte[] octets = row.getBytes(2);
          if (octets.length > 0) {
            bodies.put(row.getObject(1, UUID.class), octets);
          }
        });
    return bodies;
  }

  @Override
  public long purgeBodies(EntryOutcome outcome, Instant before, long upTo, int limit) {
    List<UUID> due =
        jdbc.query(
            "SELECT e.id FROM journal_entry e JOIN journal_body b ON b.entry_id = e.id"
                + " JOIN seal_leaf l ON l.row_id = e.id AND l.stream = 'journal' AND l.seq <= ?"
                + " WHERE e.outcome = ? AND e.recorded_at < ? FETCH FIRST ? ROWS ONLY",
            (row, number) -> row.getObject(1, UUID.class),
            upTo,
            outcome.name(),
            JdbcTime.toColumn(before),
            limit);
    if (!due.isEmpty()) {
      update(
          "INSERT INTO journal_kept_key (entry_id, master_id, wrapped_key)"
              + " SELECT entry_id, master_id, wrapped_key FROM journal_body"
              + " WHERE entry_id = ANY(?)",
          due);
      update("DELETE FROM journal_body WHERE entry_id = ANY(?)", due);
    }
    return due.size();
  }

  @Override
  public List<Moved> moved(MessageId message, int most) {
    return jdbc.query(
        "SELECT entry_id, message_id, in_reply_to, last_batch FROM journal_archived"
            + " WHERE message_id = ? UNION"
            + " SELECT entry_id, message_id, in_reply_to, last_batch FROM journal_archived"
            + " WHERE in_reply_to = ? ORDER BY entry_id FETCH FIRST ? ROWS ONLY",
        (row, number) ->
            new Moved(
                new JournalId(row.getObject(1, UUID.class)),
                JournalRows.id(row.getString(2)),
                JournalRows.id(row.getString(3)),
                row.getLong(4)),
        message.value(),
        message.value(),
        most);
  }

  @Override
  public long purge(Archived archived, Instant at) {
    long upTo = archived.last().lastSeq();
    jdbc.update(
        "INSERT INTO journal_kept_key (entry_id, master_id, wrapped_key)"
            + " SELECT entry_id, master_id, wrapped_key FROM journal_body WHERE entry_id IN "
            + RANGE,
        upTo);
    jdbc.update("DELETE FROM journal_body WHERE entry_id IN " + RANGE, upTo);
    jdbc.update(
        "INSERT INTO journal_archived (entry_id, message_id, in_reply_to, last_batch)"
            + " SELECT id, message_id, in_reply_to, CAST(? AS bigint) FROM journal_entry"
            + " WHERE (message_id IS NOT NULL OR in_reply_to IS NOT NULL) AND id IN "
            + RANGE,
        archived.last().number(),
        upTo);
    long rows = jdbc.update("DELETE FROM journal_entry WHERE id IN " + RANGE, upTo);
    jdbc.update("DELETE FROM seal_leaf WHERE stream = 'journal' AND seq <= ?", upTo);
    jdbc.update(
        "DELETE FROM seal_batch WHERE stream = 'journal' AND batch_no <= ?",
        archived.last().number());
    jdbc.update(
        "UPDATE seal_archive SET purged_at = ? WHERE stream = 'journal' AND last_batch = ?",
        JdbcTime.toColumn(at),
        archived.last().number());
    return rows;
  }

  private void update(String sql, List<UUID> ids) {
    jdbc.update(connection -> RowIds.with(connection, sql, ids));
  }

  private static Archived read(ResultSet row, int number) throws SQLException {
    String stream = row.getString(1);
    return new Archived(
        stream,
        row.getLong(2),
        new SealedBatch(
            stream,
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            JdbcTime.fromColumn(row, "batch_sealed"),
            row.getString(7),
            row.getString(8)),
        row.getString(9),
        row.getString(10),
        row.getObject(11) != null);
  }
}
