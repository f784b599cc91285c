package org.kontingent.hub.lanes.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.lanes.Blame;
import org.kontingent.hub.lanes.BreakerState;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneCondition;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneOverview;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.lanes.Lanes;

/** The breaker of a lane, whose state all nodes share. */
interface BreakerContract extends LaneStage {
  String AWAY = "NO_CONNECTION";

  /** Puts messages in a lane of its own and lets the destination fail until the breaker opens. */
  default LaneName aBrokenLane(int messages) {
    LaneName lane = LaneStage.aLane();
    for (int i = 0; i < messages; i++) {
      lanes().put(lane, LaneStage.anItem());
    }
    Lanes node = lanes();
    for (Claim claim : node.claim(lane, BREAKER.failures(), LEASE)) {
      node.retry(claim, AWAY, Blame.DESTINATION);
    }
    assertThat(overview(lane).breaker()).isEqualTo(BreakerState.OPEN);
    return lane;
  }

  default LaneOverview overview(LaneName lane) {
    return views().lane(lane).orElseThrow();
  }

  @Test
  default void failuresOfTheDestinationInARowOpenTheBreakerAndNothingIsBurnt() {
    LaneName lane = aBrokenLane(10);
    assertThat(overview(lane).condition()).isEqualTo(LaneCondition.BREAKER_OPEN);
    assertThat(overview(lane).lastErrorCode()).isEqualTo(AWAY);
    assertThat(alerts()).anyMatch(alert -> alert.startsWith(lane + " BREAKER_OPENED"));
    assertThat(lanes().claim(lane, 10, LEASE)).isEmpty();
    clock().advance(Duration.ofSeconds(29));
    assertThat(node("node-2").claim(lane, 10, LEASE)).isEmpty();
    assertThat(overview(lane).counts())
        .containsEntry(LaneState.READY, 7L)
        .containsEntry(LaneState.WAITING_RETRY, 3L);
  }

  @Test
  default void aSuccessInBetweenBeginsTheCountAnew() {
    LaneName lane = LaneStage.aLane();
    for (int i = 0; i < 5; i++) {
      lanes().put(lane, LaneStage.anItem());
    }
    Lanes node = lanes();
    List<Claim> claims = node.claim(lane, 5, LEASE);
    node.retry(claims.get(0), AWAY, Blame.DESTINATION);
    node.retry(claims.get(1), AWAY, Blame.DESTINATION);
    node.done(claims.get(2), "SENT");
    node.retry(claims.get(3), AWAY, Blame.DESTINATION);
    node.retry(claims.get(4), AWAY, Blame.DESTINATION);
    assertThat(overview(lane).breaker()).isEqualTo(BreakerState.CLOSED);
  }

  @Test
  default void failuresOfMessagesDoNotOpenTheBreaker() {
    LaneName lane = LaneStage.aLane();
    for (int i = 0; i < 10; i++) {
      lanes().put(lane, LaneStage.anItem());
    }
    lanes().claim(lane, 10, LEASE).forEach(claim -> lanes().retry(claim, "BAD_MESSAGE"));
    assertThat(overview(lane).condition()).isEqualTo(LaneCondition.RUNNING);
  }

  @Test
  default void exactlyOneProbeGoesOverAllNodes() throws Exception {
    LaneName lane = aBrokenLane(20);
    clock().advance(Duration.ofSeconds(30));
    ExecutorService workers = Executors.newFixedThreadPool(4);
    List<Claim> claimed = new ArrayList<>();
    try {
      CountDownLatch go = new CountDownLatch(1);
      List<Future<List<Claim>>> all = new ArrayList<>();
      for (int worker = 0; worker < 4; worker++) {
        Lanes node = node("node-" + worker % 2);
        all.add(
            workers.submit(
                () -> {
                  go.await();
                  return node.claim(lane, 10, LEASE);
                }));
      }
      go.countDown();
      for (Future<List<Claim>> one : all) {
        claimed.addAll(one.get(30, TimeUnit.SECONDS));
      }
    } finally {
      workers.shutdownNow();
    }
    assertThat(claimed).singleElement().satisfies(claim -> assertThat(claim.probe()).isTrue());
    assertThat(overview(lane).breaker()).isEqualTo(BreakerState.HALF_OPEN);
    assertThat(lanes().claim(lane, 10, LEASE)).isEmpty();
  }

