package org.kontingent.hub.lanes.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.lanes.OpenMatters;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.TaskProgress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages finished long ago leave their lanes, and nothing else does. */
interface LanePurgeContract extends LaneStage {
  Duration KEPT = Duration.ofDays(90);

  /** More than is removed in one transaction. */
  int MANY = 450;

  /** Every run looks at all lanes there are. */
  @BeforeEach
  default void emptyLanes() {
    JdbcClient jdbc = JdbcClient.create(database().dataSource());
    jdbc.sql("DELETE FROM lane_attempt").update();
    jdbc.sql("DELETE FROM lane_entry").update();
  }

  default PurgeLanes purging(OpenMatters... open) {
    return new PurgeLanes(database().dataSource(), transactions(), clock(), KEPT, List.of(open));
  }

  default long purge(OpenMatters... open) {
    return purging(open).run(TaskProgress.UNSEEN).done();
  }

  default LaneItem finished(LaneName lane) {
    LaneItem item = LaneStage.anItem();
    lanes().put(lane, item);
    finish(lane);
    return item;
  }

  default void finish(LaneName lane) {
    lanes().claim(lane, 1, LEASE).forEach(claim -> lanes().done(claim, "SENT"));
  }

  default boolean isKept(LaneItem item) {
    return !views().message(item.messageId()).isEmpty();
  }

  default long attempts(UUID entry) {
    return lanes().attempts(entry).size();
  }

  default List<LaneItem> manyFinished(LaneName lane) {
    List<LaneItem> items = Stream.generate(LaneStage::anItem).limit(MANY).toList();
    transactions().run(() -> items.forEach(item -> lanes().put(lane, item)));
    List<Claim> claims = lanes().claim(lane, MANY, LEASE);
    transactions().run(() -> claims.forEach(claim -> lanes().done(claim, "SENT")));
    return items;
  }

  @Test
  default void aMessageFinishedLongAgoLeavesWithItsAttempts() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = LaneStage.anItem();
    lanes().put(lane, item);
    lanes().claim(lane, 1, LEASE).forEach(claim -> lanes().retry(claim, "QUEUE_FULL"));
    clock().advance(Duration.ofHours(1));
    finish(lane);
    UUID entry = views().message(item.messageId()).get(0).entry().entry();
    assertThat(attempts(entry)).isEqualTo(2);

