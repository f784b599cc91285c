package org.kontingent.hub.registry.adapter;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.registry.ChangeEntry;
import org.kontingent.hub.registry.internal.ChangeSequencing;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Public numbers are given after commit, whoever gives them and however long others take. */
abstract class ChangeFeedContract {
  private static final Instant NOON = Instant.parse("2025-09-01T09:00:00Z");

  private final SettableClock clock = new SettableClock(NOON);
  private final Map<UUID, Integer> versions = new HashMap<>();
  private TestDatabase database;
  private JdbcTemplate jdbc;
  private Transactions transactions;
  private ChangeSequencing feed;

  abstract TestDatabase open();

  @BeforeEach
  void start() {
    database = open();
    jdbc = new JdbcTemplate(database.dataSource());
    transactions =
        new RetryingTransactions(new DataSourceTransactionManager(database.dataSource()));
    feed = sequencer();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void numbersCountFromOneWithoutGapsInTheOrderOfTheChanges() {
    UUID one = pupil();
    UUID other = pupil();
    change(one, NOON);
    change(other, NOON.plusSeconds(1));
    change(one, NOON.plusSeconds(2));
    assertThat(feed.after(0, 10)).as("nothing is shown without a number").isEmpty();
    assertThat(feed.sequence()).isEqualTo(3);
    assertThat(feed.after(0, 10)).extracting(ChangeEntry::number).containsExactly(1L, 2L, 3L);
    assertThat(feed.after(0, 10)).extracting(ChangeEntry::id).containsExactly(one, other, one);
    assertThat(feed.after(1, 1)).extracting(ChangeEntry::number).containsExactly(2L);
    assertThat(feed.newest()).isEqualTo(3);
    assertThat(feed.sequence()).as("nothing is numbered twice").isZero();
  }

  @Test
  void versionsOfOneRecordStandInTheirOrderEvenIfTheirMomentsAreEqual() {
    UUID pupil = pupil();
    for (int i = 0; i < 20; i++) {
      change(pupil, NOON);
    }
    feed.sequence();
    assertThat(feed.after(0, 100)).extracting(ChangeEntry::version).isSorted().hasSize(20);
  }

  @Test
  void moreThanOneBatchIsNumberedInOneRun() {
    UUID pupil = pupil();
    List<Object[]> rows = new ArrayList<>();
    for (int version = 1; version <= 2_500; version++) {
      rows.add(row(pupil, version, NOON));
    }
    jdbc.batchUpdate(INSERT, rows);
    assertThat(feed.sequence()).isEqualTo(2_500);
    assertThat(feed.after(2_400, 1_000)).hasSize(100);
  }

  @Test
  void theLagIsTheAgeOfTheOldestChangeThatWaits() {
    assertThat(feed.lag()).isZero();
    change(pupil(), NOON);
    change(pupil(), NOON.plusSeconds(5));
    clock.advance(Duration.ofSeconds(90));
    assertThat(feed.lag()).isEqualTo(Duration.ofSeconds(90));
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    FeedLag shown = new FeedLag(feed, meters);
    assertThat(shown).isNotNull();
    assertThat(meters.get("hub.registry.feed.lag").gauge().value()).isEqualTo(90);
    assertThat(meters.get("hub.registry.feed.alarm").gauge().value()).isEqualTo(1);
    assertThat(meters.get("hub.registry.feed.newest").gauge().value()).isZero();
    feed.sequence();
    assertThat(feed.lag()).isZero();
  }

  @Test
  void anEntryWhoseTransactionLastsLongGetsALaterNumberAndIsNotMissed() throws Exception {
    UUID slow = pupil();
    UUID quick = pupil();
    CountDownLatch inserted = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<?> writer =
          thread.submit(
              () ->
                  transactions.run(
                      () -> {
                        change(slow, NOON);
                        inserted.countDown();
                        await(mayCommit);
                      }));
      await(inserted);
      change(quick, NOON.plusSeconds(1));
      feed.sequence();
      assertThat(feed.after(0, 10)).extracting(ChangeEntry::id).containsExactly(quick);
      mayCommit.countDown();
      writer.get();
      feed.sequence();
      assertThat(feed.after(1, 10)).extracting(ChangeEntry::id).containsExactly(slow);
    } finally {
      mayCommit.countDown();
      thread.shutdownNow();
    }
  }

