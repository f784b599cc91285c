package org.kontingent.hub.journal.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.platform.seal.SealedBatch;

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