  @Test
  default void afterAFailedProbeThePauseGrowsAndAfterAGoodOneTheLaneRuns() {
    LaneName lane = aBrokenLane(10);
    clock().advance(Duration.ofSeconds(30));
    lanes().retry(lanes().claim(lane, 10, LEASE).get(0), AWAY, Blame.DESTINATION);
    clock().advance(Duration.ofSeconds(59));
    assertThat(lanes().claim(lane, 10, LEASE)).isEmpty();
    clock().advance(Duration.ofSeconds(1));
    Claim probe = lanes().claim(lane, 10, LEASE).get(0);
    lanes().done(probe, "SENT");
    assertThat(overview(lane).condition()).isEqualTo(LaneCondition.RUNNING);
    assertThat(lanes().claim(lane, 10, LEASE)).isNotEmpty();
  }

  @Test
  default void aProbeWhoseNodeDiedIsGivenUpWithItsLease() {
    LaneName lane = aBrokenLane(5);
    clock().advance(Duration.ofSeconds(30));
    Claim lost = node("node-dead").claim(lane, 1, LEASE).get(0);
    clock().advance(LEASE);
    Claim held = node("node-2").claim(lane, 1, LEASE).get(0);
    assertThat(held.probe()).isTrue();
    assertThat(held.entry().equals(lost.entry()) && lanes().done(lost, "SENT")).isFalse();
    lanes().done(held, "SENT");
    assertThat(overview(lane).breaker()).isEqualTo(BreakerState.CLOSED);
  }

  @Test
  default void aMessageWithdrawnAsProbeSaysNothingOfTheDestination() {
    LaneName lane = aBrokenLane(5);
    clock().advance(Duration.ofSeconds(30));
    lanes().withdraw(lanes().claim(lane, 1, LEASE).get(0), "RENEWED");
    assertThat(overview(lane).breaker()).isEqualTo(BreakerState.OPEN);
    Claim next = lanes().claim(lane, 5, LEASE).get(0);
    assertThat(next.probe()).isTrue();
    lanes().release(next);
    lanes().retry(lanes().claim(lane, 5, LEASE).get(0), "BODY_MISSING", Blame.OURSELVES);
    assertThat(overview(lane).breaker()).isEqualTo(BreakerState.OPEN);
    assertThat(lanes().claim(lane, 5, LEASE)).hasSize(1);
  }

  @Test
  default void oneDeadDestinationDoesNotDelayAnother() {
    LaneName broken = aBrokenLane(5);
    LaneName other = LaneStage.aLane();
    lanes().put(other, LaneStage.anItem());
    assertThat(lanes().claim(broken, 5, LEASE)).isEmpty();
    assertThat(lanes().claim(other, 5, LEASE)).hasSize(1);
  }

  @Test
  default void anOperatorClosesTheBreakerByHand() {
    LaneName lane = aBrokenLane(5);
    operations().closeBreaker(lane, ORDER);
    assertThat(overview(lane).condition()).isEqualTo(LaneCondition.RUNNING);
    clock().advance(Duration.ofSeconds(1));
    assertThat(lanes().claim(lane, 5, LEASE)).isNotEmpty();
  }

  /** Two nodes, each working every second, until everything is through. */
  @Test
  default void aThousandMessagesRecoverByThemselvesAndSlowlyAtFirst() {
    LaneName lane = LaneStage.aLane();
    transactions()
        .run(
            () -> {
              for (int i = 0; i < 1000; i++) {
                lanes().put(lane, LaneStage.anItem());
              }
            });
    List<Lanes> nodes = List.of(node("node-1"), node("node-2"));
    int tried = 0;
    for (int second = 0; second < 1800; second++) {
      for (Lanes node : nodes) {
        List<Claim> claims = node.claim(lane, 20, LEASE);
        if (!claims.isEmpty()) {
          node.retry(claims.get(0), AWAY, Blame.DESTINATION);
          claims.subList(1, claims.size()).forEach(node::release);
          tried++;
        }
      }
      clock().advance(Duration.ofSeconds(1));
    }
    assertThat(tried).as("attempts while it was away for half an hour").isBetween(10, 30);

    List<Integer> perSecond = new ArrayList<>();
    int through = 0;
    for (int second = 0; through < 1000 && second < 600; second++) {
      int now = 0;
      for (Lanes node : nodes) {
        for (int batch = 0; batch < 5; batch++) {
          for (Claim claim : node.claim(lane, 100, LEASE)) {
            assertThat(node.done(claim, "SENT")).isTrue();
            now++;
          }
        }
      }
      perSecond.add(now);
      through += now;
      clock().advance(Duration.ofSeconds(1));
    }
    assertThat(through).isEqualTo(1000);
    assertThat(perSecond).as("messages a second").allMatch(count -> count <= 55);
    int begun = perSecond.indexOf(perSecond.stream().filter(c -> c > 1).findFirst().orElseThrow());
    assertThat(perSecond.subList(begun, begun + 5)).as("at first").allMatch(count -> count <= 10);
    assertThat(overview(lane).counts().values()).containsOnly(0L);
  }
}
