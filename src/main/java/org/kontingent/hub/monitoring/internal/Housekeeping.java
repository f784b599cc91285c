package org.kontingent.hub.monitoring.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.monitoring.ListTasks;
import org.kontingent.hub.monitoring.RunTaskNow;
import org.kontingent.hub.monitoring.TaskRun;
import org.kontingent.hub.monitoring.TaskState;
import org.kontingent.hub.monitoring.TaskView;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.Transactions;

/** The use cases on recurring work. */
public final class Housekeeping implements ListTasks, RunTaskNow {
  private static final String TASK_ORDERED = "TASK_ORDERED";

  private final List<HousekeepingTask> tasks;
  private final Timetable timetable;
  private final TaskRuns runs;
  private final OperatorActions actions;
  private final Transactions transactions;
  private final Duration missedAfter;
  private final Clock clock;

  /**
   * @param missedAfter how long a task may be due, or its node silent, before the run counts as
   *     missed
   */
  public Housekeeping(
      List<HousekeepingTask> tasks,
      Timetable timetable,
      TaskRuns runs,
      OperatorActions actions,
      Transactions transactions,
      Duration missedAfter,
      Clock clock) {
    this.tasks = tasks.stream().sorted(Comparator.comparing(HousekeepingTask::name)).toList();
    this.timetable = timetable;
    this.runs = runs;
    this.actions = actions;
    this.transactions = transactions;
    this.missedAfter = missedAfter;
    this.clock = clock;
  }

  @Override
  public List<TaskView> list() {
    return tasks.stream().map(this::view).toList();
  }

  @Override
  public void run(String name, OperatorOrder order) {
    if (tasks.stream().noneMatch(task -> task.name().equals(name))) {
      throw new HubException("TASK_UNKNOWN", "There is no task of this name; see the list.");
    }
    transactions.run(
        () -> {
          if (!timetable.bringForward(name, clock.instant())) {
            throw new HubException("TASK_RUNNING", "Task " + name + " is running already.");
          }
          actions.note(order, TASK_ORDERED, name);
        });
  }

  /**
   * Makes tasks due that stand further ahead than their own pause allows: after a clock was set
   * back they would wait as long as it went back.
   *
   * @return how many
   */
  public int bringBackStrays() {
    Instant now = clock.instant();
    int brought = 0;
    for (HousekeepingTask task : tasks) {
      Instant latest = now.plus(task.every()).plus(missedAfter);
      boolean astray =
          timetable
              .find(task.name())
              .filter(slot -> slot.runningOn().isEmpty() && slot.due().isAfter(latest))
              .isPresent();
      if (astray && timetable.bringForward(task.name(), now)) {
        brought++;
      }
    }
    return brought;
  }

  private TaskView view(HousekeepingTask task) {
    Optional<Timetable.Slot> slot = timetable.find(task.name());
    Optional<TaskRuns.Kept> kept = runs.find(task.name());
    return new TaskView(
        task.name(),
        task.every(),
        state(slot, kept.map(TaskRuns.Kept::run)),
        slot.map(Timetable.Slot::due),
        slot.flatMap(Timetable.Slot::runningOn),
        kept.map(TaskRuns.Kept::run),
        kept.map(TaskRuns.Kept::successAt),
        kept.map(TaskRuns.Kept::failingSince));
  }

  private TaskState state(Optional<Timetable.Slot> slot, Optional<TaskRun> last) {
    if (slot.isEmpty()) {
      return TaskState.NEW;
    }
    Instant longAgo = clock.instant().minus(missedAfter);
    if (slot.get().runningOn().isPresent()) {
      return slot.get().signOfLife().filter(sign -> sign.isBefore(longAgo)).isPresent()
          ? TaskState.MISSED
          : TaskState.RUNNING;
    }
    if (slot.get().due().isBefore(longAgo)) {
      return TaskState.MISSED;
    }
    return last.map(run -> run.succeeded() ? TaskState.DONE : TaskState.FAILED)
        .orElse(TaskState.NEW);
  }
}
