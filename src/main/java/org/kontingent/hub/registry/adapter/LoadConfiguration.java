package org.kontingent.hub.registry.adapter;

import java.time.Clock;
import javax.sql.DataSource;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.platform.adapter.SpringTransactions;
import org.kontingent.hub.registry.internal.MatchModels;
import org.kontingent.hub.registry.load.LoadFeeds;
import org.kontingent.hub.registry.load.internal.FeedLoading;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the first load alone; needs a DataSource with its transactions and a Clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistryProperties.class)
public class LoadConfiguration {
  /** Children are found by the model in force, as it is for a region of their number. */
  @Bean
  @DependsOnDatabaseInitialization
  LoadFeeds loadFeeds(
      DataSource dataSource,
      PlatformTransactionManager manager,
      RegistryProperties properties,
      Clock clock) {
    MatchModels models = new MatchModels(new JdbcModelStore(dataSource));
    Transactions transactions = new RetryingTransactions(manager);
    models.begin(transactions, clock);
    return new FeedLoading(
        new JdbcLoadStore(dataSource, new SpringTransactions(manager)),
        models,
        transactions,
        WorkingDays.ofRussia(),
        properties.settings().zone(),
        clock);
  }
}
