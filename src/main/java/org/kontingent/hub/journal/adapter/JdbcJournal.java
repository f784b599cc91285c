package org.kontingent.hub.journal.adapter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.platform.cipher.WrappedKey;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The journal in the hub's database, H2 or PostgreSQL. */
public final class JdbcJournal implements Journal {
  private static final int MOST_ABOUT_ONE = 1_000;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final OrderedIds ids;
  private final BodySafe safe;
  private final EntryInsert insert;
  private final SeenCertificates certificates;
  private final WriteWatch watch;

  public JdbcJournal(DataSource dataSource, MasterKeys masters, Clock clock) {
    this(dataSource, masters, clock, WriteWatch.NOBODY);
  }

  JdbcJournal(DataSource dataSource, MasterKeys masters, Clock clock, WriteWatch watch) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.clock = clock;
    this.ids = new OrderedIds(clock);
    this.safe = new BodySafe(masters);
    this.insert = new EntryInsert(jdbc, Vendor.isPostgreSql(dataSource));
    this.certificates = new SeenCertificates(jdbc);
    this.watch = watch;
  }

  @Override
  public JournalId record(JournalEntry entry) {
    UUID id = ids.next();
    Instant now = clock.instant();
    BodySafe.Stored body = safe.seal(entry.octets(), id);
    watch.over(
        () -> {
          certificates.keep(entry.signature().certificates(), now);
          insert.insert(id, now, entry, body);
        });
    return new JournalId(id);
  }

  @Override
  public Optional<JournalRecord> find(JournalId id) {
    return jdbc
        .query("SELECT * FROM journal_entry WHERE id = ?", JournalRows::read, id.value())
        .stream()
        .findFirst();
  }

  @Override
  public Optional<byte[]> body(JournalId id) {
    return StoredBody.find(jdbc, id.value()).flatMap(stored -> open(stored, id));
  }

  private Optional<byte[]> open(StoredBody stored, JournalId id) {
    Optional<WrappedKey> key = stored.key();
    if (key.isEmpty()) {
      return stored.wasNeverEncrypted() ? Optional.of(stored.octets()) : Optional.empty();
    }
    return Optional.of(safe.open(new BodySafe.Stored(stored.octets(), key.get()), id.value()));
  }

  @Override
  public List<JournalRecord> about(MessageId id) {
    // Two look-ups by index; an OR over partitions would tempt the planner into scanning them.
    return jdbc.query(
        "SELECT * FROM journal_entry WHERE message_id = ? UNION ALL"
            + " SELECT * FROM journal_entry WHERE in_reply_to = ?"
            + " AND (message_id IS NULL OR message_id <> ?)"
            + " ORDER BY recorded_at, id FETCH FIRST "
            + MOST_ABOUT_ONE
            + " ROWS ONLY",
        JournalRows::read,
        id.value(),
        id.value(),
        id.value());
  }

  @Override
  public List<JournalRecord> refused(int limit) {
    return jdbc.query(
        "SELECT * FROM journal_entry WHERE outcome = 'REFUSED'"
            + " ORDER BY recorded_at DESC, id FETCH FIRST ? ROWS ONLY",
        JournalRows::read,
        limit);
  }

  @Override
  public int refusals(MessageId claimedId) {
    return jdbc.queryForObject(
        "SELECT count(*) FROM journal_entry WHERE message_id = ? AND outcome = 'REFUSED'",
        Integer.class,
        claimedId.value());
  }
}
