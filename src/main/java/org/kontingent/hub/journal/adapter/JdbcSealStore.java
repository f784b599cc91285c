package org.kontingent.hub.journal.adapter;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.journal.internal.SealStore;
import org.kontingent.hub.journal.internal.SignedHead;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.platform.seal.HeadDocument.Chain;
import org.kontingent.hub.platform.seal.SealedBatch;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chains in the hub's database, H2 or PostgreSQL. */
public final class JdbcSealStore implements SealStore {
  private static final String BATCH =
      "SELECT stream, batch_no, first_seq, last_seq, sealed_at, root, previous, head"
          + " FROM seal_batch WHERE stream = ? ";
  private static final String HEAD = "SELECT head_no, document, signature FROM seal_head ";

  private final JdbcTemplate jdbc;

  public JdbcSealStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  @Override
  public void lock(String stream) {
    String lock = "SELECT stream FROM seal_stream WHERE stream = ? FOR UPDATE";
    if (jdbc.queryForList(lock, String.class, stream).isEmpty()) {
      // If another node makes the very first batch, this fails; run again it finds the row.
      jdbc.update("INSERT INTO seal_stream (stream) VALUES (?)", stream);
    }
  }

  @Override
  public List<UUID> waiting(String stream, int limit) {
    return jdbc.query(
        "SELECT row_id FROM seal_queue WHERE stream = ? ORDER BY row_id FETCH FIRST ? ROWS ONLY",
        (row, number) -> row.getObject(1, UUID.class),
        stream,
        limit);
  }

  @Override
  public Duration lag() {
    return jdbc.queryForObject(
        "SELECT min(queued_at), CURRENT_TIMESTAMP FROM seal_queue",
        (row, number) -> {
          OffsetDateTime oldest = row.getObject(1, OffsetDateTime.class);
          OffsetDateTime now = row.getObject(2, OffsetDateTime.class);
          return oldest == null || oldest.isAfter(now)
              ? Duration.ZERO
              : Duration.between(oldest, now);
        });
  }

  @Override
  public Optional<SealedBatch> lastBatch(String stream) {
    return jdbc
        .query(
            BATCH + "ORDER BY batch_no DESC FETCH FIRST 1 ROWS ONLY", JdbcSealStore::batch, stream)
        .stream()
        .findFirst()
        .map(StoredBatch::batch)
        .or(() -> purgedUpTo(stream));
  }

  @Override
  public void add(SealedBatch batch, List<Leaf> leaves) {
    String stream = batch.stream();
    jdbc.update(
        "INSERT INTO seal_batch (stream, batch_no, first_seq, last_seq, sealed_at, root, previous,"
            + " head) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        stream,
        batch.number(),
        batch.firstSeq(),
        batch.lastSeq(),
        JdbcTime.toColumn(batch.sealedAt()),
        batch.root(),
        batch.previous(),
        batch.head());
    jdbc.batchUpdate(
        "INSERT INTO seal_leaf (stream, seq, row_id, leaf) VALUES (?, ?, ?, ?)",
        leaves.stream()
            .map(leaf -> new Object[] {stream, leaf.seq(), leaf.row(), leaf.digest()})
            .toList());
    int taken =
        jdbc.update(
            connection ->
                RowIds.with(
                    connection,
                    "DELETE FROM seal_queue WHERE row_id = ANY(?) AND stream = ?",
                    leaves.stream().map(Leaf::row).toList(),
                    stream));
    if (taken != leaves.size()) {
      throw new IllegalStateException("rows left the queue while they were sealed");
    }
  }

  @Override
  public List<StoredBatch> batches(String stream, long from, int limit) {
    return jdbc.query(
        BATCH + "AND batch_no >= ? ORDER BY batch_no FETCH FIRST ? ROWS ONLY",
        JdbcSealStore::batch,
        stream,
        from,
        limit);
  }

  @Override
  public List<Leaf> leaves(String stream, long from, long to) {
    return jdbc.query(
        "SELECT seq, row_id, leaf FROM seal_leaf WHERE stream = ? AND seq BETWEEN ? AND ?"
            + " ORDER BY seq",
        JdbcSealStore::leaf,
        stream,
        from,
        to);
  }

