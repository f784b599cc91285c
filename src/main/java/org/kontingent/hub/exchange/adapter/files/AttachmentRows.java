package org.kontingent.hub.exchange.adapter.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontingent.hub.exchange.AttachmentId;
import org.kontingent.hub.exchange.StoredAttachment;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.platform.cipher.WrappedKey;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.GostDigest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of attachments and their chunks. Every method joins the caller's transaction. */
final class AttachmentRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  AttachmentRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A whole attachment.
   *
   * @param key null once destroyed
   */
  record Row(StoredAttachment attachment, int chunks, WrappedKey key) {}

  void begin(UUID id, WrappedKey key) {
    jdbc.sql(
            """
            INSERT INTO exchange_attachment
              (id, state, size_octets, chunks, digests, key_master, key_wrapped, touched_at)
            VALUES (:id, 'WRITING', 0, 0, '', :master, :wrapped, :now)
            """)
        .param("id", id)
        .param("master", key.masterId())
        .param("wrapped", key.octets())
        .param("now", now())
        .update();
  }

  void add(UUID id, int first, List<byte[]> chunks) {
    int number = first;
    for (byte[] chunk : chunks) {
      jdbc.sql(
              """
              INSERT INTO exchange_attachment_chunk (attachment_id, number, octets)
              VALUES (:id, :number, :octets)
              """)
          .param("id", id)
          .param("number", number++)
          .param("octets", chunk)
          .update();
    }
    jdbc.sql("UPDATE exchange_attachment SET touched_at = :now WHERE id = :id")
        .param("now", now())
        .param("id", id)
        .update();
  }

  /** False if it was swept meanwhile. */
  boolean complete(UUID id, long size, int chunks, List<ContentDigest> digests) {
    return jdbc.sql(
                """
                UPDATE exchange_attachment SET state = 'WHOLE', size_octets = :size,
                  chunks = :chunks, digests = :digests, touched_at = :now
                WHERE id = :id AND state = 'WRITING'
                """)
            .param("size", size)
            .param("chunks", chunks)
            .param("digests", text(digests))
            .param("now", now())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql("SELECT * FROM exchange_attachment WHERE id = :id AND state <> 'WRITING'")
        .param("id", id)
        .query(AttachmentRows::read)
        .optional();
  }

  Optional<byte[]> chunk(UUID id, int number) {
    return jdbc.sql(
            """
            SELECT octets FROM exchange_attachment_chunk
            WHERE attachment_id = :id AND number = :number
            """)
        .param("id", id)
        .param("number", number)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  void destroy(UUID id) {
    jdbc.sql(
            """
            UPDATE exchange_attachment SET state = 'DESTROYED', key_master = NULL,
              key_wrapped = NULL, touched_at = :now
            WHERE id = :id AND state = 'WHOLE'
            """)
        .param("now", now())
        .param("id", id)
        .update();
    dropChunks(id);
  }

  /** Attachments nobody has added to since that moment and no message names, some at a time. */
  List<UUID> abandoned(Instant before, int most) {
    return jdbc.sql(
            """
            SELECT a.id FROM exchange_attachment a
            WHERE a.touched_at < :before AND NOT EXISTS
              (SELECT 1 FROM exchange_attached m WHERE m.attachment_id = a.id)
            ORDER BY a.touched_at FETCH FIRST :most ROWS ONLY
            """)
        .param("before", JdbcTime.toColumn(before))
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  /** Takes it out if it is still abandoned; the row goes first, so that no writer completes it. */
  boolean remove(UUID id, Instant before) {
    boolean removed =
        jdbc.sql(
                    """
                    DELETE FROM exchange_attachment
                    WHERE id = :id AND touched_at < :before AND NOT EXISTS
                      (SELECT 1 FROM exchange_attached m WHERE m.attachment_id = :id)
                    """)
                .param("id", id)
                .param("before", JdbcTime.toColumn(before))
                .update()
            == 1;
    if (removed) {
      dropChunks(id);
    }
    return removed;
  }

  private void dropChunks(UUID id) {
    jdbc.sql("DELETE FROM exchange_attachment_chunk WHERE attachment_id = :id")
        .param("id", id)
        .update();
  }

  private Object now() {
    return JdbcTime.toColumn(clock.instant());
  }

  private static Row read(ResultSet row, int number) throws SQLException {
    boolean destroyed = row.getString("state").equals("DESTROYED");
    return new Row(
        new StoredAttachment(
            new AttachmentId(row.getObject("id", UUID.class)),
            row.getLong("size_octets"),
            digests(row.getString("digests")),
            destroyed),
        row.getInt("chunks"),
        destroyed
            ? null
            : new WrappedKey(row.getString("key_master"), row.getBytes("key_wrapped")));
  }

  private static String text(List<ContentDigest> digests) {
    return digests.stream()
        .map(digest -> digest.algorithm().name() + ' ' + digest.base64())
        .collect(Collectors.joining(","));
  }

  private static List<ContentDigest> digests(String text) {
    return Arrays.stream(text.split(","))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split(" ", 2))
        .map(
            pair ->
                new ContentDigest(GostDigest.valueOf(pair[0]), Base64.getDecoder().decode(pair[1])))
        .toList();
  }
}
