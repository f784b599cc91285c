package org.kontingent.hub.monitoring;

import java.util.List;

/** Shows the recurring work of the installation, the same on every node. */
public interface ListTasks {
  /** Every task, by name. */
  List<TaskView> list();
}
