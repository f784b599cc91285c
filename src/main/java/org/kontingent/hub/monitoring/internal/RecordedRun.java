package org.kontingent.hub.monitoring.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kontingent.hub.monitoring.TaskRun;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a task once and keeps how it goes: progress at most once a second, the end always. A short
 * run is written once, at its end.
 */
public final class RecordedRun {
  private static final Logger LOG = LoggerFactory.getLogger(RecordedRun.class);
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

  private final TaskRuns runs;
  private final String node;
  private final Clock clock;

  public RecordedRun(TaskRuns runs, String node, Clock clock) {
    this.runs = runs;
    this.node = node;
    this.clock = clock;
  }

  /** Never throws for a failing task: its failure is the run's outcome. */
  public void run(HousekeepingTask task) {
    Progress progress = new Progress(task.name(), clock.instant());
    try {
      TaskResult result = task.run(progress);
      progress.end(result.done(), result.code(), true);
    } catch (RuntimeException e) {
      String code = e instanceof HubException known ? known.code() : "TASK_FAILED";
      LOG.error("Task {} failed: {} ({})", task.name(), code, e.getClass().getName());
      progress.end(progress.done, code, false);
    }
  }

  /** One run's notes. */
  private final class Progress implements TaskProgress {
    private final String task;
    private final Instant startedAt;
    private Instant reported;
    private long done;
    private long expected = -1;

    Progress(String task, Instant startedAt) {
      this.task = task;
      this.startedAt = startedAt;
      this.reported = startedAt;
    }

    @Override
    public void report(long nowDone, long nowExpected) {
      done = nowDone;
      expected = nowExpected;
      Instant now = clock.instant();
      // A clock set back must not silence the reports.
      if (Duration.between(reported, now).abs().compareTo(BETWEEN_REPORTS) >= 0) {
        reported = now;
        runs.keep(task, new TaskRun(node, startedAt, null, done, expected, null, false));
      }
    }

    void end(long total, String code, boolean succeeded) {
      runs.keep(
          task, new TaskRun(node, startedAt, clock.instant(), total, expected, code, succeeded));
    }
  }
}
