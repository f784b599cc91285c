package org.kontingent.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.journal.ChainFinding.Kind;
import org.kontingent.hub.journal.internal.SealStore;
import org.kontingent.hub.journal.internal.SealStore.Leaf;
import org.kontingent.hub.journal.internal.SealStore.StoredBatch;
import org.kontingent.hub.journal.internal.SignedHead;
import org.kontingent.hub.platform.seal.CanonicalRow;
import org.kontingent.hub.platform.seal.HashTree;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.platform.seal.SealedBatch;
import org.kontingent.hub.testing.TestDatabase;

/**
 * The drill: somebody who may do everything in the database tampers with the journal; every kind is
 * found. Each kind on a database of its own, four days of messages, heads exported outside. Prints
 * a table.
 */
abstract class TamperingDrillContract {
  /** Rows of {@code seal_batch} the drill makes: four days of three batches. */
  private static final int DAYS = 4;

  @TempDir private Path directory;

  private int drills;

  abstract TestDatabase database();

  private interface Tampering {
    void with(SealedInstallation hub);
  }

  private record Drill(String name, Kind expected, Tampering tampering) {}

  @Test
  void everyKindOfTamperingIsFound() {
    List<String> table = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (Drill drill : drills()) {
      try (TestDatabase database = database()) {
        SealedInstallation hub = fourDays(database);
        ChainReport before = hub.check();
        assertThat(before.findings()).isEmpty();
        assertThat(before.rows()).isEqualTo(DAYS * 15);
        drill.tampering().with(hub);
        ChainReport after = hub.check();
        String found =
            after.findings().stream()
                .map(f -> f.kind().name())
                .distinct()
                .collect(Collectors.joining(" "));
        table.add(String.format("%-52s %-16s %s", drill.name(), drill.expected(), found));
        if (after.findings().stream().noneMatch(f -> f.kind() == drill.expected())) {
          missed.add(drill.name() + ": " + found);
        }
      }
    }
    System.out.printf("%n%-52s %-16s %s%n", "tampering", "expected", "found");
    table.forEach(System.out::println);
    assertThat(missed).isEmpty();
  }

