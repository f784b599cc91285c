package org.kontingent.hub.platform.adapter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes measurements again and again on a thread of its own; one that fails does not stop it. */
public final class Measurements implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Measurements.class);

  private final List<Runnable> measurements;
  private final Duration every;
  private ScheduledExecutorService thread;

  public Measurements(List<Runnable> measurements, Duration every) {
    this.measurements = List.copyOf(measurements);
    this.every = every;
  }

  @Override
  public synchronized void start() {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread daemon = new Thread(task, "measurements");
              daemon.setDaemon(true);
              return daemon;
            });
    measurements.forEach(
        one ->
            thread.scheduleWithFixedDelay(
                () -> take(one), 0, every.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static void take(Runnable measurement) {
    try {
      measurement.run();
    } catch (RuntimeException e) {
      LOG.warn("Not measured: {}", e.getClass().getName());
    }
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
