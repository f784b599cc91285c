package org.kontingent.hub.journal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.internal.ArchiveStore.Archived;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.seal.SealedBatch;

/** Finds bodies that the database holds no longer, in the files they were archived to. */
public final class ArchivedBodies {
  private final ArchiveStore archives;
  private final ArchivePlace place;

  public ArchivedBodies(ArchiveStore archives, ArchivePlace place) {
    this.archives = archives;
    this.place = place;
  }

  /**
   * The body as it was stored, encrypted; empty if no file holds it.
   *
   * @param batch in which its row was sealed
   * @throws HubException {@code ARCHIVE_NOT_READABLE} if the file is not where it was left
   */
  Optional<byte[]> find(JournalId entry, SealedBatch batch) {
    for (Archived file : archives.archived(batch.stream())) {
      if (file.firstBatch() <= batch.number() && batch.number() <= file.last().number()) {
        try (InputStream content = place.read(file.file())) {
          return ArchiveFile.body(content, entry.value());
        } catch (IOException e) {
          throw new HubException(
              "ARCHIVE_NOT_READABLE",
              "archive " + file.file() + " cannot be read: put it back into the archive directory",
              e);
        }
      }
    }
    return Optional.empty();
  }
}
