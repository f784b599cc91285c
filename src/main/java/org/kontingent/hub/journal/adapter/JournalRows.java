package org.kontingent.hub.journal.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

/** Rows of {@code journal_entry} as values. */
final class JournalRows {
  static final String STREAM = "journal";

  private JournalRows() {}

  static JournalRecord read(ResultSet row, int number) throws SQLException {
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
        row.getString("body_digest"),
        new SignatureSummary(
            row.getString("verdict"), row.getString("reason"), row.getString("report")),
        row.getString("caller"));
  }

  static MessageId id(String text) {
    return text == null ? null : new MessageId(text);
  }
}
