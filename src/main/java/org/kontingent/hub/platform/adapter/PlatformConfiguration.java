package org.kontingent.hub.platform.adapter;

import java.time.Clock;
import java.util.List;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.platform.IntakeObstacle;
import org.kontingent.hub.platform.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Clock and transactions. */
@Configuration(proxyBeanMethods = false)
public class PlatformConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Work that lost a race with another node runs again. */
  @Bean
  Transactions transactions(PlatformTransactionManager manager) {
    return new RetryingTransactions(manager);
  }

  @Bean
  IntakeGate intakeGate(List<IntakeObstacle> obstacles) {
    return new IntakeGate(obstacles);
  }
}
