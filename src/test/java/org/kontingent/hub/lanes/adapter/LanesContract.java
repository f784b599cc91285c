package org.kontingent.hub.lanes.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.lanes.BackOff;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneAttempt;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.lanes.Lanes;

/** What every store of lanes must keep. */
interface LanesContract extends LaneStage {
  @Test
  default void whatIsPutIsClaimedOnceWhileTheLeaseLasts() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = LaneStage.anItem();
    lanes().put(lane, item);

    List<Claim> first = lanes().claim(lane, 10, LEASE);
    assertThat(first).singleElement().satisfies(c -> assertThat(c.item()).isEqualTo(item));
    assertThat(lanes().claim(lane, 10, LEASE)).isEmpty();
  }

  @Test
  default void theSameMessageTwiceIsOneEntry() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = LaneStage.anItem();
    lanes().put(lane, item);
    lanes().put(lane, item);
    assertThat(lanes().claim(lane, 10, LEASE)).hasSize(1);
  }

  @Test
  default void anExpiredLeaseIsClaimedAnewAndTheOldClaimCanNoLongerSettle() {
    LaneName lane = LaneStage.aLane();
    lanes().put(lane, LaneStage.anItem());
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
    LaneName lane = LaneStage.aLane();
    lanes().put(lane, LaneStage.anItem());
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
  default void onlyMessagesThatAreDueAndNobodysCountAsWaiting() {
    LaneName lane = LaneStage.aLane();
    for (int i = 0; i < 3; i++) {
      lanes().put(lane, LaneStage.anItem());
    }
    assertThat(lanes().hasMoreDueThan(lane, 2)).isTrue();
    assertThat(lanes().hasMoreDueThan(lane, 3)).isFalse();
    Claim held = lanes().claim(lane, 1, LEASE).get(0);
    assertThat(lanes().hasMoreDueThan(lane, 2)).isFalse();
    lanes().retry(held, "NO_CONNECTION");
    assertThat(lanes().hasMoreDueThan(lane, 2)).isFalse();
    clock().advance(Duration.ofSeconds(10));
    assertThat(lanes().hasMoreDueThan(lane, 2)).isTrue();
  }

  @Test
  default void aFailingMessageDoesNotHoldUpThoseBehindIt() {
    LaneName lane = LaneStage.aLane();
    LaneItem bad = LaneStage.anItem();
    lanes().put(lane, bad);
    lanes().retry(lanes().claim(lane, 1, LEASE).get(0), "NO_CONNECTION");
    LaneItem good = LaneStage.anItem();
    lanes().put(lane, good);
    assertThat(lanes().claim(lane, 10, LEASE))
        .singleElement()
        .satisfies(c -> assertThat(c.item()).isEqualTo(good));
  }

  @Test
  default void aDeadMessageIsNotClaimedAgain() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = LaneStage.anItem();
    lanes().put(lane, item);
    lanes().dead(lanes().claim(lane, 1, LEASE).get(0), "ACCESS_DENIED");
    clock().advance(Duration.ofDays(1));
    assertThat(lanes().claim(lane, 1, LEASE)).isEmpty();
    assertThat(lanes().find(lane, item.messageId()).orElseThrow().lastCode())
        .isEqualTo("ACCESS_DENIED");
  }

  @Test
  default void aRolledBackPutLeavesNothing() {
    LaneName lane = LaneStage.aLane();
    try {
      database()
          .transactions()
          .run(
              () -> {
                lanes().put(lane, LaneStage.anItem());
                throw new IllegalStateException("roll back");
              });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("roll back");
    }
    assertThat(lanes().claim(lane, 1, LEASE)).isEmpty();
  }

  @Test
  default void pausesDoubleUpToTheirCap() {
    BackOff backOff = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(1), 0);
    assertThat(backOff.after(1, new Random(1))).isEqualTo(Duration.ofSeconds(5));
    assertThat(backOff.after(2, new Random(1))).isEqualTo(Duration.ofSeconds(10));
    assertThat(backOff.after(60, new Random(1))).isEqualTo(Duration.ofMinutes(1));
    assertThat(Instant.EPOCH).isBefore(clock().instant());
  }

  @Test
  default void theLongestDueComesFirst() {
    LaneName lane = LaneStage.aLane();
    List<LaneItem> items = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      items.add(LaneStage.anItem());
      lanes().put(lane, items.get(i));
      clock().advance(Duration.ofSeconds(1));
    }
    assertThat(lanes().claim(lane, 3, LEASE))
        .extracting(Claim::item)
        .containsExactlyElementsOf(items.subList(0, 3));
    assertThat(lanes().claim(lane, 3, LEASE))
        .extracting(Claim::item)
        .containsExactlyElementsOf(items.subList(3, 5));
  }

  @Test
  default void aClaimGivenBackCountsNoAttempt() {
    LaneName lane = LaneStage.aLane();
    lanes().put(lane, LaneStage.anItem());
    Claim untried = lanes().claim(lane, 1, LEASE).get(0);
    assertThat(lanes().release(untried)).isTrue();
    assertThat(lanes().release(untried)).isFalse();
    Claim again = lanes().claim(lane, 1, LEASE).get(0);
    assertThat(again.attempt()).isEqualTo(1);
    assertThat(again.fence()).isGreaterThan(untried.fence());
    assertThat(lanes().done(untried, "SENT")).isFalse();
  }

  @Test
  default void everyAttemptIsARowAndOneWhoseNodeVanishedSaysSo() {
    LaneName lane = LaneStage.aLane();
    lanes().put(lane, LaneStage.anItem());
    Claim first = node("node-a").claim(lane, 1, LEASE).get(0);
    lanes().retry(first, "QUEUE_FULL");
    clock().advance(Duration.ofSeconds(10));
    node("node-b").claim(lane, 1, LEASE);
    clock().advance(LEASE);
    Claim third = node("node-c").claim(lane, 1, LEASE).get(0);
    assertThat(lanes().attempts(third.entry()))
        .extracting(LaneAttempt::number, LaneAttempt::node, LaneAttempt::code)
        .containsExactly(
            tuple(1, "node-a", "QUEUE_FULL"),
            tuple(2, "node-b", LaneAttempt.LEASE_ENDED),
            tuple(3, "node-c", null));
    assertThat(lanes().done(third, "SENT")).isTrue();
    assertThat(lanes().attempts(third.entry()))
        .hasSize(3)
        .last()
        .satisfies(
            attempt -> {
              assertThat(attempt.code()).isEqualTo("SENT");
              assertThat(attempt.endedAt()).contains(clock().instant());
            });
  }

  @Test
  default void aDeadMessageIsRevivedAndNoOther() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = LaneStage.anItem();
    lanes().put(lane, item);
    assertThat(lanes().revive(lane, item.messageId())).isFalse();
    lanes().dead(lanes().claim(lane, 1, LEASE).get(0), "APPLY_FAILED");
    assertThat(lanes().revive(lane, item.messageId())).isTrue();
    assertThat(lanes().claim(lane, 1, LEASE)).hasSize(1);
  }

  @Test
  default void onlyAMessageThatWaitsForAnAttemptIsRecalled() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = LaneStage.anItem();
    lanes().put(lane, item);
    Claim inWork = lanes().claim(lane, 1, LEASE).get(0);
    assertThat(lanes().recall(lane, item.messageId(), "NOT_WANTED")).isFalse();
    assertThat(lanes().retry(inWork, "QUEUE_FULL")).isTrue();
    assertThat(lanes().recall(LaneStage.aLane(), item.messageId(), "NOT_WANTED")).isFalse();
    assertThat(lanes().recall(lane, item.messageId(), "NOT_WANTED")).isTrue();
    LaneEntry recalled = lanes().find(lane, item.messageId()).orElseThrow();
    assertThat(recalled.state()).isEqualTo(LaneState.DONE);
    assertThat(recalled.lastCode()).isEqualTo("NOT_WANTED");
    assertThat(recalled.dueAt()).isEmpty();
    assertThat(recalled.finishedAt()).isPresent();
    assertThat(recalled.attempts()).isEqualTo(1);
    clock().advance(Duration.ofDays(1));
    assertThat(lanes().claim(lane, 1, LEASE)).isEmpty();
    assertThat(lanes().recall(lane, item.messageId(), "NOT_WANTED")).isFalse();
  }

  @Test
  default void nodesAndTheirThreadsClaimEveryMessageExactlyOnce() throws Exception {
    LaneName lane = LaneStage.aLane();
    int messages = 120;
    for (int i = 0; i < messages; i++) {
      lanes().put(lane, LaneStage.anItem());
    }
    List<Lanes> nodes = List.of(node("node-1"), node("node-2"));
    Set<UUID> seen = ConcurrentHashMap.newKeySet();
    AtomicInteger twice = new AtomicInteger();
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int worker = 0; worker < 4; worker++) {
        Lanes own = nodes.get(worker % 2);
        all.add(
            workers.submit(
                () -> {
                  while (seen.size() < messages) {
                    for (Claim claim : own.claim(lane, 5, LEASE)) {
                      if (!seen.add(claim.entry()) || !own.done(claim, "OK")) {
                        twice.incrementAndGet();
                      }
                    }
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
    } finally {
      workers.shutdownNow();
    }
    assertThat(twice).hasValue(0);
    assertThat(seen).hasSize(messages);
    assertThat(views().lane(lane).orElseThrow().counts().values()).containsOnly(0L);
  }

  @Test
  default void theSameMessagePutByManyAtOnceIsOneEntry() throws Exception {
    LaneName lane = LaneStage.aLane();
    LaneItem item = LaneStage.anItem();
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int worker = 0; worker < 4; worker++) {
        all.add(workers.submit(() -> transactions().run(() -> lanes().put(lane, item))));
      }
      for (Future<?> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
    } finally {
      workers.shutdownNow();
    }
    assertThat(lanes().claim(lane, 10, LEASE)).hasSize(1);
    assertThat(views().message(item.messageId())).hasSize(1);
  }
}
