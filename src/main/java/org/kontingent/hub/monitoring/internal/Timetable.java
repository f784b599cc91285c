package org.kontingent.hub.monitoring.internal;

import java.time.Instant;
import java.util.Optional;

/** Port: the scheduler's knowledge of when a task is due and who has it in hand. */
public interface Timetable {
  /**
   * @param due when the next run is, or the running one was, to start
   * @param runningOn the node that has it in hand
   * @param signOfLife that node's last
   */
  record Slot(Instant due, Optional<String> runningOn, Optional<Instant> signOfLife) {}

  Optional<Slot> find(String task);

  /** Makes the task due at the moment; false if it is in hand or unknown. */
  boolean bringForward(String task, Instant to);
}
