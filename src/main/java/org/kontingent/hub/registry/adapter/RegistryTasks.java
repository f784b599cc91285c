package org.kontingent.hub.registry.adapter;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.registry.internal.ChangeSequencing;
import org.kontingent.hub.registry.internal.ConflictRaising;
import org.kontingent.hub.registry.internal.DueRun;
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
    return ofDays("enrolment-days", turning::turn);
  }

  @Bean
  HousekeepingTask lockedValuesTask(LockLapsing lapsing) {
    return ofDays("locked-values", lapsing::lapse);
  }

  /** Soon after midnight of the region at the latest. */
  private static HousekeepingTask ofDays(String name, Supplier<DueRun> work) {
    return HousekeepingTask.of(
        name,
        Duration.ofMinutes(10),
        progress -> {
          DueRun run = work.get();
          return new TaskResult(
              run.done(), run.failed() == 0 ? TaskResult.DONE : "PUPILS_LEFT_OUT");
        });
  }

  @Bean
  HousekeepingTask overdueConflictsTask(ConflictRaising raising) {
    return HousekeepingTask.of(
        "overdue-conflicts", Duration.ofHours(1), progress -> TaskResult.done(raising.raise()));
  }

  @Bean
  HousekeepingTask purgeCallsTask(DataSource dataSource, Clock clock) {
    OldRows calls = OldRows.ofCalls(dataSource, clock);
    return HousekeepingTask.of("purge-calls", Duration.ofHours(6), calls::remove);
  }

  @Bean
  HousekeepingTask purgeConflictsTask(
      DataSource dataSource, Clock clock, RegistryProperties properties) {
    OldRows conflicts = OldRows.ofConflicts(dataSource, clock, properties.closedConflictsKept());
    return HousekeepingTask.of("purge-conflicts", Duration.ofDays(1), conflicts::remove);
  }
}
