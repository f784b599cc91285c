package org.kontingent.hub.journal.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.platform.seal.HashTree;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every store of the journal must keep. */
interface JournalContract {
  Instant NOW = Instant.parse("2026-01-15T09:00:00.123456Z");

  MasterKeys MASTERS = MasterKeys.ephemeral();

  TestDatabase database();

  default Journal journal() {
    return new JdbcJournal(database().dataSource(), MASTERS, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static MessageId anId() {
    return new MessageId(UUID.randomUUID().toString());
  }

  static JournalEntry anEntry(MessageId id, MessageId reply, EntryOutcome outcome, byte[] octets) {
    return new JournalEntry(
        Direction.IN,
        "GetResponse",
        outcome,
        id,
        reply,
        new KindOfData("urn:test", "Root"),
        "text/xml; charset=UTF-8",
        octets,
        new SignatureSummary("VALID", null, "{\"findings\":[]}"));
  }

  @Test
  default void bytesComeBackAsTheyWere() {
    byte[] octets = new byte[3_000_000];
    new Random(7).nextBytes(octets);
    JournalId id = journal().record(anEntry(anId(), null, EntryOutcome.ACCEPTED, octets));
    assertThat(journal().body(id)).get().isEqualTo(octets);
  }

  @Test
  default void theStoredBodyIsEncryptedAndTheRowHoldsNoDigestOfThePlainOne() {
    byte[] octets = "<Surname>Синтетическая</Surname>".repeat(40).getBytes(StandardCharsets.UTF_8);
    JournalId id = journal().record(anEntry(anId(), null, EntryOutcome.ACCEPTED, octets));
    byte[] stored =
        new JdbcTemplate(database().dataSource())
            .queryForObject(
                "SELECT octets FROM journal_body WHERE entry_id = ?", byte[].class, id.value());
    assertThat(stored.length).isLessThan(octets.length / 4);
    assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("Синт");
    JournalRecord read = journal().find(id).orElseThrow();
    assertThat(read.bodyDigest())
        .isEqualTo(HashTree.digest(stored))
        .isNotEqualTo(HashTree.digest(octets));
    assertThat(read.size()).isEqualTo(octets.length);
    Journal withoutItsKey =
        new JdbcJournal(
            database().dataSource(), MasterKeys.ephemeral(), Clock.fixed(NOW, ZoneOffset.UTC));
    assertThatThrownBy(() -> withoutItsKey.body(id)).hasMessageContaining("master key");
  }

  @Test
  default void aMessageAboutItselfIsListedOnce() {
    MessageId id = anId();
    journal().record(anEntry(id, id, EntryOutcome.ACCEPTED, new byte[] {1}));
    assertThat(journal().about(id)).hasSize(1);
  }

  @Test
  default void everythingWrittenIsRead() {
    MessageId id = anId();
    MessageId question = anId();
    byte[] octets = "<a>\r\n'</a>".getBytes(StandardCharsets.UTF_8);
    JournalId key = journal().record(anEntry(id, question, EntryOutcome.ACCEPTED, octets));
    JournalRecord read = journal().find(key).orElseThrow();
    assertThat(read.messageId()).isEqualTo(id);
    assertThat(read.inReplyTo()).isEqualTo(question);
    assertThat(read.recordedAt()).isEqualTo(NOW);
    assertThat(read.size()).isEqualTo(octets.length);
    assertThat(read.bodyDigest()).hasSize(64);
    assertThat(read.kind()).isEqualTo(new KindOfData("urn:test", "Root"));
    assertThat(read.signature().report()).isEqualTo("{\"findings\":[]}");
    assertThat(journal().about(question)).extracting(JournalRecord::id).containsExactly(key);
  }

  @Test
  default void refusalsAreCountedByClaimedIdAndListed() {
    MessageId id = anId();
    journal().record(anEntry(id, null, EntryOutcome.REFUSED, new byte[] {1}));
    JournalId second = journal().record(anEntry(id, null, EntryOutcome.REFUSED, new byte[] {2}));
    journal().record(anEntry(id, null, EntryOutcome.ACCEPTED, new byte[] {3}));
    assertThat(journal().refusals(id)).isEqualTo(2);
    assertThat(journal().refused(100)).extracting(JournalRecord::id).contains(second);
  }

  @Test
  default void aRolledBackEntryLeavesNeitherEntryNorBody() {
    JournalId[] id = new JournalId[1];
    assertThatThrownBy(
            () ->
                database()
                    .transactions()
                    .run(
                        () -> {
                          id[0] =
                              journal()
                                  .record(
                                      anEntry(anId(), null, EntryOutcome.ACCEPTED, new byte[9]));
                          throw new IllegalStateException("roll back");
                        }))
        .hasMessage("roll back");
    assertThat(journal().find(id[0])).isEmpty();
    assertThat(journal().body(id[0])).isEmpty();
  }
}
