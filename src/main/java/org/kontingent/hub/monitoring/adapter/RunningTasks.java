package org.kontingent.hub.monitoring.adapter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.kontingent.hub.monitoring.TaskState;
import org.kontingent.hub.monitoring.internal.Housekeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the recurring work after everything else and stops it first; looks now and then whether
 * runs were missed (metric {@code hub.tasks.missed}) or a clock set back left tasks astray.
 */
public final class RunningTasks implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RunningTasks.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  private final TaskScheduler scheduler;
  private final Housekeeping housekeeping;
  private final ClockWatch clock;
  private final AtomicLong missed = new AtomicLong();
  private ScheduledExecutorService watch;

  public RunningTasks(
      TaskScheduler scheduler, Housekeeping housekeeping, Clock clock, MeterRegistry meters) {
    this.scheduler = scheduler;
    this.housekeeping = housekeeping;
    this.clock = new ClockWatch(clock, System::nanoTime);
    Gauge.builder("hub.tasks.missed", missed, AtomicLong::get)
        .description("Recurring tasks long due that no living node has taken up")
        .register(meters);
  }

  @Override
  public synchronized void start() {
    scheduler.start();
    watch =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "task-watch");
              thread.setDaemon(true);
              return thread;
            });
    watch.scheduleWithFixedDelay(
        this::look, BETWEEN_LOOKS.toSeconds(), BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
  }

  private void look() {
    try {
      if (clock.wentBackBy().compareTo(BETWEEN_LOOKS) > 0) {
        LOG.warn("The clock was set back: tasks are scheduled anew");
        scheduler.startAnew();
      }
      int strays = housekeeping.bringBackStrays();
      if (strays > 0) {
        LOG.warn("{} tasks stood too far ahead, was the clock set back? They are due now", strays);
      }
      missed.set(
          housekeeping.list().stream().filter(task -> task.state() == TaskState.MISSED).count());
    } catch (RuntimeException e) {
      // The database is away; the next look comes.
      LOG.warn("Tasks could not be looked at ({})", e.getClass().getName());
    }
  }

  @Override
  public synchronized void stop() {
    watch.shutdownNow();
    watch = null;
    scheduler.close();
  }

  @Override
  public synchronized boolean isRunning() {
    return watch != null;
  }
}
