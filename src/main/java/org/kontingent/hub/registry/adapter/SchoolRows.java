package org.kontingent.hub.registry.adapter;

import java.time.Instant;
import java.util.UUID;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.ChangeKind;
import org.kontingent.hub.registry.ChangedEntity;
import org.kontingent.hub.registry.internal.Sha256;
import org.kontingent.hub.registry.school.internal.Written;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tables of the school side have in common: versions kept, changes left. */
final class SchoolRows {
  private final JdbcTemplate jdbc;

  SchoolRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what was written. */
  void version(ChangedEntity entity, UUID id, long version, String content, Written written) {
    jdbc.update(
        "INSERT INTO registry_school_version (entity, id, version, content, content_hash,"
            + " source_system, message_id, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        entity.name(),
        id,
        version,
        content,
        Sha256.hex(content),
        written.system(),
        written.messageId(),
        JdbcTime.toColumn(written.at()));
  }

  /** Of a version only what may be known any more. */
  void rewrite(ChangedEntity entity, UUID id, long version, String content) {
    jdbc.update(
        "UPDATE registry_school_version SET content = ?, content_hash = ?"
            + " WHERE entity = ? AND id = ? AND version = ?",
        content,
        Sha256.hex(content),
        entity.name(),
        id,
        version);
  }

  /** Leaves a change entry without a number. */
  void change(ChangedEntity entity, UUID id, long version, String content, Instant at) {
    jdbc.update(
        "INSERT INTO registry_change (id, entity, subject, change_kind, version, content_hash,"
            + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        entity.name(),
        id,
        ChangeKind.UPSERT.name(),
        version,
        Sha256.hex(content),
        JdbcTime.toColumn(at));
  }
}
