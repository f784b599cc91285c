package org.kontingent.hub.registry.adapter;

import java.time.Clock;
import javax.sql.DataSource;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.platform.adapter.SpringTransactions;
import org.kontingent.hub.registry.load.LoadFeeds;
import org.kontingent.hub.registry.load.internal.FeedLoading;
import org.kontingent.hub.registry.matching.MatchModel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the first load alone; needs a DataSource with its transactions and a Clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistryProperties.class)
public class LoadConfiguration {
  @Bean
  LoadFeeds loadFeeds(
      DataSource dataSource,
      PlatformTransactionManager manager,
      RegistryProperties properties,
      Clock clock) {
    return new FeedLoading(
        new JdbcLoadStore(dataSource, new SpringTransactions(manager)),
        MatchModel.standard(),
        WorkingDays.ofRussia(),
        properties.settings().zone(),
        clock);
  }
}
