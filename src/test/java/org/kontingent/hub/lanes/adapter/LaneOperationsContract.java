package org.kontingent.hub.lanes.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneCondition;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LanePage;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.platform.HubException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators do with lanes and messages, and what they see. */
interface LaneOperationsContract extends LaneStage {
  default LaneItem inLane(LaneName lane) {
    LaneItem item = LaneStage.anItem();
    lanes().put(lane, item);
    return item;
  }

  default Claim claimOne(LaneName lane) {
    return lanes().claim(lane, 1, LEASE).get(0);
  }

  default LaneState state(LaneName lane, LaneItem item) {
    return lanes().find(lane, item.messageId()).orElseThrow().state();
  }

  default List<String> noted(String target) {
    return JdbcClient.create(database().dataSource())
        .sql("SELECT action FROM operator_action WHERE target LIKE :target ORDER BY id")
        .param("target", "%" + target + "%")
        .query(String.class)
        .list();
  }

  @Test
  default void aPausedLaneGivesOutNothingAndTakesEverything() {
    LaneName lane = LaneStage.aLane();
    assertThat(lanes().claim(lane, 1, LEASE)).isEmpty();
    operations().pause(lane, ORDER);
    inLane(lane);
    assertThat(node("node-2").claim(lane, 1, LEASE)).isEmpty();
    assertThat(views().lane(lane).orElseThrow().condition()).isEqualTo(LaneCondition.PAUSED);
    operations().resume(lane, ORDER);
    assertThat(node("node-2").claim(lane, 1, LEASE)).hasSize(1);
    assertThat(noted(lane.value())).containsExactlyInAnyOrder("LANE_PAUSED", "LANE_RESUMED");
  }

