package org.kontingent.hub.journal.adapter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.internal.EvidenceSource;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.cipher.DataKey;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.platform.cipher.WrappedKey;
import org.kontingent.hub.platform.seal.CanonicalRow;
import org.kontingent.hub.platform.seal.SealedLog;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows, bodies and keys for bundles. */
public final class JdbcEvidenceSource implements EvidenceSource {
  private final JdbcTemplate jdbc;
  private final SealedLog log;
  private final BodySafe safe;

  public JdbcEvidenceSource(DataSource dataSource, MasterKeys masters) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.log = SealedLogs.journal(dataSource);
    this.safe = new BodySafe(masters);
  }

  @Override
  public byte[] entry(JournalId id) {
    CanonicalRow row = log.rows(List.of(id.value())).get(id.value());
    if (row == null) {
      throw new HubException("ENTRY_UNKNOWN", "The journal holds no entry " + id + ".");
    }
    return row.octets();
  }

  @Override
  public Optional<Body> body(JournalId id) {
    return StoredBody.find(jdbc, id.value()).map(stored -> body(stored, id.value()));
  }

  @Override
  public Body archived(JournalId id, byte[] stored) {
    return body(StoredBody.kept(jdbc, id.value(), stored), id.value());
  }

  private Body body(StoredBody stored, UUID id) {
    Optional<WrappedKey> wrapped = stored.key();
    if (wrapped.isEmpty()) {
      return new Body(stored.octets(), null, stored.wasNeverEncrypted() ? stored.octets() : null);
    }
    DataKey key = safe.key(wrapped.get(), id);
    return new Body(stored.octets(), key.octets(), BodySafe.open(stored.octets(), key));
  }

  @Override
  public SortedMap<String, byte[]> certificates(Collection<String> thumbprints) {
    SortedMap<String, byte[]> found = new TreeMap<>();
    for (String thumbprint : thumbprints) {
      jdbc.query(
              "SELECT der FROM journal_certificate WHERE thumbprint = ?",
              (row, number) -> row.getBytes(1),
              thumbprint)
          .forEach(der -> found.put(thumbprint, der));
    }
    return found;
  }
}
