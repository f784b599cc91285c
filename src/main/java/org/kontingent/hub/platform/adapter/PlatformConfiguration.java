package org.kontingent.hub.platform.adapter;

import java.time.Clock;
import org.kontingent.hub.platform.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Clock, transactions, and the refusal of a database that loses work. */
@Configuration(proxyBeanMethods = false)
public class PlatformConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Transactions transactions(PlatformTransactionManager manager) {
    return new SpringTransactions(manager);
  }
}
