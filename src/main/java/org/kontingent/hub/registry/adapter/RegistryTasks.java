package org.kontingent.hub.registry.adapter;

import java.time.Duration;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.registry.internal.ChangeSequencing;
import org.kontingent.hub.registry.internal.ConflictRaising;
import org.kontingent.hub.registry.internal.LockLapsing;
import org.kontingent.hub.registry.school.internal.DayTurning;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registry's recurring work. */
@Configuration(proxyBeanMethods = false)
public class RegistryTasks {
  @Bean
  HousekeepingTask sequenceTask(ChangeSequencing sequencing) {
    return HousekeepingTask.of(
        "sequence", Duration.ofSeconds(1), progress -> TaskResult.done(sequencing.sequence()));
  }

  @Bean
  HousekeepingTask enrolmentDaysTask(DayTurning turning) {
    return HousekeepingTask.of(
        "enrolment-days",
        Duration.ofMinutes(10),
        progress -> {
          DayTurning.Turned turned = turning.turn();
          return new TaskResult(
              turned.done(), turned.failed() == 0 ? TaskResult.DONE : "PUPILS_LEFT_OUT");
        });
  }

  /** Soon after midnight of the region at the latest. */
  @Bean
  HousekeepingTask lockedValuesTask(LockLapsing lapsing) {
    return HousekeepingTask.of(
        "locked-values",
        Duration.ofMinutes(10),
        progress -> {
          LockLapsing.Lapsed lapsed = lapsing.lapse();
          return new TaskResult(
              lapsed.done(), lapsed.failed() == 0 ? TaskResult.DONE : "PUPILS_LEFT_OUT");
        });
  }

  @Bean
  HousekeepingTask overdueConflictsTask(ConflictRaising raising) {
    return HousekeepingTask.of(
        "overdue-conflicts", Duration.ofHours(1), progress -> TaskResult.done(raising.raise()));
  }
}
