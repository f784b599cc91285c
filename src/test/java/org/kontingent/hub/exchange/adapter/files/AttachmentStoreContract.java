package org.kontingent.hub.exchange.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.exchange.AttachmentId;
import org.kontingent.hub.exchange.AttachmentProof;
import org.kontingent.hub.exchange.StoredAttachment;
import org.kontingent.hub.exchange.internal.AttachedFile;
import org.kontingent.hub.exchange.internal.FilesBeside;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Ground;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.journal.adapter.JdbcDestruction;
import org.kontingent.hub.journal.adapter.JdbcJournal;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.testing.SampleKeys;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store of attachments must keep, whatever the database. */
abstract class AttachmentStoreContract {
  private static final int CHUNK = JdbcAttachmentStore.CHUNK;
  private static final EnumSet<GostDigest> STREEBOG = EnumSet.of(GostDigest.STREEBOG_256);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T09:00:00Z"));
  private TestDatabase database;
  private JdbcClient jdbc;
  private JdbcAttachmentStore store;
  private JdbcAttachedFiles attached;

  /** A fresh one; closed after the test. */
  abstract TestDatabase database();

  @BeforeEach
  void open() {
    database = database();
    jdbc = JdbcClient.create(database.dataSource());
    store =
        new JdbcAttachmentStore(
            jdbc, database.transactions(), MasterKeys.ephemeral(), SampleKeys.digester(), clock);
    attached = new JdbcAttachedFiles(jdbc, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 5 * CHUNK, 9 * CHUNK + 7})
  void contentOfAnySizeComesBackAsItWas(int size) throws IOException {
    byte[] content = content(size);
    StoredAttachment stored =
        store.store(
            new Trickling(content), EnumSet.of(GostDigest.STREEBOG_256, GostDigest.GOST_94), size);

    assertThat(stored.size()).isEqualTo(size);
    assertThat(stored.digests())
        .allSatisfy(
            digest ->
                assertThat(digest)
                    .isEqualTo(
                        SampleKeys.digester()
                            .digest(new ByteArrayInputStream(content), digest.algorithm())))
        .hasSize(2);
    assertThat(store.find(stored.id())).contains(stored);
    assertThat(read(stored.id())).isEqualTo(content);
  }

  @Test
  void nothingReadableStandsInTheDatabase() throws IOException {
    byte[] content =
        "Иванов Иван Иванович".repeat(50).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    store.store(new ByteArrayInputStream(content), STREEBOG, 10_000);
    byte[] chunk =
        jdbc.sql("SELECT octets FROM exchange_attachment_chunk")
            .query((row, number) -> row.getBytes(1))
            .single();
    assertThat(new String(chunk, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("Иван");
  }

  @Test
  void anAttachmentIsSeenOnlyWhenItIsWhole() {
    InputStream breaking =
        new FilterInputStream(new ByteArrayInputStream(content(6 * CHUNK))) {
          private int given;

          @Override
          public int read(byte[] target, int from, int length) throws IOException {
            if (given > 5 * CHUNK) {
              throw new IOException("broken");
            }
            int taken = super.read(target, from, length);
            given += taken;
            return taken;
          }
        };
    assertThatThrownBy(() -> store.store(breaking, STREEBOG, 100 * CHUNK))
        .isInstanceOf(IOException.class);
    UUID id = jdbc.sql("SELECT id FROM exchange_attachment").query(UUID.class).single();
    assertThat(chunks()).isPositive();
    assertThat(store.find(new AttachmentId(id))).isEmpty();
    assertThatThrownBy(() -> store.open(new AttachmentId(id))).hasMessageContaining(id.toString());
    clock.advance(Duration.ofHours(25));
    assertThat(store.sweep(clock.instant().minus(Duration.ofHours(24)))).isEqualTo(1);
    assertThat(chunks()).isZero();
  }

  @Test
  void whatIsLargerThanTheLimitIsRefused() {
    assertThatThrownBy(
            () -> store.store(new ByteArrayInputStream(content(CHUNK + 1)), STREEBOG, CHUNK))
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.code()).isEqualTo("ATTACHMENT_TOO_LARGE"));
  }

  @Test
  void onlyWhatNoMessageNamesIsSweptAndOnlyWhenItIsOld() throws IOException {
    StoredAttachment named = store.store(new ByteArrayInputStream(content(10)), STREEBOG, 10);
    StoredAttachment orphan = store.store(new ByteArrayInputStream(content(11)), STREEBOG, 11);
    MessageId message = new TimeBasedIds(clock).next();
    database.transactions().run(() -> attached.add(message, List.of(file(named.id()))));
    Instant before = clock.instant();
    clock.advance(Duration.ofHours(1));
    StoredAttachment young = store.store(new ByteArrayInputStream(content(12)), STREEBOG, 12);

    assertThat(store.sweep(before)).isZero();
    assertThat(store.sweep(before.plusSeconds(1))).isEqualTo(1);
    assertThat(store.find(orphan.id())).isEmpty();
    assertThat(store.find(young.id())).isPresent();
    assertThat(read(named.id())).isEqualTo(content(10));
    assertThat(attached.of(message)).containsExactly(file(named.id()));
  }

