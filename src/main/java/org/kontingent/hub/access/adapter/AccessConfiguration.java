package org.kontingent.hub.access.adapter;

import java.time.Clock;
import javax.sql.DataSource;
import org.kontingent.hub.access.AccessLog;
import org.kontingent.hub.access.AccessMatrix;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.access.RegisterSystem;
import org.kontingent.hub.access.RegisteredSystems;
import org.kontingent.hub.access.internal.DecideByMatrix;
import org.kontingent.hub.access.internal.MatrixFile;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.seal.SealedLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the module; needs a DataSource, Transactions and a Clock. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
  @Bean
  AccessMatrix accessMatrix() {
    return MatrixFile.shipped();
  }

  @Bean
  RegisteredSystems registeredSystems(
      DataSource dataSource, Transactions transactions, Clock clock) {
    return new JdbcRegisteredSystems(dataSource, transactions, clock);
  }

  @Bean
  RegisterSystem registerSystem(RegisteredSystems systems) {
    return new RegisterSystem(systems);
  }

  @Bean
  AccessPoint accessPoint(RegisteredSystems systems, AccessMatrix matrix, Clock clock) {
    return new DecideByMatrix(systems, matrix, clock);
  }

  @Bean
  AccessLog accessLog(DataSource dataSource, Transactions transactions) {
    return new JdbcAccessLog(dataSource, transactions);
  }

  @Bean
  OperatorActions operatorActions(DataSource dataSource, Clock clock) {
    return new JdbcOperatorActions(JdbcClient.create(dataSource), clock);
  }

  @Bean
  SealedLog accessSealedLog(DataSource dataSource) {
    return JdbcAccessLog.sealed(dataSource);
  }

  @Bean
  SealedLog operatorSealedLog(DataSource dataSource) {
    return JdbcOperatorActions.sealed(dataSource);
  }
}
