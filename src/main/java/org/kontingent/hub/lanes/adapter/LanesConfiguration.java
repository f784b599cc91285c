package org.kontingent.hub.lanes.adapter;

import java.security.SecureRandom;
import java.time.Clock;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the lanes. */
@Configuration(proxyBeanMethods = false)
public class LanesConfiguration {
  @Bean
  Lanes lanes(JdbcClient jdbc, Transactions transactions, Clock clock, LaneProperties properties) {
    return new JdbcLanes(
        jdbc, transactions, clock, properties.backOff(), new SecureRandom(), properties.node());
  }
}
