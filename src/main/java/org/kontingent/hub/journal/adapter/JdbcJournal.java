package org.kontingent.hub.journal.adapter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal in the hub's database, H2 or PostgreSQL. */
public final class JdbcJournal implements Journal {
  private static final int MOST_ABOUT_ONE = 1_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final OrderedIds ids;

  public JdbcJournal(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = new OrderedIds(clock);
  }

  @Override
  public JournalId record(JournalEntry entry) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO journal_entry (id, direction, operation, outcome, message_id, in_reply_to,
              kind_ns, kind_root, recorded_at, content_type, size_octets, sha256, verdict, reason,
              report)
            VALUES (:id, :direction, :operation, :outcome, :message, :reply, :ns, :root, :at,
              :type, :size, :sha, :verdict, :reason, :report)
            """)
        .param("id", id)
        .param("direction", entry.direction().name())
        .param("operation", entry.operation())
        .param("outcome", entry.outcome().name())
        .param("message", text(entry.messageId()))
        .param("reply", text(entry.inReplyTo()))
        .param("ns", entry.kind() == null ? null : entry.kind().namespace())
        .param("root", entry.kind() == null ? null : entry.kind().rootElement())
        .param("at", JdbcTime.toColumn(clock.instant()))
        .param("type", entry.contentType())
        .param("size", entry.octets().length)
        .param("sha", sha256(entry.octets()))
        .param("verdict", entry.signature().verdict())
        .param("reason", entry.signature().reason())
        .param("report", entry.signature().report())
        .update();
    jdbc.sql("INSERT INTO journal_body (entry_id, octets) VALUES (:id, :octets)")
        .param("id", id)
        .param("octets", entry.octets())
        .update();
    return new JournalId(id);
  }

  @Override
  public Optional<JournalRecord> find(JournalId id) {
    return jdbc.sql("SELECT * FROM journal_entry WHERE id = :id")
        .param("id", id.value())
        .query(JdbcJournal::read)
        .optional();
  }

  @Override
  public Optional<byte[]> body(JournalId id) {
    return jdbc.sql("SELECT octets FROM journal_body WHERE entry_id = :id")
        .param("id", id.value())
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  @Override
  public List<JournalRecord> about(MessageId id) {
    return jdbc.sql(
            """
            SELECT * FROM journal_entry WHERE message_id = :id OR in_reply_to = :id
            ORDER BY recorded_at, id FETCH FIRST :most ROWS ONLY
            """)
        .param("id", id.value())
        .param("most", MOST_ABOUT_ONE)
        .query(JdbcJournal::read)
        .list();
  }

  @Override
  public List<JournalRecord> refused(int limit) {
    return jdbc.sql(
            """
            SELECT * FROM journal_entry WHERE outcome = 'REFUSED'
            ORDER BY recorded_at DESC, id FETCH FIRST :most ROWS ONLY
            """)
        .param("most", limit)
        .query(JdbcJournal::read)
        .list();
  }

  @Override
  public int refusals(MessageId claimedId) {
    return jdbc.sql(
            "SELECT count(*) FROM journal_entry WHERE message_id = :id AND outcome = 'REFUSED'")
        .param("id", claimedId.value())
        .query(Integer.class)
        .single();
  }

  private static JournalRecord read(ResultSet row, int number) throws SQLException {
    String namespace = row.getString("kind_ns");
    return new JournalRecord(
        new JournalId(row.getObject("id", UUID.class)),
        Direction.valueOf(row.getString("direction")),
        row.getString("operation"),
        EntryOutcome.valueOf(row.getString("outcome")),
        id(row.getString("message_id")),
        id(row.getString("in_reply_to")),
        namespace == null ? null : new KindOfData(namespace, row.getString("kind_root")),
        JdbcTime.fromColumn(row, "recorded_at"),
        row.getString("content_type"),
        row.getLong("size_octets"),
        row.getString("sha256"),
        new SignatureSummary(
            row.getString("verdict"), row.getString("reason"), row.getString("report")));
  }

  private static String text(MessageId id) {
    return id == null ? null : id.value();
  }

  private static MessageId id(String text) {
    return text == null ? null : new MessageId(text);
  }

  private static String sha256(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
