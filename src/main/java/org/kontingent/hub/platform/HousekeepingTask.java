package org.kontingent.hub.platform;

import java.time.Duration;
import java.util.function.Function;

/**
 * Recurring work of the installation, such as sealing, archiving or purging: one node at a time
 * does it, and any node takes it over. A module offers its tasks as beans; when they run, and how
 * they went, is kept in the database and shown to operators.
 */
public interface HousekeepingTask {
  /** Stable name, lower case Latin letters and hyphens, at most 40. */
  String name();

  /** From the end of one run to the start of the next. */
  Duration every();

  /**
   * Does the work once, in transactions of its own. A run that dies is started again elsewhere, so
   * every step must bear repetition. Throwing marks the run as failed; the next one starts in its
   * time.
   */
  TaskResult run(TaskProgress progress);

  /** A task of this name and rhythm. */
  static HousekeepingTask of(String name, Duration every, Function<TaskProgress, TaskResult> work) {
    return new HousekeepingTask() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Duration every() {
        return every;
      }

      @Override
      public TaskResult run(TaskProgress progress) {
        return work.apply(progress);
      }
    };
  }
}
