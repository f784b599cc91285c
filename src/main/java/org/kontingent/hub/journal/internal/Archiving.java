package org.kontingent.hub.journal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.journal.ArchiveJournal;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.HeadSeal;
import org.kontingent.hub.journal.Retention;
import org.kontingent.hub.journal.internal.ArchiveStore.Archived;
import org.kontingent.hub.journal.internal.SealStore.Leaf;
import org.kontingent.hub.journal.internal.SealStore.StoredBatch;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.seal.CanonicalRow;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.platform.seal.HeadDocument.Chain;
import org.kontingent.hub.platform.seal.SealedBatch;
import org.kontingent.hub.platform.seal.SealedLog;

/** Archives day after day, and purges what stands in checked files. */
public final class Archiving implements ArchiveJournal {
  private static final int HEADS = 1_000;
  private static final int BATCHES = 200;
  private static final int BODIES = 500;

  private final List<SealedLog> logs;
  private final SealStore store;
  private final ArchiveStore archives;
  private final ArchivePlace place;
  private final HeadSeal seal;
  private final Retention retention;
  private final Transactions transactions;
  private final Clock clock;

  public Archiving(
      List<SealedLog> logs,
      SealStore store,
      ArchiveStore archives,
      ArchivePlace place,
      HeadSeal seal,
      Retention retention,
      Transactions transactions,
      Clock clock) {
    this.logs = List.copyOf(logs);
    this.store = store;
    this.archives = archives;
    this.place = place;
    this.seal = seal;
    this.retention = retention;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public int archive() {
    if (!place.isSet()) {
      return 0;
    }
    int written = 0;
    long from = 1;
    for (List<SignedHead> page = store.heads(from, HEADS);
        !page.isEmpty();
        page = store.heads(from, HEADS)) {
      for (SignedHead head : page) {
        from = head.number() + 1;
        HeadDocument document = HeadDocument.read(head.document());
        if (document.finalOne()) {
          for (SealedLog log : logs) {
            written += archive(log, head, document) ? 1 : 0;
          }
        }
      }
    }
    return written;
  }

  private boolean archive(SealedLog log, SignedHead head, HeadDocument document) {
    String stream = log.stream();
    long first = archives.lastArchived(stream).map(a -> a.last().number()).orElse(0L) + 1;
    Optional<Chain> chain = document.chain(stream);
    if (chain.isEmpty() || chain.get().lastBatch() < first) {
      return false;
    }
    long last = chain.get().lastBatch();
    String name = stream + "-" + document.day() + "-" + first + "-" + last + ".archive";
    try {
      String digest = place.write(name, file -> write(file, log, head, first, last));
      SealedBatch end = check(stream, name, digest);
      transactions.run(
          () ->
              archives.add(new Archived(stream, first, end, name, digest, false), clock.instant()));
      return true;
    } catch (IOException e) {
      throw new HubException(
          "ARCHIVE_NOT_WRITTEN", "archive " + name + " cannot be written: look at the disk", e);
    }
  }

  private void write(OutputStream file, SealedLog log, SignedHead head, long first, long last)
      throws IOException {
    String stream = log.stream();
    ArchiveFile.begin(file, stream, head);
    long next = first;
    while (next <= last) {
      List<StoredBatch> page =
          store.batches(stream, next, (int) Math.min(BATCHES, last - next + 1));
      if (page.isEmpty()) {
        throw new HubException(
            "CHAIN_NOT_INTACT", "batch " + next + " of " + stream + " is missing: check the chain");
      }
      for (StoredBatch stored : page) {
        SealedBatch batch = stored.batch();
        ArchiveFile.batch(file, batch);
        List<Leaf> leaves = store.leaves(stream, batch.firstSeq(), batch.lastSeq());
        List<UUID> ids = leaves.stream().map(Leaf::row).toList();
        Map<UUID, CanonicalRow> forms = log.rows(ids);
        Map<UUID, byte[]> bodies =
            stream.equals(RowCheck.WITH_BODIES) ? archives.bodies(ids) : Map.of();
        for (Leaf leaf : leaves) {
          ArchiveFile.row(file, leaf, forms.get(leaf.row()), bodies.get(leaf.row()));
        }
        next = batch.number() + 1;
      }
    }
  }

  @Override
  public long purge() {
    Instant now = clock.instant();
    long purged = 0;
    long archivedSeq = 0;
    for (Archived archived : archives.archived(RowCheck.WITH_BODIES)) {
      if (archived.purged()) {
        continue;
      }
      if (!archived.last().sealedAt().isBefore(now.minus(shortest()))) {
        break;
      }
      try {
        check(archived.stream(), archived.file(), archived.digest());
      } catch (IOException e) {
        throw new HubException(
            "ARCHIVE_NOT_INTACT", "archive " + archived.file() + " cannot be read", e);
      }
      archivedSeq = archived.last().lastSeq();
      if (archived.last().sealedAt().isBefore(now.minus(retention.longest()))) {
        purged += transactions.call(() -> archives.purge(archived, now));
      }
    }
    return purged + purgeBodies(now, archivedSeq);
  }

  private long purgeBodies(Instant now, long upTo) {
    long purged = 0;
    for (EntryOutcome outcome : EntryOutcome.values()) {
      Instant before = now.minus(retention.of(outcome));
      long some;
      do {
        some =
            upTo == 0
                ? 0
                : transactions.call(() -> archives.purgeBodies(outcome, before, upTo, BODIES));
        purged += some;
      } while (some == BODIES);
    }
    return purged;
  }

  private Duration shortest() {
    Duration two =
        retention.accepted().compareTo(retention.duplicate()) < 0
            ? retention.accepted()
            : retention.duplicate();
    return two.compareTo(retention.refused()) < 0 ? two : retention.refused();
  }

  /** The file is the one that was written, and whole. */
  private SealedBatch check(String stream, String name, String digest) throws IOException {
    MessageDigest computed = sha256();
    try (InputStream file = new DigestInputStream(place.read(name), computed)) {
      SealedBatch last = ArchiveFile.check(file, stream, seal::isOurs);
      if (!HexFormat.of().formatHex(computed.digest()).equals(digest)) {
        throw new HubException("ARCHIVE_NOT_INTACT", "archive " + name + " was altered");
      }
      return last;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
