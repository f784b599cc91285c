package org.kontingent.hub.monitoring.adapter;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kontingent.hub.monitoring.internal.RecordedRun;
import org.kontingent.hub.platform.HousekeepingTask;

/**
 * One node's scheduler over the hub's database: takes what is due and free, shows that it lives,
 * takes over what a silent node had in hand.
 */
public final class TaskScheduler implements AutoCloseable {
  private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(10);

  private final Supplier<Scheduler> fresh;
  private Scheduler scheduler;

  public TaskScheduler(
      DataSource dataSource,
      List<HousekeepingTask> tasks,
      RecordedRun run,
      TaskProperties properties,
      String node,
      Clock clock) {
    this.fresh =
        () ->
            Scheduler.create(dataSource)
                .startTasks(tasks.stream().map(task -> recurring(task, run)).toList())
                .schedulerName(new SchedulerName.Fixed(node))
                // A long purge must not keep the sealing waiting.
                .threads(Math.max(1, tasks.size()))
                .pollingInterval(properties.poll())
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(properties.missedHeartbeats())
                .failureLogging(LogLevel.WARN, false)
                .shutdownMaxWait(SHUTDOWN_WAIT)
                .clock(clock::instant)
                .build();
    this.scheduler = fresh.get();
  }

  private static RecurringTask<Void> recurring(HousekeepingTask task, RecordedRun run) {
    return Tasks.recurring(task.name(), FixedDelay.of(task.every()))
        .execute((instance, context) -> run.run(task));
  }

  public synchronized void start() {
    scheduler.start();
  }

  /** Its threads wait until a moment of the clock: after that was set back, too long. */
  synchronized void startAnew() {
    scheduler.stop();
    scheduler = fresh.get();
    scheduler.start();
  }

  /** Lets running tasks end, for a while. */
  @Override
  public synchronized void close() {
    scheduler.stop();
  }
}
