package org.kontingent.hub.lanes.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.kontingent.hub.lanes.LaneAlerts;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.lanes.OpenMatters;
import org.kontingent.hub.lanes.OperateLanes;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.lanes.WhenExpired;
import org.kontingent.hub.platform.NodeName;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.FreeSpace;
import org.kontingent.hub.platform.adapter.IntakeProperties;
import org.kontingent.hub.platform.adapter.Measurements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the lanes. */
@Configuration(proxyBeanMethods = false)
public class LanesConfiguration {
  @Bean
  LaneRulebook laneRulebook(LaneProperties properties) {
    return properties.rulebook();
  }

  @Bean
  LaneAlerts laneAlerts(MeterRegistry meters) {
    return new ReportedLaneAlerts(meters);
  }

  /** Chosen once: attempts and recurring work name the same node. */
  @Bean
  NodeName nodeName(LaneProperties properties) {
    return new NodeName(properties.nodeName());
  }

  @Bean
  Lanes lanes(
      DataSource dataSource,
      Transactions transactions,
      Clock clock,
      LaneRulebook rules,
      LaneAlerts alerts,
      NodeName node) {
    return new JdbcLanes(
        dataSource, transactions, clock, rules, alerts, new SecureRandom(), node.value());
  }

  @Bean
  ViewLanes viewLanes(DataSource dataSource, Clock clock) {
    return new JdbcLaneViews(dataSource, clock);
  }

  @Bean
  OperateLanes operateLanes(
      DataSource dataSource, Transactions transactions, Clock clock, OperatorActions actions) {
    return new JdbcLaneOperations(dataSource, transactions, clock, actions);
  }

  @Bean
  LaneDeadlines laneDeadlines(
      DataSource dataSource,
      Transactions transactions,
      Clock clock,
      LaneRulebook rules,
      LaneAlerts alerts,
      ObjectProvider<WhenExpired> told) {
    return new LaneDeadlines(
        dataSource, transactions, clock, rules, alerts, told.orderedStream().toList());
  }

  @Bean
  PurgeLanes purgeLanes(
      DataSource dataSource,
      Transactions transactions,
      Clock clock,
      LaneProperties properties,
      ObjectProvider<OpenMatters> open) {
    return new PurgeLanes(
        dataSource, transactions, clock, properties.finishedKept(), open.orderedStream().toList());
  }

  @Bean
  LaneDepth laneDepth(DataSource dataSource, LaneRulebook rules, LaneAlerts alerts) {
    return new LaneDepth(dataSource, rules, alerts);
  }

  @Bean
  FreeSpace freeSpace(IntakeProperties properties) {
    return properties.freeSpace();
  }

  @Bean
  Measurements intakeMeasurements(LaneDepth depth, FreeSpace space, IntakeProperties properties) {
    return new Measurements(List.of(depth::measure, space::measure), properties.measureEvery());
  }
}
