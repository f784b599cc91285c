package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.journal.ArchiveJournal;
import org.kontingent.hub.journal.Ground;
import org.kontingent.hub.journal.Retention;
import org.kontingent.hub.journal.adapter.ArchiveDirectory;
import org.kontingent.hub.journal.evidence.BundleFile;
import org.kontingent.hub.journal.evidence.Parts;
import org.kontingent.hub.platform.HubException;

/** Bundles of what the database has given to archive files. */
class ArchivedEvidenceTest extends EvidenceStage {
  private static final Duration FOR_EVER = Duration.ofDays(1000);

  @Test
  void contentThatStandsInAnArchiveFileOnlyProvesTheSame() throws IOException {
    SortedMap<String, byte[]> before = BundleFile.read(bundle());
    Path archives = purged(FOR_EVER);
    SortedMap<String, byte[]> after = proved();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.get("message/octets.bin")).isEqualTo(before.get("message/octets.bin"));
    assertThat(after.get("message/stored.key")).isEqualTo(before.get("message/stored.key"));
    assertDestroyedIsTold();
    for (Path file : filesIn(archives)) {
      Files.delete(file);
    }
    assertNoBundle("ARCHIVE_NOT_READABLE");
  }

  @Test
  void aMessageWhoseRowsStandInArchiveFilesOnlyIsProvedByTheSameParts() throws IOException {
    SortedMap<String, byte[]> before = BundleFile.read(bundle());
    purged(Duration.ofDays(1));
    assertThat(hub.journal.about(question)).isEmpty();
    SortedMap<String, byte[]> after = proved();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.keySet())
        .filteredOn(part -> !part.startsWith(Parts.MANIFEST))
        .allSatisfy(part -> assertThat(after.get(part)).as(part).isEqualTo(before.get(part)));
    assertThat(BundleFile.read(hub.evidence(this::note, id -> List.of()).of(answer, ORDER)))
        .as("the answer too, its question beside it")
        .containsKey("related/03/octets.bin");
    assertDestroyedIsTold();
  }

  @Test
  void anArchiveFileThatWasAlteredOrIsGoneProvesNothing() throws IOException {
    Path archives = purged(Duration.ofDays(1));
    for (Path file : filesIn(archives)) {
      byte[] whole = Files.readAllBytes(file);
      whole[whole.length - 2] ^= 1;
      Files.write(file, whole);
    }
    assertNoBundle("ARCHIVE_NOT_INTACT");
    for (Path file : filesIn(archives)) {
      Files.delete(file);
    }
    assertNoBundle("ARCHIVE_NOT_READABLE");
  }

  private SortedMap<String, byte[]> proved() throws IOException {
    byte[] bundle = bundle();
    Ran ran = Ran.main("verify", "--trust", TRUST, file(bundle));
    assertThat(ran.code()).as(ran.text() + ran.reasons()).isZero();
    return BundleFile.read(bundle);
  }

  private void assertDestroyedIsTold() throws IOException {
    hub.destruction().destroy(asked, new Ground("WITHDRAWN", "SEC01"));
    hub.sealing.seal();
    hub.heads.now();
    Ran ran = Ran.main("verify", file(bundle()));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.text()).contains("destroyed");
  }

  /** Content after a day, rows after as long as they are kept; gives where the archives stand. */
  private Path purged(Duration rowsKept) {
    Path archives = directory.resolve("archive");
    Duration day = Duration.ofDays(1);
    ArchiveJournal archive =
        hub.archiving(new ArchiveDirectory(archives), new Retention(day, day, rowsKept));
    hub.endDay();
    archive.archive();
    hub.clock.advance(Duration.ofDays(3));
    assertThat(archive.purge()).isPositive();
    assertThat(hub.journal.body(asked)).isEmpty();
    return archives;
  }

  private void assertNoBundle(String code) {
    assertThatThrownBy(this::bundle)
        .isInstanceOfSatisfying(HubException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static List<Path> filesIn(Path archives) throws IOException {
    try (var files = Files.list(archives)) {
      return files.toList();
    }
  }
}
