package org.kontingent.hub.journal.adapter;

import java.time.Clock;
import javax.sql.DataSource;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the journal. */
@Configuration(proxyBeanMethods = false)
public class JournalConfiguration {
  @Bean
  MasterKeys masterKeys(JournalProperties properties) {
    return MasterKeys.read(properties.masterKeyFile());
  }

  @Bean
  JournalUnwritable journalUnwritable(DataSource dataSource) {
    return new JournalUnwritable(dataSource);
  }

  @Bean
  Journal journal(DataSource dataSource, MasterKeys masters, Clock clock, JournalUnwritable watch) {
    return new JdbcJournal(dataSource, masters, clock, watch);
  }
}
