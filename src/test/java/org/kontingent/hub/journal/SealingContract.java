package org.kontingent.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.journal.internal.BatchSealing;
import org.kontingent.hub.journal.internal.SealStore.StoredBatch;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What sealing must keep on both databases. */
abstract class SealingContract {
  private TestDatabase database;
  private SealedInstallation hub;

  abstract TestDatabase database();

  @BeforeEach
  void open() {
    database = database();
    hub = new SealedInstallation(database, null);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyCommittedRowGetsOnePlaceAndTheQueueEmpties() {
    hub.batchOf(7);
    hub.batchOf(3);
    assertThat(hub.sealing.seal()).isZero();
    assertThat(hub.sealing.lag()).isEqualTo(Duration.ZERO);
    List<StoredBatch> batches = hub.store.batches("journal", 1, 10);
    assertThat(batches).extracting(b -> b.batch().lastSeq()).containsExactly(7L, 10L);
    assertThat(hub.store.leaves("journal", 1, 100))
        .extracting(l -> l.row())
        .hasSize(10)
        .doesNotHaveDuplicates();
    assertThat(hub.check().isIntact()).isTrue();
  }

  @Test
  void aRowCommittedLateIsSealedHoweverMuchWasSealedMeanwhile() throws Exception {
    try (Connection slow = database.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      UUID late = hub.write("never mind").value();
      // A row whose transaction began before all others and ends after them.
      UUID id = new UUID(late.getMostSignificantBits() - 10, late.getLeastSignificantBits());
      copy(slow, late, id);
      hub.batchOf(20);
      slow.commit();
      assertThat(hub.store.leafOf("journal", id)).isEmpty();
      assertThat(hub.sealing.seal()).isEqualTo(1);
      assertThat(hub.store.leafOf("journal", id)).isPresent();
    }
    assertThat(hub.check().isIntact()).isTrue();
  }

  @Test
  void aRolledBackRowLeavesNoPlace() throws Exception {
    hub.batchOf(1);
    try (Connection undone = database.dataSource().getConnection()) {
      undone.setAutoCommit(false);
      copy(undone, hub.write("x").value(), UUID.randomUUID());
      undone.rollback();
    }
    assertThat(hub.sealing.seal()).isEqualTo(1);
    assertThat(hub.check().isIntact()).isTrue();
  }

  @Test
  void twoSealersAtOnceForkNothing() throws Exception {
    for (int i = 0; i < 2_300; i++) {
      hub.write("m" + i);
    }
    SealLogs racing =
        new BatchSealing(
            hub.logs,
            hub.store,
            new RetryingTransactions(new DataSourceTransactionManager(database.dataSource())),
            hub.clock);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      Callable<Long> work = racing::seal;
      long sealed = 0;
      for (Future<Long> done : threads.invokeAll(List.of(work, work, work))) {
        sealed += done.get();
      }
      assertThat(sealed).isEqualTo(2_300);
    } finally {
      threads.shutdownNow();
    }
    ChainReport report = hub.check();
    assertThat(report.findings()).isEmpty();
    assertThat(report.rows()).isEqualTo(2_300);
  }

  @Test
  void aClockSetBackDoesNotTurnTheChainAround() {
    hub.batchOf(2);
    hub.clock.advance(Duration.ofHours(-5));
    hub.batchOf(2);
    List<StoredBatch> batches = hub.store.batches("journal", 1, 10);
    assertThat(batches.get(1).batch().sealedAt())
        .isAfterOrEqualTo(batches.get(0).batch().sealedAt());
    assertThat(hub.check().isIntact()).isTrue();
  }

  @Test
  void everyDayGetsOneFinalHeadEvenOneWithoutMessages() {
    hub.batchOf(2);
    assertThat(hub.heads.finalHeads()).isEmpty();
    HeadDocument interim = hub.heads.now();
    assertThat(interim.finalOne()).isFalse();
    hub.batchOf(1);
    hub.clock.advance(Duration.ofDays(3));
    List<HeadDocument> made = hub.heads.finalHeads();
    assertThat(made)
        .extracting(HeadDocument::day)
        .containsExactly(
            LocalDate.parse("2026-01-15"),
            LocalDate.parse("2026-01-16"),
            LocalDate.parse("2026-01-17"));
    assertThat(made.get(0).chain("journal").orElseThrow().lastSeq()).isEqualTo(3);
    assertThat(made.get(0).previous()).isEqualTo(interim.digest());
    assertThat(hub.heads.finalHeads()).isEmpty();
    assertThat(hub.check().findings()).isEmpty();
  }

  @Test
  void aRowSealedAfterMidnightBelongsToTheNextDay() {
    hub.batchOf(1);
    hub.clock.advance(Duration.ofHours(13));
    hub.batchOf(1);
    List<HeadDocument> made = hub.heads.finalHeads();
    assertThat(made).hasSize(1);
    assertThat(made.get(0).chain("journal").orElseThrow().lastBatch()).isEqualTo(1);
    assertThat(new HashSet<>(List.of(made.get(0).day())))
        .isEqualTo(Set.of(LocalDate.parse("2026-01-15")));
  }

  private static void copy(Connection connection, UUID from, UUID to) throws Exception {
    for (String sql :
        List.of(
            "INSERT INTO journal_entry (id, direction, operation, outcome, recorded_at,"
                + " size_octets, body_digest, verdict) SELECT ?, direction, operation, outcome,"
                + " recorded_at, size_octets, body_digest, verdict FROM journal_entry WHERE id = ?",
            "INSERT INTO journal_body (entry_id, octets, master_id, wrapped_key)"
                + " SELECT ?, octets, master_id, wrapped_key FROM journal_body WHERE entry_id = ?",
            "INSERT INTO seal_queue (row_id, stream) SELECT ?, 'journal' FROM journal_entry"
                + " WHERE id = ?")) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setObject(1, to);
        statement.setObject(2, from);
        assertThat(statement.executeUpdate()).isEqualTo(1);
      }
    }
  }
}