  private List<Drill> drills() {
    return List.of(
        new Drill(
            "a row changed: the verdict",
            Kind.ROW_CHANGED,
            hub ->
                hub.jdbc.update(
                    "UPDATE journal_entry SET verdict = 'INVALID' WHERE id = ?", row(hub, 7))),
        new Drill(
            "a row changed: the time",
            Kind.ROW_CHANGED,
            hub ->
                hub.jdbc.update(
                    "UPDATE journal_entry SET recorded_at = recorded_at + INTERVAL '1' HOUR"
                        + " WHERE id = ?",
                    row(hub, 7))),
        new Drill(
            "a row removed",
            Kind.ROW_MISSING,
            hub -> {
              hub.jdbc.update("DELETE FROM journal_body WHERE entry_id = ?", row(hub, 7));
              hub.jdbc.update("DELETE FROM journal_entry WHERE id = ?", row(hub, 7));
            }),
        new Drill(
            "a row removed with its place",
            Kind.ORDER_CHANGED,
            hub -> {
              UUID row = row(hub, 7);
              hub.jdbc.update("DELETE FROM journal_entry WHERE id = ?", row);
              hub.jdbc.update("DELETE FROM seal_leaf WHERE row_id = ?", row);
            }),
        new Drill(
            "a row inserted",
            Kind.ROW_INSERTED,
            hub -> {
              hub.write("slipped in");
              hub.jdbc.update("DELETE FROM seal_queue");
            }),
        new Drill(
            "two rows re-ordered",
            Kind.ORDER_CHANGED,
            hub -> {
              Leaf one = leaf(hub, 6);
              Leaf other = leaf(hub, 7);
              put(hub, 6, other);
              put(hub, 7, one);
            }),
        new Drill(
            "two rows change names",
            Kind.ROW_CHANGED,
            hub -> {
              UUID one = row(hub, 6);
              UUID other = row(hub, 7);
              UUID aside = UUID.randomUUID();
              for (UUID[] move : new UUID[][] {{one, aside}, {other, one}, {aside, other}}) {
                hub.jdbc.update("UPDATE journal_entry SET id = ? WHERE id = ?", move[1], move[0]);
              }
            }),
        new Drill(
            "a body replaced",
            Kind.BODY_CHANGED,
            hub ->
                hub.jdbc.update(
                    "UPDATE journal_body SET octets = ? WHERE entry_id = ?",
                    new byte[80],
                    row(hub, 7))),
        new Drill(
            "a body removed without an order",
            Kind.BODY_MISSING,
            hub -> hub.jdbc.update("DELETE FROM journal_body WHERE entry_id = ?", row(hub, 7))),
        new Drill(
            "a key removed without an order",
            Kind.KEY_MISSING,
            hub ->
                hub.jdbc.update(
                    "UPDATE journal_body SET wrapped_key = NULL WHERE entry_id = ?", row(hub, 7))),
        new Drill(
            "a batch removed",
            Kind.BATCH_MISSING,
            hub -> hub.jdbc.update("DELETE FROM seal_batch WHERE batch_no = 5")),
        new Drill(
            "a batch dated back",
            Kind.CHAIN_BROKEN,
            hub ->
                hub.jdbc.update(
                    "UPDATE seal_batch SET sealed_at = sealed_at - INTERVAL '1' DAY"
                        + " WHERE batch_no = 5")),
        new Drill(
            "a batch changed with its own digest",
            Kind.CHAIN_BROKEN,
            hub -> {
              StoredBatch batch = hub.store.batches("journal", 5, 1).get(0);
              SealedBatch changed =
                  new SealedBatch(
                      "journal",
                      5,
                      batch.batch().firstSeq(),
                      batch.batch().lastSeq(),
                      batch.batch().sealedAt().plusSeconds(1),
                      batch.batch().root(),
                      batch.batch().previous());
              replace(hub, changed);
            }),
        new Drill(
            "the tail rewritten with recomputed digests",
            Kind.TAIL_REWRITTEN,
            TamperingDrillContract::rewriteTail),
        new Drill(
            "the tail and the heads rewritten, another key",
            Kind.HEAD_FORGED,
            hub -> {
              rewriteTail(hub);
              rewriteHeads(hub, "foreign");
            }),
        new Drill(
            "the tail and the heads rewritten, the hub's own key",
            Kind.EXPORT_DIFFERS,
            hub -> {
              rewriteTail(hub);
              rewriteHeads(hub, "hub");
            }),
        new Drill(
            "the last days cut off with their heads", Kind.HEAD_MISSING, hub -> cutOff(hub, 7)),
        new Drill(
            "a day missing: its final head removed",
            Kind.DAY_MISSING,
            hub -> {
              hub.jdbc.update("DELETE FROM seal_head_stream WHERE head_no = 2");
              hub.jdbc.update("DELETE FROM seal_head WHERE head_no = 2");
            }),
        new Drill(
            "a day removed whole: rows, places, batches, head",
            Kind.BATCH_MISSING,
            hub -> {
              hub.jdbc.update(
                  "DELETE FROM journal_entry WHERE id IN"
                      + " (SELECT row_id FROM seal_leaf WHERE seq BETWEEN 16 AND 30)");
              hub.jdbc.update("DELETE FROM seal_leaf WHERE seq BETWEEN 16 AND 30");
              hub.jdbc.update("DELETE FROM seal_batch WHERE batch_no BETWEEN 4 AND 6");
              hub.jdbc.update("DELETE FROM seal_head_stream WHERE head_no = 2");
              hub.jdbc.update("DELETE FROM seal_head WHERE head_no = 2");
            }),
        new Drill(
            "all heads removed from the database",
            Kind.HEAD_MISSING,
            hub -> {
              hub.jdbc.update("DELETE FROM seal_head_stream");
              hub.jdbc.update("DELETE FROM seal_head");
            }));
  }

  private SealedInstallation fourDays(TestDatabase database) {
    SealedInstallation hub =
        new SealedInstallation(database, directory.resolve("heads-" + ++drills));
    for (int day = 0; day < DAYS; day++) {
      for (int batch = 0; batch < 3; batch++) {
        hub.batchOf(5);
      }
      hub.endDay();
    }
    return hub;
  }

  private static Leaf leaf(SealedInstallation hub, long seq) {
    return hub.store.leaves("journal", seq, seq).get(0);
  }

