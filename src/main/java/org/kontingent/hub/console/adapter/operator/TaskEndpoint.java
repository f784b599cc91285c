package org.kontingent.hub.console.adapter.operator;

import java.time.Instant;
import java.util.List;
import org.kontingent.hub.monitoring.ListTasks;
import org.kontingent.hub.monitoring.RunTaskNow;
import org.kontingent.hub.monitoring.TaskRun;
import org.kontingent.hub.monitoring.TaskState;
import org.kontingent.hub.monitoring.TaskView;
import org.kontingent.hub.platform.HubException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recurring work for operators: how it goes, and a run at once. */
@RestController
@RequestMapping(path = "/api/operator/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
final class TaskEndpoint {
  private final ListTasks list;
  private final RunTaskNow run;

  TaskEndpoint(ListTasks list, RunTaskNow run) {
    this.list = list;
    this.run = run;
  }

  /** A task; what is not known is left null. */
  record TaskJson(
      String name,
      TaskState state,
      long everySeconds,
      Instant nextRun,
      String runningOn,
      TaskRun lastRun,
      Instant lastSuccess,
      Instant failingSince) {
    static TaskJson of(TaskView task) {
      return new TaskJson(
          task.name(),
          task.state(),
          task.every().toSeconds(),
          task.nextRun().orElse(null),
          task.runningOn().orElse(null),
          task.lastRun().orElse(null),
          task.lastSuccess().orElse(null),
          task.failingSince().orElse(null));
    }
  }

  @GetMapping
  @Asks("operator:ListTasks")
  List<TaskJson> tasks() {
    return list.list().stream().map(TaskJson::of).toList();
  }

  @PostMapping(path = "/{name}/run", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:RunTask")
  TaskJson run(Operator operator, @PathVariable String name, @RequestBody Operator.Reason reason) {
    run.run(name, operator.orders(reason));
    return tasks().stream()
        .filter(task -> task.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new HubException("TASK_UNKNOWN", "There is no task of this name."));
  }
}
