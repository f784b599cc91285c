package org.kontingent.hub.journal.adapter;

import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.cipher.WrappedKey;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A row of {@code journal_body}.
 *
 * @param masterId null for a body written before bodies were encrypted
 * @param wrapped null if the key was destroyed
 */
record StoredBody(byte[] octets, String masterId, byte[] wrapped) {
  static Optional<StoredBody> find(JdbcTemplate jdbc, UUID entry) {
    return jdbc
        .query(
            "SELECT octets, master_id, wrapped_key FROM journal_body WHERE entry_id = ?",
            (row, number) -> new StoredBody(row.getBytes(1), row.getString(2), row.getBytes(3)),
            entry)
        .stream()
        .findFirst();
  }

  /** Octets that came from an archive file, with the key that stayed here. */
  static StoredBody kept(JdbcTemplate jdbc, UUID entry, byte[] octets) {
    return jdbc
        .query(
            "SELECT master_id, wrapped_key FROM journal_kept_key WHERE entry_id = ?",
            (row, number) -> new StoredBody(octets, row.getString(1), row.getBytes(2)),
            entry)
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                new HubException("KEY_MISSING", "no key is kept for the archived entry " + entry));
  }

  boolean wasNeverEncrypted() {
    return masterId == null;
  }

  Optional<WrappedKey> key() {
    return wrapped == null ? Optional.empty() : Optional.of(new WrappedKey(masterId, wrapped));
  }
}