  private static UUID row(SealedInstallation hub, long seq) {
    return leaf(hub, seq).row();
  }

  private static void put(SealedInstallation hub, long seq, Leaf leaf) {
    hub.jdbc.update(
        "UPDATE seal_leaf SET row_id = ?, leaf = ? WHERE seq = ?", leaf.row(), leaf.digest(), seq);
  }

  private static void replace(SealedInstallation hub, SealedBatch batch) {
    hub.jdbc.update(
        "UPDATE seal_batch SET sealed_at = ?, root = ?, previous = ?, head = ? WHERE batch_no = ?",
        batch.sealedAt().atOffset(java.time.ZoneOffset.UTC),
        batch.root(),
        batch.previous(),
        batch.head(),
        batch.number());
  }

  /** A row of batch 5 is changed and everything computed anew from there, as the hub would. */
  private static void rewriteTail(SealedInstallation hub) {
    Leaf old = leaf(hub, 22);
    hub.jdbc.update("UPDATE journal_entry SET verdict = 'INVALID' WHERE id = ?", old.row());
    CanonicalRow form = hub.logs.get(0).rows(List.of(old.row())).get(old.row());
    put(hub, 22, new Leaf(22, old.row(), HashTree.leaf(form.octets())));
    String previous = null;
    for (StoredBatch stored : hub.store.batches("journal", 5, 100)) {
      SealedBatch batch = stored.batch();
      List<String> leaves =
          hub.store.leaves("journal", batch.firstSeq(), batch.lastSeq()).stream()
              .map(Leaf::digest)
              .toList();
      SealedBatch anew =
          new SealedBatch(
              "journal",
              batch.number(),
              batch.firstSeq(),
              batch.lastSeq(),
              batch.sealedAt(),
              HashTree.root(leaves),
              previous == null ? batch.previous() : previous);
      replace(hub, anew);
      previous = anew.head();
    }
  }

  private static void rewriteHeads(SealedInstallation hub, String key) {
    SealStore store = hub.store;
    String previous = SealedBatch.GENESIS;
    for (SignedHead kept : store.heads(1, 100)) {
      HeadDocument head = HeadDocument.read(kept.document());
      List<HeadDocument.Chain> chains = new ArrayList<>();
      for (HeadDocument.Chain chain : head.chains()) {
        List<String> heads =
            chain.lastBatch() < chain.firstBatch()
                ? List.of()
                : store
                    .batches(
                        chain.stream(),
                        chain.firstBatch(),
                        (int) (chain.lastBatch() - chain.firstBatch() + 1))
                    .stream()
                    .map(StoredBatch::head)
                    .toList();
        chains.add(
            heads.isEmpty()
                ? chain
                : new HeadDocument.Chain(
                    chain.stream(),
                    chain.firstBatch(),
                    chain.lastBatch(),
                    chain.lastSeq(),
                    heads.get(heads.size() - 1),
                    HashTree.root(heads)));
      }
      HeadDocument anew =
          new HeadDocument(
              head.number(), head.day(), head.finalOne(), head.madeAt(), previous, chains);
      hub.jdbc.update(
          "UPDATE seal_head SET document = ?, signature = ? WHERE head_no = ?",
          new String(anew.octets(), java.nio.charset.StandardCharsets.UTF_8),
          SealedInstallation.seal(key).sign(anew.octets(), head.madeAt()),
          head.number());
      previous = anew.digest();
    }
  }

  private static void cutOff(SealedInstallation hub, long fromBatch) {
    long seq = hub.store.batches("journal", fromBatch, 1).get(0).batch().firstSeq();
    hub.jdbc.update(
        "DELETE FROM journal_entry WHERE id IN (SELECT row_id FROM seal_leaf WHERE seq >= ?)", seq);
    hub.jdbc.update("DELETE FROM seal_leaf WHERE seq >= ?", seq);
    hub.jdbc.update("DELETE FROM seal_batch WHERE batch_no >= ?", fromBatch);
    LocalDate day = LocalDate.parse("2026-01-16");
    hub.jdbc.update(
        "DELETE FROM seal_head_stream WHERE head_no IN"
            + " (SELECT head_no FROM seal_head WHERE head_day > ?)",
        day);
    hub.jdbc.update("DELETE FROM seal_head WHERE head_day > ?", day);
  }
}
