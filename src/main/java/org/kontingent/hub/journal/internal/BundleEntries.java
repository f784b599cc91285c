package org.kontingent.hub.journal.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.journal.internal.ArchiveStore.Moved;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.MessageId;

/** Finds the entries a bundle is about, in the database and in archive files. */
final class BundleEntries {
  private static final int MOST_RELATED = 60;

  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing((Entry entry) -> entry.row().recordedAt())
          .thenComparing(entry -> entry.row().id().value());

  private final Journal journal;
  private final ArchivedEntries archived;

  BundleEntries(Journal journal, ArchivedEntries archived) {
    this.journal = journal;
    this.archived = archived;
  }

  /**
   * One entry.
   *
   * @param archived where it comes from if its row is in the database no longer
   */
  record Entry(JournalRecord row, Optional<ArchivedEntries.Found> archived) {}

  /** The message itself first, then what is related, oldest first. */
  List<Entry> about(MessageId message) {
    Lookup lookup = new Lookup();
    lookup.add(message);
    if (lookup.isEmpty()) {
      throw new HubException(
          "MESSAGE_UNKNOWN", "The journal holds nothing about message " + message + ".");
    }
    // An answer's confirmations name the answer, not the question.
    lookup.related().stream()
        .filter(id -> !id.equals(message))
        .limit(MOST_RELATED)
        .forEach(lookup::add);
    List<Entry> all = lookup.entries();
    Entry own =
        all.stream()
            .filter(entry -> message.equals(entry.row().messageId()))
            .findFirst()
            .orElseGet(
                () ->
                    all.stream()
                        .filter(entry -> message.equals(entry.row().inReplyTo()))
                        .findFirst()
                        .orElseThrow());
    return Stream.concat(Stream.of(own), all.stream().filter(entry -> entry != own))
        .limit(MOST_RELATED + 1)
        .toList();
  }

  /** What is found, each entry once; files are read when all is known that is wanted of them. */
  private final class Lookup {
    private final Map<JournalId, JournalRecord> rows = new LinkedHashMap<>();
    private final Map<JournalId, Moved> moved = new LinkedHashMap<>();

    void add(MessageId message) {
      journal.about(message).forEach(row -> rows.putIfAbsent(row.id(), row));
      archived.about(message, MOST_RELATED).forEach(one -> moved.putIfAbsent(one.entry(), one));
    }

    boolean isEmpty() {
      return rows.isEmpty() && moved.isEmpty();
    }

    List<MessageId> related() {
      return Stream.concat(
              rows.values().stream().flatMap(row -> Stream.of(row.messageId(), row.inReplyTo())),
              moved.values().stream().flatMap(one -> Stream.of(one.messageId(), one.inReplyTo())))
          .filter(id -> id != null)
          .distinct()
          .toList();
    }

    List<Entry> entries() {
      List<Entry> entries = new ArrayList<>();
      rows.values().forEach(row -> entries.add(new Entry(row, Optional.empty())));
      archived
          .read(moved.values().stream().filter(one -> !rows.containsKey(one.entry())).toList())
          .forEach(found -> entries.add(new Entry(found.entry(), Optional.of(found))));
      entries.sort(BY_TIME);
      return entries;
    }
  }
}