    clock().advance(KEPT);
    assertThat(purge()).as("it is as old as may be").isZero();
    clock().advance(Duration.ofSeconds(1));
    assertThat(purge()).isEqualTo(1);
    assertThat(isKept(item)).isFalse();
    assertThat(attempts(entry)).isZero();
  }

  @Test
  default void whatExpiredOrWasTakenOutByAnOperatorLeavesToo() {
    LaneName lane = LaneStage.aLane();
    assertThat(lanes().claim(lane, 1, LEASE)).as("the lane begins to be").isEmpty();
    LaneItem discarded = LaneStage.anItem();
    lanes().put(lane, discarded);
    operations().discard(discarded.messageId(), Optional.empty(), ORDER);
    LaneItem expired = LaneStage.anItem().withDeadline(clock().instant().plus(Duration.ofHours(1)));
    lanes().put(lane, expired);
    clock().advance(Duration.ofHours(2));
    deadlines().run(TaskProgress.UNSEEN);

    clock().advance(KEPT.plusSeconds(1));
    assertThat(purge()).isEqualTo(2);
    assertThat(List.of(discarded, expired)).noneMatch(this::isKept);
  }

  @Test
  default void whatIsNotFinishedStaysHoweverOld() {
    LaneName lane = LaneStage.aLane();
    LaneItem dead = LaneStage.anItem();
    lanes().put(lane, dead);
    lanes().claim(lane, 1, LEASE).forEach(claim -> lanes().dead(claim, "NO_SUCH_KIND"));
    LaneItem parked = LaneStage.anItem();
    lanes().put(lane, parked);
    operations().park(parked.messageId(), Optional.empty(), ORDER);
    LaneItem retried = LaneStage.anItem();
    lanes().put(lane, retried);
    lanes().claim(lane, 1, LEASE).forEach(claim -> lanes().retry(claim, "QUEUE_FULL"));
    LaneItem inWork = LaneStage.anItem();
    lanes().put(lane, inWork);
    assertThat(lanes().claim(lane, 1, LEASE)).hasSize(1);
    LaneItem ready = LaneStage.anItem();
    lanes().put(lane, ready);

    clock().advance(KEPT.multipliedBy(10));
    assertThat(purge()).isZero();
    assertThat(List.of(dead, parked, retried, inWork, ready)).allMatch(this::isKept);
  }

  @Test
  default void theAgeOfAMessageCountsFromItsEnd() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = LaneStage.anItem();
    lanes().put(lane, item);
    clock().advance(KEPT.multipliedBy(2));
    finish(lane);
    clock().advance(Duration.ofDays(1));
    assertThat(purge()).isZero();
    assertThat(isKept(item)).isTrue();
  }

  @Test
  default void anOriginalStaysAsLongAsItsReplay() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = finished(lane);
    clock().advance(KEPT.plusDays(1));
    operations().replay(item.messageId(), Optional.of(lane), ORDER);
    assertThat(purge()).isZero();
    lanes().claim(lane, 1, LEASE).forEach(claim -> lanes().dead(claim, "NO_SUCH_KIND"));
    clock().advance(KEPT.plusDays(1));
    assertThat(purge()).isZero();
    operations().discard(item.messageId(), Optional.of(lane), ORDER);
    clock().advance(KEPT.minusDays(1));
    assertThat(purge()).isZero();
    assertThat(views().message(item.messageId())).hasSize(2);
    clock().advance(Duration.ofDays(2));
    assertThat(purge()).isEqualTo(2);
    assertThat(isKept(item)).isFalse();
  }

  @Test
  default void aMessageStaysInOneLaneWhileAnotherWorksOnIt() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = finished(lane);
    lanes().put(LaneStage.aLane(), item);
    clock().advance(KEPT.plusDays(1));
    assertThat(purge()).isZero();
    assertThat(views().message(item.messageId())).hasSize(2);
  }

  @Test
  default void whatOthersAreStillBusyWithStays() {
    LaneName lane = LaneStage.aLane();
    LaneItem busy = finished(lane);
    LaneItem idle = finished(lane);
    clock().advance(KEPT.plusDays(1));
    OpenMatters matters =
        messages -> {
          assertThat(messages).contains(busy.messageId());
          return Set.of(busy.messageId());
        };
    assertThat(purge(matters)).isEqualTo(1);
    assertThat(isKept(busy)).isTrue();
    assertThat(isKept(idle)).isFalse();
    assertThat(purge()).isEqualTo(1);
  }

  @Test
  default void aRunThatDiesIsGoneOnWithByTheNext() {
    LaneName lane = LaneStage.aLane();
    List<LaneItem> items = manyFinished(lane);
    clock().advance(KEPT.plusDays(1));
    AtomicInteger batches = new AtomicInteger();
    assertThatThrownBy(
            () ->
                purge(
                    messages -> {
                      if (batches.incrementAndGet() == 2) {
                        throw new HubException("NODE_GONE", "the node is gone");
                      }
                      return Set.of();
                    }))
        .isInstanceOf(HubException.class);
    long left = items.stream().filter(this::isKept).count();
    assertThat(left).isStrictlyBetween(0L, (long) MANY);
    assertThat(purge()).isEqualTo(left);
    assertThat(items).noneMatch(this::isKept);
    assertThat(orphanedAttempts()).isZero();
  }

  @Test
  default void twoNodesAtOnceRemoveEachMessageOnce() throws Exception {
    LaneName lane = LaneStage.aLane();
    List<LaneItem> items = manyFinished(lane);
    clock().advance(KEPT.plusDays(1));
    CompletableFuture<Long> one = CompletableFuture.supplyAsync(this::purge);
    CompletableFuture<Long> other = CompletableFuture.supplyAsync(this::purge);
    assertThat(one.get(60, TimeUnit.SECONDS) + other.get(60, TimeUnit.SECONDS)).isEqualTo(MANY);
    assertThat(items).noneMatch(this::isKept);
    assertThat(orphanedAttempts()).isZero();
  }

  @Test
  default void aReplayOrderedAtThatMomentFindsTheMessageGone() throws Exception {
    LaneName lane = LaneStage.aLane();
    LaneItem item = finished(lane);
    clock().advance(KEPT.plusDays(1));
    List<CompletableFuture<UUID>> ordered = new ArrayList<>();
    assertThat(
            purge(
                messages -> {
                  ordered.add(
                      CompletableFuture.supplyAsync(
                          () -> operations().replay(item.messageId(), Optional.of(lane), ORDER)));
                  assertThatThrownBy(() -> ordered.get(0).get(300, TimeUnit.MILLISECONDS))
                      .as("it waits for the removal to end")
                      .isInstanceOf(TimeoutException.class);
                  return Set.of();
                }))
        .isEqualTo(1);
    assertThatThrownBy(() -> ordered.get(0).get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            HubException.class, refusal -> assertThat(refusal.code()).isEqualTo("MESSAGE_UNKNOWN"));
    assertThat(isKept(item)).isFalse();
  }

  @Test
  default void aMessageThatLeftTheLanesMayComeAgain() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = finished(lane);
    clock().advance(KEPT.plusDays(1));
    assertThat(purge()).isEqualTo(1);
    lanes().put(lane, item);
    assertThat(lanes().find(lane, item.messageId()).orElseThrow().state())
        .isEqualTo(LaneState.READY);
  }

  private long orphanedAttempts() {
    return JdbcClient.create(database().dataSource())
        .sql(
            "SELECT count(*) FROM lane_attempt a WHERE NOT EXISTS"
                + " (SELECT 1 FROM lane_entry e WHERE e.id = a.entry_id)")
        .query(Long.class)
        .single();
  }
}
