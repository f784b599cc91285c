package org.kontingent.hub.registry.adapter;

import java.time.Duration;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.registry.internal.ChangeSequencing;
import org.kontingent.hub.registry.school.internal.DayTurning;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registry's recurring work. */
@Configuration(proxyBeanMethods = false)
public class RegistryTasks {
  @Bean
  HousekeepingTask sequenceTask(ChangeSequencing sequencing) {
    return new Recurring("sequence", Duration.ofSeconds(1)) {
      @Override
      public TaskResult run(TaskProgress progress) {
        return TaskResult.done(sequencing.sequence());
      }
    };
  }

  @Bean
  HousekeepingTask enrolmentDaysTask(DayTurning turning) {
    return new Recurring("enrolment-days", Duration.ofMinutes(10)) {
      @Override
      public TaskResult run(TaskProgress progress) {
        DayTurning.Turned turned = turning.turn();
        return new TaskResult(
            turned.done(), turned.failed() == 0 ? TaskResult.DONE : "PUPILS_LEFT_OUT");
      }
    };
  }

  /** Name and rhythm of a task. */
  private abstract static class Recurring implements HousekeepingTask {
    private final String name;
    private final Duration every;

    Recurring(String name, Duration every) {
      this.name = name;
      this.every = every;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Duration every() {
      return every;
    }
  }
}
