package org.kontingent.hub.registry.adapter;

import java.time.Clock;
import javax.sql.DataSource;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.registry.consent.internal.Closing;
import org.kontingent.hub.registry.consent.internal.ConsentListing;
import org.kontingent.hub.registry.consent.internal.ConsentWithdrawal;
import org.kontingent.hub.registry.consent.internal.PlanStore;
import org.kontingent.hub.registry.internal.Grounds;
import org.kontingent.hub.registry.internal.RegistrySettings;
import org.kontingent.hub.registry.school.internal.CountingOnly;
import org.kontingent.hub.registry.school.internal.EnrolmentStore;
import org.kontingent.hub.registry.school.internal.StudyGroupStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires withdrawal of consents and destruction of data. */
@Configuration(proxyBeanMethods = false)
public class ConsentConfiguration {
  @Bean
  PlanStore planStore(DataSource dataSource) {
    return new JdbcPlanStore(new JdbcTemplate(dataSource));
  }

  @Bean
  CountingOnly countingOnly(EnrolmentStore enrolments, StudyGroupStore groups) {
    return new CountingOnly(enrolments, groups);
  }

  @Bean
  Closing closingOfRecords(RegistryStores stores, Grounds grounds, CountingOnly counting) {
    return new Closing(stores.pupils(), stores.records(), stores.questions(), grounds, counting);
  }

  @Bean
  ConsentWithdrawal withdrawConsent(
      PlatformTransactionManager manager,
      RegistryStores stores,
      PlanStore plans,
      Closing closing,
      OrderedIds ids,
      RegistrySettings settings,
      Clock clock) {
    return new ConsentWithdrawal(
        new RetryingTransactions(manager),
        stores.consents(),
        stores.pupils(),
        plans,
        closing,
        ids,
        settings,
        clock);
  }

  /** ListConsents and FederalGround. */
  @Bean
  ConsentListing consentListing(
      PlatformTransactionManager manager,
      RegistryStores stores,
      Grounds grounds,
      RegistrySettings settings,
      Clock clock) {
    return new ConsentListing(
        new RetryingTransactions(manager),
        stores.pupils(),
        stores.records(),
        stores.consents(),
        grounds,
        settings,
        clock);
  }
}
