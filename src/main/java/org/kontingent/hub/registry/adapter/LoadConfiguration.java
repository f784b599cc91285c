package org.kontingent.hub.registry.adapter;

import java.time.Clock;
import javax.sql.DataSource;
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
  /** Children are found by the model in force: of an empty registry, the one shipped. */
  @Bean
  @DependsOnDatabaseInitialization
  LoadFeeds loadFeeds(
      DataSource dataSource,
      PlatformTransactionManager manager,
      RegistryProperties properties,
      Clock clock) {
    MatchModels models = new MatchModels(new JdbcModelStore(dataSource));
    models.begin(new RetryingTransactions(manager), clock);
    MatchModels.Judge judge = models.inForce();
    return new FeedLoading(
        new JdbcLoadStore(dataSource, new SpringTransactions(manager), judge.number()),
        judge.matching().model(),
        WorkingDays.ofRussia(),
        properties.settings().zone(),
        clock);
  }
}
