package org.kontingent.hub.registry.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.registry.decision.DecideValues;
import org.kontingent.hub.registry.decision.PlaceHeld;
import org.kontingent.hub.registry.decision.ReadConflicts;
import org.kontingent.hub.registry.internal.ConflictRaising;
import org.kontingent.hub.registry.internal.ConflictReading;
import org.kontingent.hub.registry.internal.HeldPlacing;
import org.kontingent.hub.registry.internal.LockLapsing;
import org.kontingent.hub.registry.internal.Recompute;
import org.kontingent.hub.registry.internal.RegistrySettings;
import org.kontingent.hub.registry.internal.Regrouping;
import org.kontingent.hub.registry.internal.ValueDeciding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires what people do about conflicts. */
@Configuration(proxyBeanMethods = false)
public class ConflictConfiguration {
  @Bean
  ReadConflicts readConflicts(
      PlatformTransactionManager manager,
      RegistryStores stores,
      Recompute recompute,
      RegistrySettings settings,
      Clock clock) {
    return new ConflictReading(
        new RetryingTransactions(manager),
        stores.pupils(),
        stores.conflicts(),
        recompute,
        settings,
        clock);
  }

  @Bean
  ConflictBacklog conflictBacklog(ReadConflicts conflicts, ObjectProvider<MeterRegistry> meters) {
    return new ConflictBacklog(conflicts, meters.getIfAvailable(SimpleMeterRegistry::new));
  }

  @Bean
  DecideValues decideValues(
      PlatformTransactionManager manager,
      RegistryStores stores,
      Recompute recompute,
      OperatorActions actions,
      OrderedIds ids,
      RegistrySettings settings,
      Clock clock) {
    return new ValueDeciding(
        new RetryingTransactions(manager),
        stores.pupils(),
        stores.records(),
        stores.conflicts(),
        stores.decisions(),
        recompute,
        actions,
        ids,
        settings,
        clock);
  }

  @Bean
  PlaceHeld placeHeld(
      PlatformTransactionManager manager,
      RegistryStores stores,
      Regrouping regrouping,
      Recompute recompute,
      OperatorActions actions,
      OrderedIds ids,
      Clock clock) {
    return new HeldPlacing(
        new RetryingTransactions(manager),
        stores.locks(),
        stores.pupils(),
        stores.records(),
        stores.strands(),
        stores.decisions(),
        stores.consents(),
        regrouping,
        recompute,
        actions,
        ids,
        clock);
  }

  @Bean
  LockLapsing lockLapsing(
      PlatformTransactionManager manager,
      RegistryStores stores,
      Recompute recompute,
      RegistrySettings settings,
      Clock clock) {
    return new LockLapsing(
        new RetryingTransactions(manager),
        stores.decisions(),
        stores.strands(),
        stores.pupils(),
        recompute,
        settings,
        clock);
  }

  @Bean
  ConflictRaising conflictRaising(
      PlatformTransactionManager manager,
      RegistryStores stores,
      RegistrySettings settings,
      Clock clock) {
    return new ConflictRaising(
        new RetryingTransactions(manager),
        stores.conflicts(),
        WorkingDays.ofRussia(),
        settings,
        clock);
  }
}
