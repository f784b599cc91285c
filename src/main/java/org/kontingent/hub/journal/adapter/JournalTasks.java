package org.kontingent.hub.journal.adapter;

import java.time.Duration;
import org.kontingent.hub.journal.ArchiveJournal;
import org.kontingent.hub.journal.ChainFinding;
import org.kontingent.hub.journal.ChainReport;
import org.kontingent.hub.journal.CheckChain;
import org.kontingent.hub.journal.SealLogs;
import org.kontingent.hub.journal.SignHead;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.TaskResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journal's recurring work. */
@Configuration(proxyBeanMethods = false)
public class JournalTasks {
  private static final Logger LOG = LoggerFactory.getLogger(JournalTasks.class);
  private static final int MOST_LOGGED = 20;

  @Bean
  HousekeepingTask sealTask(SealLogs sealing) {
    return HousekeepingTask.of(
        "seal", Duration.ofSeconds(1), progress -> TaskResult.done(sealing.seal()));
  }

  @Bean
  HousekeepingTask signHeadTask(SignHead heads) {
    return HousekeepingTask.of(
        "sign-heads",
        Duration.ofMinutes(1),
        progress -> TaskResult.done(heads.finalHeads().size()));
  }

  @Bean
  HousekeepingTask checkChainTask(CheckChain check) {
    return HousekeepingTask.of(
        "check-chain",
        Duration.ofDays(1),
        progress -> {
          ChainReport report = check.check(progress);
          report.findings().stream().limit(MOST_LOGGED).forEach(JournalTasks::log);
          return new TaskResult(
              report.rows(), report.isIntact() ? TaskResult.DONE : "CHAIN_BROKEN");
        });
  }

  @Bean
  HousekeepingTask journalPartitionsTask(JournalPartitions partitions) {
    return HousekeepingTask.of(
        "journal-partitions",
        Duration.ofHours(6),
        progress -> {
          JournalPartitions.Made made = partitions.make();
          // Rows that had to be moved came in before their month was made.
          return new TaskResult(
              made.partitions(), made.moved() == 0 ? TaskResult.DONE : "PARTITION_WAS_MISSING");
        });
  }

  @Bean
  HousekeepingTask archiveJournalTask(ArchiveJournal archiving) {
    return HousekeepingTask.of(
        "archive-journal", Duration.ofHours(6), progress -> TaskResult.done(archiving.archive()));
  }

  @Bean
  HousekeepingTask purgeJournalTask(ArchiveJournal archiving) {
    return HousekeepingTask.of(
        "purge-journal", Duration.ofDays(1), progress -> TaskResult.done(archiving.purge()));
  }

  private static void log(ChainFinding finding) {
    LOG.error(
        "the sealed chain is not intact: {} in {}: {}",
        finding.kind(),
        finding.stream(),
        finding.where());
  }
}
