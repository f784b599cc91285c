package org.kontingent.hub.journal.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.kontingent.hub.journal.ArchiveJournal;
import org.kontingent.hub.journal.BundledAuthorities;
import org.kontingent.hub.journal.CheckChain;
import org.kontingent.hub.journal.ContentKeptApart;
import org.kontingent.hub.journal.DestroyContent;
import org.kontingent.hub.journal.GiveEvidence;
import org.kontingent.hub.journal.HeadSeal;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.MessageEffects;
import org.kontingent.hub.journal.SealLogs;
import org.kontingent.hub.journal.SignHead;
import org.kontingent.hub.journal.internal.ArchivePlace;
import org.kontingent.hub.journal.internal.ArchivedEntries;
import org.kontingent.hub.journal.internal.Archiving;
import org.kontingent.hub.journal.internal.BatchSealing;
import org.kontingent.hub.journal.internal.ChainChecking;
import org.kontingent.hub.journal.internal.EvidenceBundles;
import org.kontingent.hub.journal.internal.HeadCheck;
import org.kontingent.hub.journal.internal.HeadExport;
import org.kontingent.hub.journal.internal.HeadSigning;
import org.kontingent.hub.journal.internal.SealStore;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.platform.seal.SealedLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the journal. */
@Configuration(proxyBeanMethods = false)
@Import(JournalTasks.class)
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
  SealedLog journalLog(DataSource dataSource) {
    return SealedLogs.journal(dataSource);
  }

  @Bean
  SealedLog destructionLog(DataSource dataSource) {
    return SealedLogs.destructions(dataSource);
  }

  @Bean
  SealStore sealStore(DataSource dataSource) {
    return new JdbcSealStore(dataSource);
  }

  @Bean
  SealLogs sealLogs(List<SealedLog> logs, SealStore store, Transactions transactions, Clock clock) {
    return new BatchSealing(logs, store, transactions, clock);
  }

  @Bean
  SealLag sealLag(SealLogs sealing, MeterRegistry meters) {
    return new SealLag(sealing, meters);
  }

  @Bean
  HeadExport headExport(JournalProperties properties) {
    return properties.exportsHeads()
        ? new HeadDirectory(properties.headsDir())
        : HeadExport.NOWHERE;
  }

  @Bean
  SignHead signHead(
      List<SealedLog> logs,
      SealStore store,
      SealLogs sealing,
      HeadSeal seal,
      HeadExport export,
      Transactions transactions,
      Clock clock,
      JournalProperties properties) {
    return new HeadSigning(
        logs, store, sealing, seal, export, transactions, clock, properties.zone());
  }

  @Bean
  CheckChain checkChain(
      DataSource dataSource,
      List<SealedLog> logs,
      SealStore store,
      HeadSeal seal,
      HeadExport export,
      Clock clock,
      JournalProperties properties) {
    return new ChainChecking(
        logs,
        store,
        new JdbcBodyStore(dataSource),
        new HeadCheck(logs, store, seal, export, clock, properties.zone()));
  }

  @Bean
  Journal journal(DataSource dataSource, MasterKeys masters, Clock clock, JournalUnwritable watch) {
    return new JdbcJournal(dataSource, masters, clock, watch);
  }

  @Bean
  DestroyContent destroyContent(
      DataSource dataSource, List<ContentKeptApart> apart, Transactions transactions, Clock clock) {
    return new JdbcDestruction(dataSource, apart, transactions, clock);
  }

  @Bean
  GiveEvidence giveEvidence(
      DataSource dataSource,
      Journal journal,
      MasterKeys masters,
      SealStore store,
      SignHead heads,
      HeadSeal seal,
      DestroyContent destroyed,
      MessageEffects effects,
      OperatorActions actions,
      BundledAuthorities authorities,
      JournalProperties properties) {
    return new EvidenceBundles(
        journal,
        new JdbcEvidenceSource(dataSource, masters),
        new ArchivedEntries(new JdbcArchiveStore(dataSource), place(properties)),
        store,
        heads,
        seal,
        destroyed,
        effects,
        actions,
        authorities.byThumbprint());
  }

  @Bean
  JournalPartitions journalPartitions(
      DataSource dataSource, Transactions transactions, Clock clock) {
    return new JournalPartitions(dataSource, transactions, clock);
  }

  @Bean
  ArchiveJournal archiveJournal(
      DataSource dataSource,
      List<SealedLog> logs,
      SealStore store,
      HeadSeal seal,
      Transactions transactions,
      Clock clock,
      JournalProperties properties) {
    return new Archiving(
        logs,
        store,
        new JdbcArchiveStore(dataSource),
        place(properties),
        seal,
        properties.kept(),
        transactions,
        clock);
  }

  private static ArchivePlace place(JournalProperties properties) {
    return properties.archives()
        ? new ArchiveDirectory(properties.archiveDir())
        : ArchivePlace.NOWHERE;
  }
}
