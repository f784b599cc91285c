package org.kontingent.hub.journal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.journal.internal.ArchiveStore.Archived;
import org.kontingent.hub.journal.internal.ArchiveStore.Moved;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.seal.CanonicalRow;
import org.kontingent.hub.platform.seal.SealedBatch;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

/** Finds what the database holds no longer, in the files it was archived to. */
public final class ArchivedEntries {
  private final ArchiveStore archives;
  private final ArchivePlace place;

  public ArchivedEntries(ArchiveStore archives, ArchivePlace place) {
    this.archives = archives;
    this.place = place;
  }

  /** An entry whose row stands in a file only. */
  record Found(JournalRecord entry, ArchiveExcerpt.Row row, ArchiveExcerpt file) {}

  /** Entries of this message, and of those in reply to it, whose rows stand in files only. */
  List<Moved> about(MessageId message, int most) {
    return archives.moved(message, most);
  }

  /**
   * Reads the entries, each file once.
   *
   * @throws HubException {@code ARCHIVE_NOT_READABLE} if a file is not where it was left; {@code
   *     ARCHIVE_NOT_INTACT} if it is not what it was
   */
  List<Found> read(List<Moved> moved) {
    Map<Long, Set<UUID>> byFile =
        moved.stream()
            .collect(
                Collectors.groupingBy(
                    Moved::lastBatch,
                    TreeMap::new,
                    Collectors.mapping(one -> one.entry().value(), Collectors.toSet())));
    List<Found> found = new ArrayList<>();
    byFile.forEach((lastBatch, entries) -> read(lastBatch, entries, found));
    return found;
  }

  private void read(long lastBatch, Set<UUID> entries, List<Found> found) {
    Archived file =
        archives.archived(RowCheck.WITH_BODIES).stream()
            .filter(one -> one.last().number() == lastBatch)
            .findFirst()
            .orElseThrow(
                () -> broken("the file that ends with batch " + lastBatch + " is unknown"));
    ArchiveExcerpt excerpt = excerpt(file, entries);
    for (UUID entry : entries) {
      ArchiveExcerpt.Row row =
          excerpt
              .row(entry)
              .orElseThrow(() -> broken("archive " + file.file() + " lacks entry " + entry));
      found.add(new Found(record(row.form()), row, excerpt));
    }
  }

  private ArchiveExcerpt excerpt(Archived file, Set<UUID> entries) {
    MessageDigest digest = sha256();
    try (InputStream content = new DigestInputStream(place.read(file.file()), digest)) {
      ArchiveExcerpt excerpt = ArchiveExcerpt.read(content, file.stream(), entries);
      content.transferTo(OutputStream.nullOutputStream());
      if (!HexFormat.of().formatHex(digest.digest()).equals(file.digest())) {
        throw broken("archive " + file.file() + " was altered");
      }
      return excerpt;
    } catch (IOException e) {
      throw notReadable(file, e);
    }
  }

  private static JournalRecord record(byte[] form) {
    Map<String, String> row = CanonicalRow.read(form);
    String namespace = row.get("kind-ns");
    return new JournalRecord(
        new JournalId(UUID.fromString(row.get("id"))),
        Direction.valueOf(row.get("direction")),
        row.get("operation"),
        EntryOutcome.valueOf(row.get("outcome")),
        id(row.get("message-id")),
        id(row.get("in-reply-to")),
        namespace == null ? null : new KindOfData(namespace, row.get("kind-root")),
        Instant.parse(row.get("recorded-at")),
        row.get("content-type"),
        Long.parseLong(row.get("size-octets")),
        row.get("body-digest"),
        new SignatureSummary(row.get("verdict"), row.get("reason"), row.get("report")),
        row.get("caller"));
  }

  private static MessageId id(String text) {
    return text == null ? null : new MessageId(text);
  }

  /**
   * The body of an entry whose row is still here, as it was stored, encrypted; empty if no file
   * holds it.
   *
   * @param batch in which its row was sealed
   * @throws HubException {@code ARCHIVE_NOT_READABLE} if the file is not where it was left
   */
  Optional<byte[]> body(JournalId entry, SealedBatch batch) {
    for (Archived file : archives.archived(batch.stream())) {
      if (file.firstBatch() <= batch.number() && batch.number() <= file.last().number()) {
        try (InputStream content = place.read(file.file())) {
          return ArchiveFile.body(content, entry.value());
        } catch (IOException e) {
          throw notReadable(file, e);
        }
      }
    }
    return Optional.empty();
  }

  private static HubException notReadable(Archived file, IOException cause) {
    return new HubException(
        "ARCHIVE_NOT_READABLE",
        "archive " + file.file() + " cannot be read: put it back into the archive directory",
        cause);
  }

  private static HubException broken(String reason) {
    return new HubException("ARCHIVE_NOT_INTACT", reason);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
