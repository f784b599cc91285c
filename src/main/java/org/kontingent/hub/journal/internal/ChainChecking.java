package org.kontingent.hub.journal.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.journal.ChainFinding.Kind;
import org.kontingent.hub.journal.ChainReport;
import org.kontingent.hub.journal.CheckChain;
import org.kontingent.hub.journal.internal.SealStore.Leaf;
import org.kontingent.hub.journal.internal.SealStore.StoredBatch;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.seal.HashTree;
import org.kontingent.hub.platform.seal.SealedBatch;
import org.kontingent.hub.platform.seal.SealedLog;

/** The check: link by link, row by row, then the signed heads, then what stands outside. */
public final class ChainChecking implements CheckChain {
  private static final int PAGE = 1_000;

  private final List<SealedLog> logs;
  private final SealStore store;
  private final RowCheck rowCheck;
  private final HeadCheck headCheck;

  public ChainChecking(
      List<SealedLog> logs, SealStore store, BodyStore bodies, HeadCheck headCheck) {
    this.logs = List.copyOf(logs);
    this.store = store;
    this.rowCheck = new RowCheck(bodies);
    this.headCheck = headCheck;
  }

  @Override
  public ChainReport check(TaskProgress progress) {
    Findings findings = new Findings(progress);
    for (SealedLog log : logs) {
      checkLinks(log, findings);
      searchInserted(log, findings);
    }
    headCheck.check(findings);
    return findings.report();
  }

  private void checkLinks(SealedLog log, Findings findings) {
    String stream = log.stream();
    Optional<SealedBatch> purged = store.purgedUpTo(stream);
    long number = purged.map(SealedBatch::number).orElse(0L) + 1;
    long seq = purged.map(SealedBatch::lastSeq).orElse(0L) + 1;
    String previous = purged.map(SealedBatch::head).orElse(SealedBatch.GENESIS);
    for (List<StoredBatch> page = store.batches(stream, number, PAGE);
        !page.isEmpty();
        page = store.batches(stream, number, PAGE)) {
      for (StoredBatch stored : page) {
        SealedBatch batch = stored.batch();
        findings.batch();
        if (batch.number() != number || batch.firstSeq() != seq) {
          findings.add(Kind.BATCH_MISSING, stream, "batch " + number);
        }
        if (!batch.previous().equals(previous) || !batch.head().equals(stored.head())) {
          findings.add(Kind.CHAIN_BROKEN, stream, "batch " + batch.number());
        }
        number = batch.number() + 1;
        seq = batch.lastSeq() + 1;
        previous = stored.head();
      }
      checkRows(log, page, findings);
    }
    List<Leaf> beyond = store.leaves(stream, seq, seq + PAGE);
    if (!beyond.isEmpty()) {
      findings.add(Kind.BATCH_MISSING, stream, "the last batch");
    }
  }

  private void checkRows(SealedLog log, List<StoredBatch> page, Findings findings) {
    int from = 0;
    while (from < page.size()) {
      int to = from + 1;
      long rows = page.get(from).batch().size();
      while (to < page.size() && rows + page.get(to).batch().size() <= BatchSealing.BATCH) {
        rows += page.get(to).batch().size();
        to++;
      }
      checkRows(log, page.subList(from, to), rows, findings);
      from = to;
    }
  }

  private void checkRows(SealedLog log, List<StoredBatch> some, long rows, Findings findings) {
    String stream = log.stream();
    List<Leaf> leaves =
        store.leaves(
            stream, some.get(0).batch().firstSeq(), some.get(some.size() - 1).batch().lastSeq());
    for (StoredBatch stored : some) {
      SealedBatch batch = stored.batch();
      List<String> own =
          leaves.stream()
              .filter(leaf -> leaf.seq() >= batch.firstSeq() && leaf.seq() <= batch.lastSeq())
              .map(Leaf::digest)
              .toList();
      if (own.size() != batch.size() || !HashTree.root(own).equals(batch.root())) {
        findings.add(Kind.ORDER_CHANGED, stream, "batch " + batch.number());
      }
    }
    rowCheck.check(log, leaves, findings);
    findings.rows(rows);
  }

  private void searchInserted(SealedLog log, Findings findings) {
    UUID after = null;
    for (List<UUID> page = log.idsAfter(after, PAGE);
        !page.isEmpty();
        page = log.idsAfter(after, PAGE)) {
      Set<UUID> known = store.known(log.stream(), page);
      for (UUID row : page) {
        if (!known.contains(row)) {
          findings.add(Kind.ROW_INSERTED, log.stream(), row);
        }
      }
      after = page.get(page.size() - 1);
    }
  }
}
