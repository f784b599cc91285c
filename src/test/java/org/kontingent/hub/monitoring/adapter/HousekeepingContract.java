package org.kontingent.hub.monitoring.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.monitoring.TaskRun;
import org.kontingent.hub.monitoring.TaskState;
import org.kontingent.hub.monitoring.TaskView;
import org.kontingent.hub.monitoring.internal.Housekeeping;
import org.kontingent.hub.monitoring.internal.RecordedRun;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What recurring work must be like on either database, with real schedulers over one of them. */
abstract class HousekeepingContract {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final TaskProperties QUICK =
      new TaskProperties(Duration.ofMillis(50), Duration.ofMillis(100), 4, Duration.ofMinutes(5));

  private final List<TaskScheduler> nodes = new ArrayList<>();
  private final List<String> noted = new ArrayList<>();
  private JdbcClient jdbc;

  abstract TestDatabase database();

  @BeforeEach
  void empty() {
    jdbc = JdbcClient.create(database().dataSource());
    jdbc.sql("DELETE FROM scheduled_tasks").update();
    jdbc.sql("DELETE FROM task_run").update();
  }

  @AfterEach
  void stop() {
    nodes.forEach(TaskScheduler::close);
  }

  @Test
  void oneNodeAtATimeDoesTheWorkAndEveryRunIsKept() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger count = new AtomicInteger();
    HousekeepingTask task =
        HousekeepingTask.of(
            "seal",
            Duration.ofMillis(1),
            progress -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              count.incrementAndGet();
              inside.decrementAndGet();
              return TaskResult.done(3);
            });
    node("one", task).start();
    node("two", task).start();
    await().atMost(SOON).until(() -> count.get() >= 5);
    assertThat(most).hasValue(1);
    await().atMost(SOON).until(() -> view(task).lastRun().isPresent());
    TaskRun run = view(task).lastRun().orElseThrow();
    assertThat(run.done()).isEqualTo(3);
    assertThat(run.code()).isEqualTo("DONE");
    assertThat(run.succeeded()).isTrue();
    assertThat(run.node()).isIn("one", "two");
    assertThat(view(task).lastSuccess()).isPresent();
  }

  @Test
  void aDeadNodesTaskIsTakenOverByAnother() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    CutDataSource line = new CutDataSource(database().dataSource());
    HousekeepingTask stuck =
        HousekeepingTask.of(
            "purge",
            Duration.ofHours(1),
            progress -> {
              begun.countDown();
              waitFor(never);
              return TaskResult.done(0);
            });
    HousekeepingTask living =
        HousekeepingTask.of("purge", Duration.ofHours(1), progress -> TaskResult.done(7));
    TaskScheduler dying =
        new TaskScheduler(line, List.of(stuck), run("dying"), QUICK, "dying", Clock.systemUTC());
    dying.start();
    begun.await();
    assertThat(view(stuck).state()).isEqualTo(TaskState.RUNNING);
    assertThat(view(stuck).runningOn()).contains("dying");
    line.cut();
    node("living", living).start();
    try {
      await()
          .atMost(SOON)
          .until(() -> view(living).lastRun().filter(run -> run.done() == 7).isPresent());
      assertThat(view(living).lastRun().orElseThrow().node()).isEqualTo("living");
    } finally {
      never.countDown();
      dying.close();
    }
  }

  @Test
  void aFailedRunSaysItsCodeAndSinceWhenAndTheNextOneComes() {
    AtomicInteger count = new AtomicInteger();
    HousekeepingTask task =
        HousekeepingTask.of(
            "check",
            Duration.ofMillis(1),
            progress -> {
              if (count.incrementAndGet() < 3) {
                throw new HubException("CHAIN_BROKEN", "The chain is broken.");
              }
              return TaskResult.done(1);
            });
    RecordedRun run = run("one");
    run.run(task);
    Instant since = kept(task).failingSince();
    assertThat(kept(task).run().code()).isEqualTo("CHAIN_BROKEN");
    assertThat(kept(task).run().succeeded()).isFalse();
    run.run(task);
    assertThat(kept(task).failingSince()).isEqualTo(since);
    assertThat(kept(task).successAt()).isNull();
    node("one", task).start();
    await().atMost(SOON).until(() -> view(task).state() == TaskState.DONE);
    assertThat(view(task).failingSince()).isEmpty();
  }

  @Test
  void progressIsSeenWhileTheRunGoesOn() throws Exception {
    SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    HousekeepingTask task =
        HousekeepingTask.of(
            "archive",
            Duration.ofHours(1),
            progress -> {
              progress.report(1, 10);
              assertThat(new JdbcTaskRuns(jdbc).find("archive")).as("too soon").isEmpty();
              clock.advance(Duration.ofSeconds(1));
              progress.report(4, 10);
              TaskRun seen = new JdbcTaskRuns(jdbc).find("archive").orElseThrow().run();
              assertThat(seen.done()).isEqualTo(4);
              assertThat(seen.expected()).isEqualTo(10);
              assertThat(seen.endedAt()).isNull();
              return TaskResult.done(10);
            });
    new RecordedRun(new JdbcTaskRuns(jdbc), "one", clock).run(task);
    assertThat(kept(task).run().succeeded()).as("the assertions inside held").isTrue();
    assertThat(kept(task).run().endedAt()).isEqualTo(clock.instant());
  }

  @Test
  void aPersonMayOrderARunAndIsKeptWithTheReason() {
    AtomicInteger count = new AtomicInteger();
    HousekeepingTask task =
        HousekeepingTask.of(
            "purge", Duration.ofHours(1), progress -> TaskResult.done(count.incrementAndGet()));
    node("one", task).start();
    await().atMost(SOON).until(() -> count.get() == 1 && view(task).runningOn().isEmpty());
    Housekeeping tasks = housekeeping(Clock.systemUTC(), task);
    OperatorOrder order = new OperatorOrder("operator-1", "disk is full");
    tasks.run("purge", order);
    await().atMost(SOON).until(() -> count.get() == 2);
    assertThat(noted).containsExactly("operator-1: TASK_ORDERED purge, disk is full");
    assertThatThrownBy(() -> tasks.run("porge", order))
        .extracting(e -> ((HubException) e).code())
        .isEqualTo("TASK_UNKNOWN");
  }

  @Test
  void aRunNobodyTookUpIsMissedAndAStrayIsBroughtBack() {
    HousekeepingTask task =
        HousekeepingTask.of("seal", Duration.ofMinutes(1), progress -> TaskResult.done(0));
    TaskScheduler node = node("one", task);
    node.start();
    await().atMost(SOON).until(() -> view(task).state() == TaskState.DONE);
    node.close();
    SettableClock later = new SettableClock(Instant.now().plus(Duration.ofHours(1)));
    assertThat(housekeeping(later, task).list().get(0).state()).isEqualTo(TaskState.MISSED);
    SettableClock setBack = new SettableClock(Instant.now().minus(Duration.ofHours(5)));
    assertThat(housekeeping(Clock.systemUTC(), task).bringBackStrays()).isZero();
    assertThat(housekeeping(setBack, task).bringBackStrays()).isEqualTo(1);
    assertThat(view(task).nextRun().orElseThrow()).isBeforeOrEqualTo(setBack.instant());
  }

  private TaskScheduler node(String name, HousekeepingTask task) {
    TaskScheduler node =
        new TaskScheduler(
            database().dataSource(), List.of(task), run(name), QUICK, name, Clock.systemUTC());
    nodes.add(node);
    return node;
  }

  private RecordedRun run(String node) {
    return new RecordedRun(new JdbcTaskRuns(jdbc), node, Clock.systemUTC());
  }

  private org.kontingent.hub.monitoring.internal.TaskRuns.Kept kept(HousekeepingTask task) {
    return new JdbcTaskRuns(jdbc).find(task.name()).orElseThrow();
  }

  private Housekeeping housekeeping(Clock clock, HousekeepingTask task) {
    return new Housekeeping(
        List.of(task),
        new JdbcTimetable(jdbc),
        new JdbcTaskRuns(jdbc),
        (order, action, target) ->
            noted.add(order.actor() + ": " + action + " " + target + ", " + order.reason()),
        database().transactions(),
        QUICK.missedAfter(),
        clock);
  }

  private TaskView view(HousekeepingTask task) {
    return housekeeping(Clock.systemUTC(), task).list().get(0);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
