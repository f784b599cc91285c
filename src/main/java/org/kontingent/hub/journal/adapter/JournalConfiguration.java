package org.kontingent.hub.journal.adapter;

import java.time.Clock;
import org.kontingent.hub.journal.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the journal. */
@Configuration(proxyBeanMethods = false)
public class JournalConfiguration {
  @Bean
  Journal journal(JdbcClient jdbc, Clock clock) {
    return new JdbcJournal(jdbc, clock);
  }
}
