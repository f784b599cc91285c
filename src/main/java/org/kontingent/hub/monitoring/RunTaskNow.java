package org.kontingent.hub.monitoring;

/** Has a task run at once instead of in its time. */
public interface RunTaskNow {
  /**
   * Makes the task due now; the first free node starts it within its polling pause. Who ordered it,
   * and why, is kept.
   *
   * @param actor who orders it
   * @param reason in the operator's words, not empty, at most 1000 characters
   * @throws org.kontingent.hub.platform.HubException {@code TASK_UNKNOWN}; {@code TASK_RUNNING}
   *     while a node has it in hand; {@code REASON_MISSING}
   */
  void run(String name, String actor, String reason);
}
