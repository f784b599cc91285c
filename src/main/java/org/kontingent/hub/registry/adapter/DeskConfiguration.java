package org.kontingent.hub.registry.adapter;

import java.time.Clock;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.registry.RetractRecord;
import org.kontingent.hub.registry.internal.Recompute;
import org.kontingent.hub.registry.internal.RecordRetraction;
import org.kontingent.hub.registry.internal.Regrouping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires finding a child, and taking back what was said of one. */
@Configuration(proxyBeanMethods = false)
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
}
