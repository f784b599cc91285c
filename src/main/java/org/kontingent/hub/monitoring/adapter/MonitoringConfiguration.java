package org.kontingent.hub.monitoring.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.kontingent.hub.monitoring.internal.Housekeeping;
import org.kontingent.hub.monitoring.internal.RecordedRun;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.NodeName;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the recurring work. */
@Configuration(proxyBeanMethods = false)
public class MonitoringConfiguration {
  @Bean
  Housekeeping housekeeping(
      ObjectProvider<HousekeepingTask> tasks,
      JdbcClient jdbc,
      OperatorActions actions,
      Transactions transactions,
      TaskProperties properties,
      Clock clock) {
    return new Housekeeping(
        tasks.stream().toList(),
        new JdbcTimetable(jdbc),
        new JdbcTaskRuns(jdbc),
        actions,
        transactions,
        properties.missedAfter(),
        clock);
  }

  @Bean
  RunningTasks runningTasks(
      DataSource dataSource,
      ObjectProvider<HousekeepingTask> tasks,
      JdbcClient jdbc,
      TaskProperties properties,
      Housekeeping housekeeping,
      MeterRegistry meters,
      Clock clock,
      NodeName node) {
    List<HousekeepingTask> all = tasks.stream().toList();
    RecordedRun run = new RecordedRun(new JdbcTaskRuns(jdbc), node.value(), clock);
    TaskScheduler scheduler =
        new TaskScheduler(dataSource, all, run, properties, node.value(), clock);
    return new RunningTasks(scheduler, housekeeping, clock, meters);
  }
}
