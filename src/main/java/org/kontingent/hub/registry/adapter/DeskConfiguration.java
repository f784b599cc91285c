package org.kontingent.hub.registry.adapter;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.platform.token.SealedReferences;
import org.kontingent.hub.registry.RetractRecord;
import org.kontingent.hub.registry.internal.CandidateHints;
import org.kontingent.hub.registry.internal.Grouping;
import org.kontingent.hub.registry.internal.Locating;
import org.kontingent.hub.registry.internal.LookupGuard;
import org.kontingent.hub.registry.internal.Recompute;
import org.kontingent.hub.registry.internal.RecordRetraction;
import org.kontingent.hub.registry.internal.Regrouping;
import org.kontingent.hub.registry.locator.LocatePupil;
import org.kontingent.hub.registry.school.Organisations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires finding a child, and taking back what was said of one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LocatorProperties.class)
public class DeskConfiguration {
  @Bean
  RetractRecord retractRecord(
      PlatformTransactionManager manager,
      RegistryStores stores,
      Regrouping regrouping,
      Recompute recompute,
      OrderedIds ids,
      Clock clock) {
    return new RecordRetraction(
        new RetryingTransactions(manager),
        stores.locks(),
        stores.pupils(),
        stores.records(),
        stores.strands(),
        stores.matchKeys(),
        stores.decisions(),
        stores.questions(),
        regrouping,
        recompute,
        ids,
        clock);
  }

  @Bean
  JdbcLookupMisses lookupMisses(DataSource dataSource) {
    return new JdbcLookupMisses(dataSource);
  }

  @Bean
  LookupGuard lookupGuard(
      PlatformTransactionManager manager,
      RegistryStores stores,
      JdbcLookupMisses misses,
      LocatorProperties properties,
      Clock clock) {
    return new LookupGuard(
        new RetryingTransactions(manager), stores.locks(), misses, properties.limits(), clock);
  }

  @Bean
  LocatePupil locatePupil(
      PlatformTransactionManager manager,
      RegistryStores stores,
      Grouping grouping,
      Organisations organisations,
      LookupGuard guard,
      ObjectProvider<SealedReferences> references,
      LocatorProperties properties) {
    return new Locating(
        new RetryingTransactions(manager),
        stores.pupils(),
        stores.records(),
        stores.strands(),
        stores.matchKeys(),
        grouping,
        new CandidateHints(id -> organisations.find(id).map(found -> found.legal().oktmo())),
        guard,
        references::getObject,
        properties.referenceLife());
  }

  @Bean
  HousekeepingTask purgeLookupsTask(
      JdbcLookupMisses misses, LocatorProperties properties, Clock clock) {
    return HousekeepingTask.of(
        "purge-lookups",
        Duration.ofHours(1),
        progress -> misses.removeOld(clock, properties.window(), progress));
  }
}
