package org.kontingent.hub.exchange.adapter.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.exchange.AttachmentId;
import org.kontingent.hub.exchange.AttachmentProof;
import org.kontingent.hub.exchange.internal.AttachedFile;
import org.kontingent.hub.exchange.internal.AttachedFiles;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which message carries which attachments, in the hub's database. */
public final class JdbcAttachedFiles implements AttachedFiles {
  private final JdbcClient jdbc;
  private final Clock clock;

  public JdbcAttachedFiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void add(MessageId message, List<AttachedFile> files) {
    for (AttachedFile file : files) {
      holdBack(file.content());
      jdbc.sql(
              """
              INSERT INTO exchange_attached (message_id, position, direction, attachment_id, form,
                reference, file_name, mime_type, proof, signer)
              VALUES (:message, :position, :direction, :content, :form, :reference, :name, :type,
                :proof, :signer)
              """)
          .param("message", message.value())
          .param("position", file.position())
          .param("direction", file.outgoing() ? "OUT" : "IN")
          .param("content", file.content().value())
          .param("form", file.form().name())
          .param("reference", file.reference())
          .param("name", file.name().orElse(null))
          .param("type", file.mimeType())
          .param("proof", file.proof().name())
          .param("signer", file.signer().orElse(null))
          .update();
    }
  }

  /** Touched and locked: a sweep at this very moment finds it young, or has taken it before us. */
  private void holdBack(AttachmentId content) {
    int held =
        jdbc.sql(
                """
                UPDATE exchange_attachment SET touched_at = :now
                WHERE id = :id AND state = 'WHOLE'
                """)
            .param("now", JdbcTime.toColumn(clock.instant()))
            .param("id", content.value())
            .update();
    if (held != 1) {
      throw new HubException(
          "ATTACHMENT_UNKNOWN",
          "There is no attachment " + content + " any more; keep the file again.");
    }
  }

  @Override
  public List<AttachedFile> of(MessageId message) {
    return jdbc.sql("SELECT * FROM exchange_attached WHERE message_id = :id ORDER BY position")
        .param("id", message.value())
        .query(JdbcAttachedFiles::read)
        .list();
  }

  @Override
  public void uploaded(MessageId message, int position) {
    jdbc.sql(
            """
            UPDATE exchange_attached SET uploaded_at = :now
            WHERE message_id = :id AND position = :position
            """)
        .param("now", JdbcTime.toColumn(clock.instant()))
        .param("id", message.value())
        .param("position", position)
        .update();
  }

  @Override
  public List<MessageId> untouchedSince(Instant before, Optional<MessageId> after, int most) {
    return jdbc.sql(
            """
            SELECT DISTINCT m.message_id FROM exchange_attached m
            JOIN exchange_attachment a ON a.id = m.attachment_id
            WHERE a.touched_at < :before AND m.message_id > :after
            ORDER BY m.message_id FETCH FIRST :most ROWS ONLY
            """)
        .param("before", JdbcTime.toColumn(before))
        .param("after", after.map(MessageId::value).orElse(""))
        .param("most", most)
        .query((row, number) -> new MessageId(row.getString(1)))
        .list();
  }

  @Override
  public void forget(Collection<MessageId> messages) {
    jdbc.sql("DELETE FROM exchange_attached WHERE message_id IN (:ids)")
        .param("ids", messages.stream().map(MessageId::value).toList())
        .update();
  }

  private static AttachedFile read(ResultSet row, int number) throws SQLException {
    return new AttachedFile(
        row.getInt("position"),
        row.getString("direction").equals("OUT"),
        new AttachmentId(row.getObject("attachment_id", UUID.class)),
        AttachedFile.Form.valueOf(row.getString("form")),
        row.getString("reference"),
        Optional.ofNullable(row.getString("file_name")),
        row.getString("mime_type"),
        AttachmentProof.valueOf(row.getString("proof")),
        Optional.ofNullable(row.getString("signer")),
        row.getObject("uploaded_at") != null);
  }
}
