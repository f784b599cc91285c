package org.kontingent.hub.journal.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.platform.seal.SealedBatch;

/** The chains in the database. Every method joins the caller's transaction. */
public interface SealStore {
  /** A row at its place. */
  record Leaf(long seq, UUID row, String digest) {}

  /** Waits until nobody else seals this log, until the end of the transaction. */
  void lock(String stream);

  /** Committed rows without a place, at most so many. */
  List<UUID> waiting(String stream, int limit);

  /** Age of the oldest row without a place, by the database's clock. */
  Duration lag();

  Optional<SealedBatch> lastBatch(String stream);

  /** Stores the batch and takes its rows out of the queue. */
  void add(SealedBatch batch, List<Leaf> leaves);

  /** Batches numbered {@code from} and above, in order, with the head as stored. */
  List<StoredBatch> batches(String stream, long from, int limit);

  /** Leaves of places {@code from} and above, in order. */
  List<Leaf> leaves(String stream, long from, long to);

  /** Which of these rows have a place or wait for one. */
  Set<UUID> known(String stream, List<UUID> rows);

  Optional<Leaf> leafOf(String stream, UUID row);

  /** The batch this place belongs to. */
  Optional<SealedBatch> batchAt(String stream, long seq);

  Optional<SignedHead> lastHead();

  List<SignedHead> heads(long from, int limit);

  /** The first head that covers this batch. */
  Optional<SignedHead> headOver(String stream, long batch);

  void add(HeadDocument head, byte[] signature);

  /** Up to where rows and batches of a log were archived and purged. */
  Optional<SealedBatch> purgedUpTo(String stream);

  /** A batch as it stands in the table. */
  record StoredBatch(SealedBatch batch, String head) {}
}