  @Test
  void aMessageCannotNameWhatWasSwept() throws IOException {
    StoredAttachment orphan = store.store(new ByteArrayInputStream(content(11)), STREEBOG, 11);
    clock.advance(Duration.ofHours(1));
    assertThat(store.sweep(clock.instant())).isEqualTo(1);
    MessageId message = new TimeBasedIds(clock).next();
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .run(() -> attached.add(message, List.of(file(orphan.id())))))
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.code()).isEqualTo("ATTACHMENT_UNKNOWN"));
    assertThat(attached.of(message)).isEmpty();
  }

  @Test
  void destroyedContentIsGoneForEverAndWhatIsKnownStays() throws IOException {
    StoredAttachment stored =
        store.store(new ByteArrayInputStream(content(3 * CHUNK)), STREEBOG, 3 * CHUNK);
    store.destroy(stored.id());
    store.destroy(stored.id());

    StoredAttachment known = store.find(stored.id()).orElseThrow();
    assertThat(known.destroyed()).isTrue();
    assertThat(known.digests()).isEqualTo(stored.digests());
    assertThatThrownBy(() -> store.open(stored.id()))
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.code()).isEqualTo("ATTACHMENT_DESTROYED"));
    assertThat(chunks()).isZero();
    assertThat(
            jdbc.sql("SELECT count(*) FROM exchange_attachment WHERE key_wrapped IS NOT NULL")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM exchange_attachment_chunk WHERE number = 1",
        "UPDATE exchange_attachment_chunk SET number = 1 - number WHERE number < 2",
        "UPDATE exchange_attachment SET chunks = 2",
        "UPDATE exchange_attachment_chunk SET octets = (SELECT octets FROM"
            + " exchange_attachment_chunk WHERE number = 2) WHERE number = 1"
      })
  void contentThatWasTamperedWithIsNotGivenOut(String tampering) throws IOException {
    StoredAttachment stored =
        store.store(new ByteArrayInputStream(content(3 * CHUNK)), STREEBOG, 3 * CHUNK);
    jdbc.sql("ALTER TABLE exchange_attachment_chunk DROP CONSTRAINT " + primaryKey()).update();
    jdbc.sql(tampering).update();
    assertThatThrownBy(() -> read(stored.id()))
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.code()).isEqualTo("ATTACHMENT_DAMAGED"));
  }

  private String primaryKey() {
    return jdbc.sql(
            """
            SELECT constraint_name FROM information_schema.table_constraints
            WHERE lower(table_name) = 'exchange_attachment_chunk'
              AND constraint_type = 'PRIMARY KEY'
            """)
        .query(String.class)
        .single();
  }

  private int chunks() {
    return jdbc.sql("SELECT count(*) FROM exchange_attachment_chunk").query(Integer.class).single();
  }

  private byte[] read(AttachmentId id) throws IOException {
    try (InputStream in = store.open(id)) {
      return in.readAllBytes();
    }
  }

  @Test
  void filesBesideADestroyedMessageAreDestroyedWithIt() throws IOException {
    StoredAttachment stored = store.store(new ByteArrayInputStream(content(10)), STREEBOG, 10);
    MessageId message = new TimeBasedIds(clock).next();
    Journal journal = new JdbcJournal(database.dataSource(), MasterKeys.ephemeral(), clock);
    JournalId entry =
        database
            .transactions()
            .call(
                () -> {
                  attached.add(message, List.of(file(stored.id())));
                  return journal.record(delivered(message));
                });

    new JdbcDestruction(
            database.dataSource(),
            List.of(new FilesBeside(attached, store)),
            database.transactions(),
            clock)
        .destroy(entry, new Ground("WITHDRAWN", "SEC01"));

    assertThat(store.find(stored.id()).orElseThrow().destroyed()).isTrue();
    assertThat(attached.of(message)).hasSize(1);
  }

  private static JournalEntry delivered(MessageId message) {
    return new JournalEntry(
        Direction.IN,
        "GetResponse",
        EntryOutcome.ACCEPTED,
        message,
        null,
        null,
        "text/xml",
        new byte[] {'<'},
        SignatureSummary.NONE);
  }

  private static AttachedFile file(AttachmentId id) {
    return new AttachedFile(
        0,
        false,
        id,
        AttachedFile.Form.FILE,
        "a",
        Optional.of("b"),
        "text/plain",
        AttachmentProof.HASHED,
        Optional.empty(),
        false);
  }

  private static byte[] content(int size) {
    byte[] octets = new byte[size];
    new Random(size).nextBytes(octets);
    return octets;
  }

  /** Gives as little at a time as a slow network. */
  private static final class Trickling extends FilterInputStream {
    Trickling(byte[] octets) {
      super(new ByteArrayInputStream(octets));
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      return super.read(target, from, Math.min(length, 1_000));
    }
  }
}
