package org.kontingent.hub.lanes.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneAlerts;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.smev.MessageId;

/** Deadlines of messages and the depth of lanes. */
interface LaneLimitsContract extends LaneStage {
  @Test
  default void aMessagePastItsDeadlineIsNotClaimedAndExpiresOnce() {
    LaneName lane = LaneStage.aLane();
    LaneItem item = LaneStage.anItem().withDeadline(clock().instant().plus(Duration.ofHours(1)));
    lanes().put(lane, item);
    lanes().retry(lanes().claim(lane, 1, LEASE).get(0), "NO_CONNECTION");
    clock().advance(Duration.ofHours(1));
    assertThat(lanes().claim(lane, 1, LEASE)).isEmpty();
    List<MessageId> told = new ArrayList<>();
    LaneDeadlines task = deadlines(entry -> told.add(entry.item().messageId()));
    task.run(TaskProgress.UNSEEN);
    task.run(TaskProgress.UNSEEN);
    assertThat(lanes().find(lane, item.messageId()))
        .get()
        .satisfies(
            entry -> {
              assertThat(entry.state()).isEqualTo(LaneState.EXPIRED);
              assertThat(entry.lastCode()).isEqualTo(LaneDeadlines.DEADLINE_PASSED);
            });
    assertThat(told).filteredOn(item.messageId()::equals).hasSize(1);
    assertThat(alerts()).contains(lane + " " + LaneAlerts.MESSAGES_EXPIRED + " 1");
  }

  @Test
  default void whatIsInWorkAtItsDeadlineIsLeftToItsNode() {
    LaneName lane = LaneStage.aLane();
    lanes().put(lane, LaneStage.anItem().withDeadline(clock().instant().plusSeconds(10)));
    Claim claim = lanes().claim(lane, 1, LEASE).get(0);
    clock().advance(Duration.ofSeconds(20));
    deadlines().run(TaskProgress.UNSEEN);
    assertThat(lanes().done(claim, "SENT")).isTrue();
  }

  @Test
  default void aClockSetBackHoldsNothingUpForLong() {
    LaneName lane = LaneStage.aLane();
    lanes().put(lane, LaneStage.anItem());
    lanes().put(lane, LaneStage.anItem());
    lanes().put(lane, LaneStage.anItem());
    lanes().retry(lanes().claim(lane, 1, LEASE).get(0), "NO_CONNECTION");
    // Its node dies.
    assertThat(lanes().claim(lane, 1, LEASE)).hasSize(1);
    clock().advance(Duration.ofHours(-6));
    assertThat(lanes().claim(lane, 10, LEASE)).as("due in six hours").isEmpty();
    deadlines().run(TaskProgress.UNSEEN);
    assertThat(lanes().claim(lane, 10, LEASE)).hasSize(3);
  }

  @Test
  default void aMessageThatTakesTooLongIsReportedOnce() {
    LaneName lane = LaneStage.aLane();
    lanes().put(lane, LaneStage.anItem());
    lanes().retry(lanes().claim(lane, 1, LEASE).get(0), "NO_CONNECTION");
    deadlines().run(TaskProgress.UNSEEN);
    assertThat(alerts()).noneMatch(alert -> alert.startsWith(lane.value()));
    clock().advance(RULES.warnAfter());
    deadlines().run(TaskProgress.UNSEEN);
    deadlines().run(TaskProgress.UNSEEN);
    assertThat(alerts())
        .filteredOn(alert -> alert.startsWith(lane.value()))
        .containsExactly(lane + " " + LaneAlerts.MESSAGES_LATE + " 1");
  }

  @Test
  default void aLaneTooDeepClosesTheIntakeUntilATenthIsGone() {
    LaneDepth depth = new LaneDepth(database().dataSource(), LaneRulebook.same(RULES), alarm());
    depth.measure();
    assertThat(depth.code()).isEmpty();
    LaneName lane = LaneStage.aLane();
    Lanes node = lanes();
    node.claim(lane, 1, LEASE);
    for (int i = 0; i < RULES.mostWaiting() + 1; i++) {
      node.put(lane, LaneStage.anItem());
    }
    assertThat(depth.code()).as("before it is measured").isEmpty();
    depth.measure();
    assertThat(depth.code()).contains(LaneAlerts.LANE_FULL);
    node.claim(lane, 2, LEASE).forEach(claim -> node.done(claim, "SENT"));
    depth.measure();
    assertThat(depth.code()).contains(LaneAlerts.LANE_FULL);
    node.claim(lane, 20, LEASE).forEach(claim -> node.done(claim, "SENT"));
    depth.measure();
    assertThat(depth.code()).isEmpty();
  }
}
