package org.kontingent.hub.lanes.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.lanes.BackOff;
import org.kontingent.hub.lanes.BreakerRules;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneRules;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What every store of lanes must keep. */
interface LanesContract {
  Duration LEASE = Duration.ofMinutes(1);
  BreakerRules BREAKER =
      new BreakerRules(
          3,
          new BackOff(Duration.ofSeconds(30), Duration.ofMinutes(2), 0),
          Duration.ofMinutes(1),
          2,
          50);
  BackOff BACK_OFF = new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(5), 0);

  TestDatabase database();

  SettableClock clock();

  default Lanes lanes() {
    return node("node-1");
  }

  /** One process of several that share the database. */
  default Lanes node(String name) {
    return new JdbcLanes(
        database().dataSource(),
        transactions(),
        clock(),
        LaneRulebook.same(LaneRules.DEFAULT.withBackOff(BACK_OFF).withBreaker(BREAKER)),
        (lane, code, count) -> {},
        new Random(1),
        name);
  }

  /** As the hub has them: work that lost a race runs again. */
  default Transactions transactions() {
    return new RetryingTransactions(new DataSourceTransactionManager(database().dataSource()));
  }

  static LaneName aLane() {
    return new LaneName("test/" + UUID.randomUUID());
  }

  static LaneItem anItem() {
    return new LaneItem(new MessageId(UUID.randomUUID().toString()), UUID.randomUUID());
  }

  @Test
  default void whatIsPutIsClaimedOnceWhileTheLeaseLasts() {
    LaneName lane = aLane();
    LaneItem item = anItem();
    lanes().put(lane, item);

    List<Claim> first = lanes().claim(lane, 10, LEASE);
    assertThat(first).singleElement().satisfies(c -> assertThat(c.item()).isEqualTo(item));
    assertThat(lanes().claim(lane, 10, LEASE)).isEmpty();
  }

  @Test
  default void theSameMessageTwiceIsOneEntry() {
    LaneName lane = aLane();
    LaneItem item = anItem();
    lanes().put(lane, item);
    lanes().put(lane, item);
    assertThat(lanes().claim(lane, 10, LEASE)).hasSize(1);
  }

  @Test
  default void anExpiredLeaseIsClaimedAnewAndTheOldClaimCanNoLongerSettle() {
    LaneName lane = aLane();
    lanes().put(lane, anItem());
    Claim lost = lanes().claim(lane, 1, LEASE).get(0);
    clock().advance(LEASE.plusSeconds(1));
    Claim held = lanes().claim(lane, 1, LEASE).get(0);

    assertThat(held.fence()).isGreaterThan(lost.fence());
    assertThat(lanes().done(lost, "SENT")).isFalse();
    assertThat(lanes().done(held, "SENT")).isTrue();
    assertThat(lanes().find(lane, held.item().messageId()))
        .get()
        .satisfies(e -> assertThat(e.state()).isEqualTo(LaneState.DONE));
  }

  @Test
  default void aFailedAttemptComesBackAfterAGrowingPause() {
    LaneName lane = aLane();
    lanes().put(lane, anItem());
    assertThat(lanes().retry(lanes().claim(lane, 1, LEASE).get(0), "NO_CONNECTION")).isTrue();

    assertThat(lanes().claim(lane, 1, LEASE)).isEmpty();
    clock().advance(Duration.ofSeconds(10));
    Claim second = lanes().claim(lane, 1, LEASE).get(0);
    assertThat(second.attempt()).isEqualTo(2);
    lanes().retry(second, "NO_CONNECTION");
    clock().advance(Duration.ofSeconds(10));
    assertThat(lanes().claim(lane, 1, LEASE)).isEmpty();
    clock().advance(Duration.ofSeconds(10));
    assertThat(lanes().claim(lane, 1, LEASE)).hasSize(1);
  }

  @Test
  default void aFailingMessageDoesNotHoldUpThoseBehindIt() {
    LaneName lane = aLane();
    LaneItem bad = anItem();
    lanes().put(lane, bad);
    lanes().retry(lanes().claim(lane, 1, LEASE).get(0), "NO_CONNECTION");
    LaneItem good = anItem();
    lanes().put(lane, good);
    assertThat(lanes().claim(lane, 10, LEASE))
        .singleElement()
        .satisfies(c -> assertThat(c.item()).isEqualTo(good));
  }

  @Test
  default void aDeadMessageIsNotClaimedAgain() {
    LaneName lane = aLane();
    LaneItem item = anItem();
    lanes().put(lane, item);
    lanes().dead(lanes().claim(lane, 1, LEASE).get(0), "ACCESS_DENIED");
    clock().advance(Duration.ofDays(1));
    assertThat(lanes().claim(lane, 1, LEASE)).isEmpty();
    assertThat(lanes().find(lane, item.messageId()).orElseThrow().lastCode())
        .isEqualTo("ACCESS_DENIED");
  }

  @Test
  default void aRolledBackPutLeavesNothing() {
    LaneName lane = aLane();
    try {
      database()
          .transactions()
          .run(
              () -> {
                lanes().put(lane, anItem());
                throw new IllegalStateException("roll back");
              });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("roll back");
    }
    assertThat(lanes().claim(lane, 1, LEASE)).isEmpty();
  }

  @Test
  default void manyWorkersClaimEveryMessageExactlyOnce() throws Exception {
    LaneName lane = aLane();
    int messages = 60;
    for (int i = 0; i < messages; i++) {
      lanes().put(lane, anItem());
    }
    Set<UUID> seen = ConcurrentHashMap.newKeySet();
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> counts =
          java.util.stream.IntStream.range(0, 4)
              .mapToObj(
                  w ->
                      workers.submit(
                          () -> {
                            int taken = 0;
                            while (seen.size() < messages) {
                              for (Claim claim : lanes().claim(lane, 5, LEASE)) {
                                assertThat(seen.add(claim.entry())).isTrue();
                                lanes().done(claim, "OK");
                                taken++;
                              }
                            }
                            return taken;
                          }))
              .toList();
      int total = 0;
      for (Future<Integer> count : counts) {
        total += count.get();
      }
      assertThat(total).isEqualTo(messages);
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  default void pausesDoubleUpToTheirCap() {
    BackOff backOff = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(1), 0);
    assertThat(backOff.after(1, new Random(1))).isEqualTo(Duration.ofSeconds(5));
    assertThat(backOff.after(2, new Random(1))).isEqualTo(Duration.ofSeconds(10));
    assertThat(backOff.after(60, new Random(1))).isEqualTo(Duration.ofMinutes(1));
    assertThat(Instant.EPOCH).isBefore(clock().instant());
  }
}
