package org.kontingent.hub.monitoring;

import org.kontingent.hub.platform.OperatorOrder;

/** Has a task run at once instead of in its time. */
public interface RunTaskNow {
  /**
   * Makes the task due now; the first free node starts it within its polling pause. The order is
   * noted among the operators' actions.
   *
   * @throws org.kontingent.hub.platform.HubException {@code TASK_UNKNOWN}; {@code TASK_RUNNING}
   *     while a node has it in hand
   */
  void run(String name, OperatorOrder order);
}