  @Test
  default void workClaimedBeforeThePauseIsFinished() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = inLane(lane);
    Claim claim = claimOne(lane);
    operations().pause(lane, ORDER);
    assertThat(lanes().done(claim, "SENT")).isTrue();
    assertThat(state(lane, item)).isEqualTo(LaneState.DONE);
  }

  @Test
  default void sendNowMakesWaitingMessagesDue() {
    LaneName lane = LaneStage.aLane();
    LaneItem one = inLane(lane);
    LaneItem other = inLane(lane);
    lanes().claim(lane, 2, LEASE).forEach(claim -> lanes().retry(claim, "QUEUE_FULL"));
    operations().sendNow(one.messageId(), Optional.empty(), ORDER);
    assertThat(lanes().claim(lane, 10, LEASE))
        .singleElement()
        .satisfies(claim -> assertThat(claim.item()).isEqualTo(one));
    assertThat(operations().sendNow(lane, ORDER)).isEqualTo(1);
    assertThat(lanes().claim(lane, 10, LEASE))
        .singleElement()
        .satisfies(claim -> assertThat(claim.item()).isEqualTo(other));
  }

  @Test
  default void aReplayIsANewEntryLinkedToTheOriginal() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = inLane(lane);
    Claim first = claimOne(lane);
    lanes().done(first, "SENT");
    UUID replay = operations().replay(item.messageId(), Optional.of(lane), ORDER);
    Claim again = claimOne(lane);
    assertThat(again.entry()).isEqualTo(replay);
    assertThat(again.item().messageId()).isEqualTo(item.messageId());
    assertThat(again.item().bodyRef()).isEqualTo(item.bodyRef());
    assertThat(again.item().replayOf()).contains(first.entry());
    assertThat(again.attempt()).isEqualTo(1);
    lanes().done(again, "SENT");
    UUID second = operations().replay(item.messageId(), Optional.empty(), ORDER);
    assertThat(views().message(item.messageId()))
        .extracting(history -> history.entry().entry())
        .containsExactly(second, replay, first.entry());
    lanes().put(lane, item);
    assertThat(views().message(item.messageId())).hasSize(3);
  }

  @Test
  default void whatIsStillAliveIsNotReplayed() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = inLane(lane);
    assertThatThrownBy(() -> operations().replay(item.messageId(), Optional.empty(), ORDER))
        .isInstanceOfSatisfying(
            HubException.class, refusal -> assertThat(refusal.code()).isEqualTo("STATE_FORBIDS"));
    assertThat(noted(item.messageId().value())).isEmpty();
  }

  @Test
  default void aMessageInWorkIsNobodysToDiscard() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = inLane(lane);
    Claim claim = claimOne(lane);
    assertThatThrownBy(() -> operations().discard(item.messageId(), Optional.empty(), ORDER))
        .isInstanceOf(HubException.class);
    assertThat(lanes().done(claim, "SENT")).isTrue();
  }

  @Test
  default void discardedAndParkedMessagesAreNotClaimed() {
    LaneName lane = LaneStage.aLane();
    LaneItem discarded = inLane(lane);
    LaneItem parked = inLane(lane);
    operations().discard(discarded.messageId(), Optional.empty(), ORDER);
    operations().park(parked.messageId(), Optional.empty(), ORDER);
    clock().advance(Duration.ofDays(1));
    assertThat(lanes().claim(lane, 10, LEASE)).isEmpty();
    assertThat(state(lane, discarded)).isEqualTo(LaneState.CANCELLED_BY_OPERATOR);
    operations().revive(parked.messageId(), Optional.empty(), ORDER);
    assertThat(lanes().claim(lane, 10, LEASE))
        .singleElement()
        .satisfies(claim -> assertThat(claim.item()).isEqualTo(parked));
    assertThat(noted(parked.messageId().value()))
        .containsExactlyInAnyOrder("MESSAGE_PARKED", "MESSAGE_REVIVED");
  }

  @Test
  default void aMessageInSeveralLanesMustBeNamedWithItsLane() {
    LaneName one = LaneStage.aLane();
    LaneName other = LaneStage.aLane();
    LaneItem item = inLane(one);
    lanes().put(other, item);
    assertThatThrownBy(() -> operations().park(item.messageId(), Optional.empty(), ORDER))
        .isInstanceOfSatisfying(
            HubException.class,
            refusal -> assertThat(refusal.code()).isEqualTo("MESSAGE_IN_SEVERAL_LANES"));
    operations().park(item.messageId(), Optional.of(other), ORDER);
    assertThat(state(one, item)).isEqualTo(LaneState.READY);
    assertThat(state(other, item)).isEqualTo(LaneState.PARKED);
  }

  @Test
  default void theOverviewCountsByStateAndTellsTheOldest() {
    LaneName lane = LaneStage.aLane();
    for (int i = 0; i < 4; i++) {
      inLane(lane);
      clock().advance(Duration.ofSeconds(1));
    }
    List<Claim> claims = lanes().claim(lane, 3, LEASE);
    lanes().done(claims.get(0), "SENT");
    lanes().retry(claims.get(1), "QUEUE_FULL");
    clock().advance(LEASE);
    var overview = views().lane(lane).orElseThrow();
    assertThat(overview.counts())
        .containsEntry(LaneState.READY, 1L)
        .containsEntry(LaneState.IN_WORK, 1L)
        .containsEntry(LaneState.WAITING_RETRY, 1L)
        .containsEntry(LaneState.DEAD, 0L);
    assertThat(overview.leaseEnded()).isEqualTo(1);
    assertThat(overview.lastSuccess()).isPresent();
    assertThat(overview.lastErrorCode()).isEqualTo("QUEUE_FULL");
    assertThat(overview.oldest())
        .contains(clock().instant().minus(LEASE).minus(Duration.ofSeconds(3)));
    assertThat(views().lanes()).extracting(o -> o.lane()).contains(lane);
  }

  @Test
  default void pagesFollowEachOtherWithoutGapOrRepetition() {
    LaneName lane = LaneStage.aLane();
    for (int i = 0; i < 7; i++) {
      inLane(lane);
    }
    List<UUID> seen = new ArrayList<>();
    Optional<UUID> after = Optional.empty();
    do {
      LanePage page = views().messages(lane, LaneState.READY, after, 3);
      page.entries().stream().map(LaneEntry::entry).forEach(seen::add);
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(views().messages(lane, LaneState.DONE, Optional.empty(), 3).entries()).isEmpty();
  }
}
