package org.kontingent.hub.registry.adapter;

import java.time.Duration;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.registry.internal.ChangeSequencing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registry's recurring work. */
@Configuration(proxyBeanMethods = false)
public class RegistryTasks {
  @Bean
  HousekeepingTask sequenceTask(ChangeSequencing sequencing) {
    return new HousekeepingTask() {
      @Override
      public String name() {
        return "sequence";
      }

      @Override
      public Duration every() {
        return Duration.ofSeconds(1);
      }

      @Override
      public TaskResult run(TaskProgress progress) {
        return TaskResult.done(sequencing.sequence());
      }
    };
  }
}