  @Override
  public Set<UUID> known(String stream, List<UUID> rows) {
    Set<UUID> known = new HashSet<>();
    // The queue first: a row on its way from there to the leaves is seen in at least one place.
    for (String table : List.of("seal_queue", "seal_leaf")) {
      jdbc.query(
          connection ->
              RowIds.with(
                  connection,
                  "SELECT row_id FROM " + table + " WHERE row_id = ANY(?) AND stream = ?",
                  rows,
                  stream),
          (ResultSet row) -> {
            known.add(row.getObject(1, UUID.class));
          });
    }
    return known;
  }

  @Override
  public Optional<Leaf> leafOf(String stream, UUID row) {
    return jdbc
        .query(
            "SELECT seq, row_id, leaf FROM seal_leaf WHERE row_id = ? AND stream = ?",
            JdbcSealStore::leaf,
            row,
            stream)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<SealedBatch> batchAt(String stream, long seq) {
    return jdbc
        .query(
            BATCH + "AND first_seq <= ? ORDER BY first_seq DESC FETCH FIRST 1 ROWS ONLY",
            JdbcSealStore::batch,
            stream,
            seq)
        .stream()
        .map(StoredBatch::batch)
        .filter(batch -> batch.lastSeq() >= seq)
        .findFirst();
  }

  @Override
  public Optional<SignedHead> lastHead() {
    return jdbc
        .query(HEAD + "ORDER BY head_no DESC FETCH FIRST 1 ROWS ONLY", JdbcSealStore::head)
        .stream()
        .findFirst();
  }

  @Override
  public List<SignedHead> heads(long from, int limit) {
    return jdbc.query(
        HEAD + "WHERE head_no >= ? ORDER BY head_no FETCH FIRST ? ROWS ONLY",
        JdbcSealStore::head,
        from,
        limit);
  }

  @Override
  public Optional<SignedHead> headOver(String stream, long batch) {
    return jdbc
        .query(
            HEAD
                + "WHERE head_no = (SELECT min(head_no) FROM seal_head_stream WHERE stream = ?"
                + " AND first_batch <= ? AND last_batch >= ?)",
            JdbcSealStore::head,
            stream,
            batch,
            batch)
        .stream()
        .findFirst();
  }

  @Override
  public void add(HeadDocument head, byte[] signature) {
    jdbc.update(
        "INSERT INTO seal_head (head_no, head_day, final_one, made_at, document, signature)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        head.number(),
        head.day(),
        head.finalOne(),
        JdbcTime.toColumn(head.madeAt()),
        new String(head.octets(), StandardCharsets.UTF_8),
        signature);
    for (Chain chain : head.chains()) {
      jdbc.update(
          "INSERT INTO seal_head_stream (head_no, stream, first_batch, last_batch)"
              + " VALUES (?, ?, ?, ?)",
          head.number(),
          chain.stream(),
          chain.firstBatch(),
          chain.lastBatch());
    }
  }

  @Override
  public Optional<SealedBatch> purgedUpTo(String stream) {
    return jdbc
        .query(
            "SELECT stream, last_batch, batch_first, batch_last, batch_sealed, batch_root,"
                + " batch_previous FROM seal_archive WHERE stream = ? AND purged_at IS NOT NULL"
                + " ORDER BY last_batch DESC FETCH FIRST 1 ROWS ONLY",
            (row, number) -> sealed(row, "batch_sealed"),
            stream)
        .stream()
        .findFirst();
  }

  private static StoredBatch batch(ResultSet row, int number) throws SQLException {
    return new StoredBatch(sealed(row, "sealed_at"), row.getString("head"));
  }

  private static SealedBatch sealed(ResultSet row, String moment) throws SQLException {
    return new SealedBatch(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        JdbcTime.fromColumn(row, moment),
        row.getString(6),
        row.getString(7));
  }

  private static Leaf leaf(ResultSet row, int number) throws SQLException {
    return new Leaf(row.getLong(1), row.getObject(2, UUID.class), row.getString(3));
  }

  private static SignedHead head(ResultSet row, int number) throws SQLException {
    return new SignedHead(
        row.getLong(1), row.getString(2).getBytes(StandardCharsets.UTF_8), row.getBytes(3));
  }
}