  @Test
  void aSequencerKilledInTheMiddleLeavesNothingAndTheNextOneGivesTheSameNumbers() throws Exception {
    for (int i = 0; i < 5; i++) {
      change(pupil(), NOON);
    }
    Connection dying = database.dataSource().getConnection();
    dying.setAutoCommit(false);
    JdbcChangeStore store = new JdbcChangeStore(new SingleConnectionDataSource(dying, true));
    store.number(store.waiting(5), store.lockHead());
    assertThat(feed.after(0, 10)).as("numbers appear with the commit").isEmpty();

    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Long> next = thread.submit(feed::sequence);
      // As when the process dies: the server ends the transaction.
      dying.rollback();
      assertThat(next.get(60, SECONDS)).isEqualTo(5);
    } finally {
      thread.shutdownNow();
      dying.close();
    }
    assertThat(feed.after(0, 10))
        .extracting(ChangeEntry::number)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void aFailureAfterNumberingTakesTheNumbersBack() {
    change(pupil(), NOON);
    JdbcChangeStore store = new JdbcChangeStore(database.dataSource());
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      store.number(store.waiting(5), store.lockHead());
                      throw new IllegalStateException("the node dies");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(feed.newest()).isZero();
    assertThat(feed.sequence()).isEqualTo(1);
    assertThat(feed.newest()).isEqualTo(1);
  }

  /** Scenario 11 of registry.md 16, with two sequencers at once. */
  @Test
  void aReaderMissesNothingAndNeverSeesASmallerNumberLater() throws Exception {
    int writers = 4;
    int changesEach = 40;
    List<UUID> pupils = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      pupils.add(pupil());
    }
    AtomicLong readings = new AtomicLong();
    AtomicInteger writing = new AtomicInteger(writers);
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        UUID mine = pupils.get(w);
        Random random = new Random(w);
        workers.add(
            threads.submit(
                () -> {
                  for (int i = 1; i <= changesEach; i++) {
                    int version = i;
                    transactions.run(
                        () -> {
                          jdbc.update(INSERT, row(mine, version, NOON.plusMillis(version)));
                          // Held open while the reader looks some times, often long, often not.
                          long until = readings.get() + random.nextInt(4);
                          while (readings.get() < until && !over.get()) {
                            Thread.onSpinWait();
                          }
                        });
                  }
                  writing.decrementAndGet();
                }));
      }
      for (int s = 0; s < 2; s++) {
        workers.add(
            threads.submit(
                () -> {
                  ChangeSequencing sequencer = sequencer();
                  while (writing.get() > 0 || sequencer.lag().toMillis() > 0) {
                    sequencer.sequence();
                  }
                }));
      }

      List<ChangeEntry> read = new ArrayList<>();
      Set<Long> numbers = new HashSet<>();
      long last = 0;
      clock.advance(Duration.ofMinutes(1));
      while (read.size() < writers * changesEach) {
        for (ChangeEntry entry : feed.after(last, 7)) {
          assertThat(entry.number()).as("no gap may be filled later").isEqualTo(last + 1);
          last = entry.number();
          read.add(entry);
          numbers.add(last);
        }
        readings.incrementAndGet();
        workers.stream().filter(Future::isDone).forEach(ChangeFeedContract::rethrow);
      }
      for (Future<?> worker : workers) {
        worker.get(60, SECONDS);
      }
      assertThat(numbers).hasSize(writers * changesEach);
      for (UUID pupil : pupils) {
        assertThat(read.stream().filter(entry -> entry.id().equals(pupil)))
            .extracting(ChangeEntry::version)
            .isSorted()
            .hasSize(changesEach);
      }
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
  }

  private static final String INSERT =
      "INSERT INTO registry_change (id, entity, pupil, change_kind, version, content_hash,"
          + " changed_at) VALUES (?, 'PUPIL', ?, 'UPSERT', ?, 'hash', ?)";

  private ChangeSequencing sequencer() {
    return new ChangeSequencing(new JdbcChangeStore(database.dataSource()), transactions, clock);
  }

  private UUID pupil() {
    UUID id = UUID.randomUUID();
    jdbc.update(
        "INSERT INTO registry_pupil (id, version, record_state, identity_state, created_at,"
            + " updated_at) VALUES (?, 0, 'DRAFT', 'PROVISIONAL', ?, ?)",
        id,
        JdbcTime.toColumn(NOON),
        JdbcTime.toColumn(NOON));
    return id;
  }

  private void change(UUID pupil, Instant at) {
    jdbc.update(INSERT, row(pupil, versions.merge(pupil, 1, Integer::sum), at));
  }

  private static Object[] row(UUID pupil, int version, Instant at) {
    return new Object[] {UUID.randomUUID(), pupil, version, JdbcTime.toColumn(at)};
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void rethrow(Future<?> worker) {
    try {
      worker.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
