package org.kontingent.hub.journal.adapter;

import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.platform.seal.HashTree;
import org.kontingent.hub.platform.seal.SealQueue;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Writes an entry, its body and its place in the queue of the sealer. PostgreSQL does all three in
 * one statement; H2 has no such statement.
 */
final class EntryInsert {
  private static final String ENTRY =
      "INSERT INTO journal_entry (id, direction, operation, outcome, message_id, in_reply_to,"
          + " kind_ns, kind_root, recorded_at, content_type, size_octets, body_digest, verdict,"
          + " reason, report, caller) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String BODY =
      "INSERT INTO journal_body (entry_id, octets, master_id, wrapped_key) VALUES (?, ?, ?, ?)";
  private static final String AT_ONCE =
      "WITH entry AS (" + ENTRY + "), body AS (" + BODY + ") " + SealQueue.INSERT;

  private static final int LONGEST_TYPE = 500;

  private final JdbcTemplate jdbc;
  private final boolean atOnce;

  EntryInsert(JdbcTemplate jdbc, boolean atOnce) {
    this.jdbc = jdbc;
    this.atOnce = atOnce;
  }

  void insert(UUID id, Instant at, JournalEntry entry, BodySafe.Stored body) {
    Object[] row = row(id, at, entry, HashTree.digest(body.octets()));
    Object[] content = {id, body.octets(), body.key().masterId(), body.key().octets()};
    Object[] place = {JournalRows.STREAM, id};
    if (atOnce) {
      Object[] all = new Object[row.length + content.length + place.length];
      System.arraycopy(row, 0, all, 0, row.length);
      System.arraycopy(content, 0, all, row.length, content.length);
      System.arraycopy(place, 0, all, row.length + content.length, place.length);
      jdbc.update(AT_ONCE, all);
    } else {
      jdbc.update(ENTRY, row);
      jdbc.update(BODY, content);
      jdbc.update(SealQueue.INSERT, place);
    }
  }

  private static Object[] row(UUID id, Instant at, JournalEntry entry, String digest) {
    return new Object[] {
      id,
      entry.direction().name(),
      entry.operation(),
      entry.outcome().name(),
      text(entry.messageId()),
      text(entry.inReplyTo()),
      text(entry.kind() == null ? null : entry.kind().namespace()),
      text(entry.kind() == null ? null : entry.kind().rootElement()),
      JdbcTime.toColumn(at),
      text(shortened(entry.contentType())),
      (long) entry.octets().length,
      digest,
      entry.signature().verdict(),
      text(entry.signature().reason()),
      text(entry.signature().report()),
      text(entry.caller())
    };
  }

  /** The other side writes it: what is longer than the column must not stop the journal. */
  private static String shortened(String contentType) {
    return contentType == null || contentType.length() <= LONGEST_TYPE
        ? contentType
        : contentType.substring(0, LONGEST_TYPE);
  }

  private static SqlParameterValue text(MessageId id) {
    return text(id == null ? null : id.value());
  }

  /** Typed even if null: a type that comes and goes has PostgreSQL plan the statement anew. */
  private static SqlParameterValue text(String value) {
    return new SqlParameterValue(Types.VARCHAR, value);
  }
}
