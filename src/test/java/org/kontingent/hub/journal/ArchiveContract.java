package org.kontingent.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.journal.adapter.ArchiveDirectory;
import org.kontingent.hub.journal.evidence.BundleFile;
import org.kontingent.hub.journal.internal.ArchivePlace;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.platform.seal.PlaceProof;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.testing.TestDatabase;

/** What archive and purge must keep on both databases. */
abstract class ArchiveContract {
  private static final Retention RETENTION =
      new Retention(Duration.ofDays(10), Duration.ofDays(10), Duration.ofDays(30));

  @TempDir private Path directory;

  private TestDatabase database;
  private SealedInstallation hub;
  private ArchiveJournal archive;
  private JournalId first;

  abstract TestDatabase database();

  @BeforeEach
  void twoDays() {
    database = database();
    hub = new SealedInstallation(database, directory.resolve("heads"));
    archive = archiving(new ArchiveDirectory(directory.resolve("archive")));
    first = hub.write("Сидорова Анна");
    hub.batchOf(4);
    hub.endDay();
    hub.batchOf(5);
    hub.batchOf(5);
    hub.endDay();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ArchiveJournal archiving(ArchivePlace place) {
    return hub.archiving(place, RETENTION);
  }

  @Test
  void eachDayBecomesOneFileWithoutPlainTextAndWithoutKeys() throws IOException {
    assertThat(archive.archive()).isEqualTo(2);
    assertThat(archive.archive()).isZero();
    List<Path> files = files();
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("journal-2026-01-15-1-1.archive", "journal-2026-01-16-2-3.archive");
    String text = Files.readString(files.get(0));
    assertThat(text.lines()).hasSize(1 + 1 + 5);
    assertThat(text).doesNotContain("Сидорова");
  }

  @Test
  void bodiesGoFirstRowsLaterAndTheChainStaysWhole() {
    archive.archive();
    assertThat(archive.purge()).isZero();
    hub.clock.advance(Duration.ofDays(15));
    hub.heads.finalHeads();
    assertThat(archive.purge()).isEqualTo(15);
    assertThat(hub.journal.body(first)).isEmpty();
    assertThat(hub.journal.find(first)).isPresent();
    assertThat(hub.check().findings()).isEmpty();
    hub.clock.advance(Duration.ofDays(30));
    hub.heads.finalHeads();
    assertThat(archive.purge()).isEqualTo(15);
    assertThat(hub.journal.find(first)).isEmpty();
    assertThat(hub.check().findings()).isEmpty();
    hub.batchOf(3);
    hub.endDay();
    assertThat(hub.check().findings()).isEmpty();
    assertThat(archive.archive()).isEqualTo(1);
  }

  @Test
  void nothingIsPurgedThatIsNotArchived() {
    hub.clock.advance(Duration.ofDays(100));
    assertThat(archive.purge()).isZero();
    ArchiveJournal nowhere = archiving(ArchivePlace.NOWHERE);
    assertThat(nowhere.archive()).isZero();
    assertThat(nowhere.purge()).isZero();
    assertThat(hub.journal.body(first)).isPresent();
  }

  @Test
  void anAlteredOrMissingFileStopsThePurge() throws IOException {
    archive.archive();
    hub.clock.advance(Duration.ofDays(100));
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int at : new int[] {30, whole.length / 2, whole.length - 3}) {
      byte[] altered = whole.clone();
      altered[at] = (byte) (altered[at] == 'A' ? 'B' : 'A');
      Files.write(file, altered);
      assertNotPurged();
    }
    Files.delete(file);
    assertNotPurged();
    Files.write(file, whole);
    assertThat(archive.purge()).isPositive();
  }

  @Test
  void contentInAFileIsDestroyedByItsKey() {
    archive.archive();
    hub.clock.advance(Duration.ofDays(15));
    archive.purge();
    hub.destruction().destroy(first, new Ground("WITHDRAWN", "SEC01"));
    assertThat(
            hub.jdbc.queryForObject(
                "SELECT count(*) FROM journal_kept_key WHERE wrapped_key IS NULL", Integer.class))
        .isEqualTo(1);
    hub.sealing.seal();
    hub.heads.finalHeads();
    assertThat(hub.check().findings()).isEmpty();
  }

  @Test
  void aPurgedMessageIsStillProvedByItsFile() {
    MessageId message = hub.journal.find(first).orElseThrow().messageId();
    archive.archive();
    hub.clock.advance(Duration.ofDays(45));
    hub.heads.finalHeads();
    assertThat(archive.purge()).isPositive();
    assertThat(hub.journal.about(message)).isEmpty();
    SortedMap<String, byte[]> parts =
        BundleFile.read(
            hub.evidence((order, action, target) -> {}, id -> List.of())
                .of(message, new OperatorOrder("SEC01 SEC", "court request 17")));
    assertThat(parts.get("message/octets.bin"))
        .isEqualTo("Сидорова Анна".getBytes(StandardCharsets.UTF_8));
    assertThat(PlaceProof.read(parts.get("message/place.txt")))
        .satisfies(
            place ->
                assertThat(
                        place.defect(
                            parts.get("message/entry.txt"),
                            HeadDocument.read(parts.get("heads/head-1.txt"))))
                    .isEmpty());
    hub.destruction().destroy(first, new Ground("WITHDRAWN", "SEC01"));
    assertThat(
            BundleFile.read(
                hub.evidence((order, action, target) -> {}, id -> List.of())
                    .of(message, new OperatorOrder("SEC01 SEC", "court request 18"))))
        .containsKey("message/destroyed.txt")
        .doesNotContainKey("message/octets.bin");
  }

  private void assertNotPurged() {
    assertThatThrownBy(() -> archive.purge())
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.code()).isEqualTo("ARCHIVE_NOT_INTACT"));
    assertThat(hub.journal.body(first)).isPresent();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("archive"))) {
      return files.sorted().toList();
    }
  }
}
