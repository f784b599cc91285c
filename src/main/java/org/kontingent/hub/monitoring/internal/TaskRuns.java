package org.kontingent.hub.monitoring.internal;

import java.time.Instant;
import java.util.Optional;
import org.kontingent.hub.monitoring.TaskRun;

/** Port: how runs went, kept in the hub's database. Each call commits by itself. */
public interface TaskRuns {
  /**
   * What is kept of a task.
   *
   * @param successAt null before the first success
   * @param failingSince null while runs succeed
   */
  record Kept(TaskRun run, Instant successAt, Instant failingSince) {}

  /** Writes the state of a run over the former one. */
  void keep(String task, TaskRun run);

  Optional<Kept> find(String task);
}
