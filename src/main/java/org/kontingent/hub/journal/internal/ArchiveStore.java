package org.kontingent.hub.journal.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.platform.seal.SealedBatch;
import org.kontingent.hub.smev.MessageId;

/** What the database knows of archive files, and what may be purged from it. */
public interface ArchiveStore {
  /**
   * A written and checked file.
   *
   * @param last the last batch in it
   */
  record Archived(
      String stream,
      long firstBatch,
      SealedBatch last,
      String file,
      String digest,
      boolean purged) {}

  /**
   * An entry whose row stands in a file only.
   *
   * @param messageId null where the message had none
   * @param lastBatch the last batch of the file
   */
  record Moved(JournalId entry, MessageId messageId, MessageId inReplyTo, long lastBatch) {}

  /** What was purged of this message, and of those in reply to it, by their ids. */
  List<Moved> moved(MessageId message, int most);

  /** Files of a log in the order of their batches. */
  List<Archived> archived(String stream);

  default Optional<Archived> lastArchived(String stream) {
    List<Archived> all = archived(stream);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  void add(Archived archived, Instant at);

  /** Stored bodies, still encrypted, of those entries that have one. */
  Map<UUID, byte[]> bodies(Collection<UUID> entries);

  /**
   * Takes bodies of archived entries out; their keys are kept.
   *
   * @param before entries recorded earlier
   * @param upTo and with a place up to this
   */
  long purgeBodies(EntryOutcome outcome, Instant before, long upTo, int limit);

  /** Takes out rows, places and batches of the journal that the file holds. */
  long purge(Archived archived, Instant at);
}
