package org.kontingent.hub.journal.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.journal.SealLogs;
import org.kontingent.hub.journal.internal.SealStore.Leaf;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.seal.CanonicalRow;
import org.kontingent.hub.platform.seal.HashTree;
import org.kontingent.hub.platform.seal.SealedBatch;
import org.kontingent.hub.platform.seal.SealedLog;

/**
 * Seals batch by batch, each in a transaction of its own. What waits is taken from a queue that is
 * written with the row itself, so a row whose transaction lasted long is sealed when it commits,
 * however much was sealed meanwhile.
 */
public final class BatchSealing implements SealLogs {
  static final int BATCH = 1_000;
  private static final int MOST_BATCHES_A_RUN = 100;

  private final List<SealedLog> logs;
  private final SealStore store;
  private final Transactions transactions;
  private final Clock clock;

  public BatchSealing(
      List<SealedLog> logs, SealStore store, Transactions transactions, Clock clock) {
    this.logs = List.copyOf(logs);
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public long seal() {
    long sealed = 0;
    for (SealedLog log : logs) {
      for (int batch = 0; batch < MOST_BATCHES_A_RUN; batch++) {
        int rows = transactions.call(() -> sealBatch(log));
        sealed += rows;
        if (rows < BATCH) {
          break;
        }
      }
    }
    return sealed;
  }

  @Override
  public Duration lag() {
    return store.lag();
  }

  private int sealBatch(SealedLog log) {
    String stream = log.stream();
    if (store.waiting(stream, 1).isEmpty()) {
      return 0;
    }
    store.lock(stream);
    List<UUID> waiting = store.waiting(stream, BATCH);
    if (waiting.isEmpty()) {
      return 0;
    }
    Optional<SealedBatch> last = store.lastBatch(stream);
    long firstSeq = last.map(SealedBatch::lastSeq).orElse(0L) + 1;
    List<Leaf> leaves = leaves(log, waiting, firstSeq);
    SealedBatch batch =
        new SealedBatch(
            stream,
            last.map(SealedBatch::number).orElse(0L) + 1,
            firstSeq,
            firstSeq + leaves.size() - 1,
            moment(last),
            HashTree.root(leaves.stream().map(Leaf::digest).toList()),
            last.map(SealedBatch::head).orElse(SealedBatch.GENESIS));
    store.add(batch, leaves);
    return leaves.size();
  }

  private static List<Leaf> leaves(SealedLog log, List<UUID> rows, long firstSeq) {
    Map<UUID, CanonicalRow> forms = log.rows(rows);
    List<Leaf> leaves = new ArrayList<>(rows.size());
    for (UUID row : rows) {
      // A row that went before it was sealed gets its place all the same: the check will say so.
      CanonicalRow form = forms.getOrDefault(row, new CanonicalRow(log.stream()).with("lost", row));
      leaves.add(new Leaf(firstSeq + leaves.size(), row, HashTree.leaf(form.octets())));
    }
    return leaves;
  }

  /** Never before the batch before, even if the clock was set back. */
  private Instant moment(Optional<SealedBatch> last) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return last.map(SealedBatch::sealedAt).filter(before -> before.isAfter(now)).orElse(now);
  }
}
