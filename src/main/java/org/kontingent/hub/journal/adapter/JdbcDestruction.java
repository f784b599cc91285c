package org.kontingent.hub.journal.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.journal.ContentKeptApart;
import org.kontingent.hub.journal.DestroyContent;
import org.kontingent.hub.journal.Destruction;
import org.kontingent.hub.journal.Ground;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.platform.seal.SealQueue;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Destruction in the hub's database: the key goes, an act comes. */
public final class JdbcDestruction implements DestroyContent {
  private final JdbcTemplate jdbc;
  private final List<ContentKeptApart> apart;
  private final Transactions transactions;
  private final Clock clock;
  private final OrderedIds ids;

  public JdbcDestruction(
      DataSource dataSource, List<ContentKeptApart> apart, Transactions transactions, Clock clock) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.apart = List.copyOf(apart);
    this.transactions = transactions;
    this.clock = clock;
    this.ids = new OrderedIds(clock);
  }

  @Override
  public Destruction destroy(JournalId entry, Ground ground) {
    return transactions.call(() -> of(entry).orElseGet(() -> act(entry, ground)));
  }

  private Destruction act(JournalId entry, Ground ground) {
    Optional<StoredBody> body = StoredBody.find(jdbc, entry.value());
    if (body.isEmpty()) {
      destroyArchived(entry);
    } else if (body.get().wasNeverEncrypted()) {
      jdbc.update(
          "UPDATE journal_body SET octets = ? WHERE entry_id = ?", new byte[0], entry.value());
    } else {
      jdbc.update("UPDATE journal_body SET wrapped_key = NULL WHERE entry_id = ?", entry.value());
    }
    messageOf(entry).ifPresent(message -> apart.forEach(content -> content.destroy(message)));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID id = ids.next();
    jdbc.update(
        "INSERT INTO journal_destruction (id, entry_id, destroyed_at, ground, actor)"
            + " VALUES (?, ?, ?, ?, ?)",
        id,
        entry.value(),
        JdbcTime.toColumn(now),
        ground.text(),
        ground.actor());
    jdbc.update(SealQueue.INSERT, SealedLogs.DESTRUCTIONS, id);
    return new Destruction(entry, now, ground);
  }

  /** Empty for what has no id, such as a receipt. */
  private Optional<MessageId> messageOf(JournalId entry) {
    return jdbc
        .queryForList(
            "SELECT message_id FROM journal_entry WHERE id = ? UNION"
                + " SELECT message_id FROM journal_archived WHERE entry_id = ?",
            String.class,
            entry.value(),
            entry.value())
        .stream()
        .filter(Objects::nonNull)
        .map(MessageId::new)
        .findFirst();
  }

  /** Archive files hold no keys: without this one nobody reads the content in any of them. */
  private void destroyArchived(JournalId entry) {
    int changed =
        jdbc.update(
            "UPDATE journal_kept_key SET wrapped_key = NULL WHERE entry_id = ?", entry.value());
    if (changed == 0) {
      throw new HubException(
          "ENTRY_UNKNOWN", "The journal holds no content of entry " + entry + ".");
    }
  }

  @Override
  public Optional<Destruction> of(JournalId entry) {
    return jdbc
        .query(
            "SELECT entry_id, destroyed_at, ground, actor FROM journal_destruction"
                + " WHERE entry_id = ? ORDER BY destroyed_at FETCH FIRST 1 ROWS ONLY",
            JdbcDestruction::read,
            entry.value())
        .stream()
        .findFirst();
  }

  private static Destruction read(ResultSet row, int number) throws SQLException {
    return new Destruction(
        new JournalId(row.getObject(1, UUID.class)),
        JdbcTime.fromColumn(row, "destroyed_at"),
        new Ground(row.getString(3), row.getString(4)));
  }
}
