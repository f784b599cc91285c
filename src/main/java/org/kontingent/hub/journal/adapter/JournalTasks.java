package org.kontingent.hub.journal.adapter;

import java.time.Duration;
import org.kontingent.hub.journal.ArchiveJournal;
import org.kontingent.hub.journal.ChainFinding;
import org.kontingent.hub.journal.ChainReport;
import org.kontingent.hub.journal.CheckChain;
import org.kontingent.hub.journal.SealLogs;
import org.kontingent.hub.journal.SignHead;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.TaskProgress;
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
    return new Recurring("seal", Duration.ofSeconds(1)) {
      @Override
      public TaskResult run(TaskProgress progress) {
        return TaskResult.done(sealing.seal());
      }
    };
  }

  @Bean
  HousekeepingTask signHeadTask(SignHead heads) {
    return new Recurring("sign-heads", Duration.ofMinutes(1)) {
      @Override
      public TaskResult run(TaskProgress progress) {
        return TaskResult.done(heads.finalHeads().size());
      }
    };
  }

  @Bean
  HousekeepingTask checkChainTask(CheckChain check) {
    return new Recurring("check-chain", Duration.ofDays(1)) {
      @Override
      public TaskResult run(TaskProgress progress) {
        ChainReport report = check.check(progress);
        report.findings().stream().limit(MOST_LOGGED).forEach(JournalTasks::log);
        return new TaskResult(report.rows(), report.isIntact() ? TaskResult.DONE : "CHAIN_BROKEN");
      }
    };
  }

  @Bean
  HousekeepingTask journalPartitionsTask(JournalPartitions partitions) {
    return new Recurring("journal-partitions", Duration.ofHours(6)) {
      @Override
      public TaskResult run(TaskProgress progress) {
        JournalPartitions.Made made = partitions.make();
        // Rows that had to be moved came in before their month was made.
        return new TaskResult(
            made.partitions(), made.moved() == 0 ? TaskResult.DONE : "PARTITION_WAS_MISSING");
      }
    };
  }

  @Bean
  HousekeepingTask archiveJournalTask(ArchiveJournal archiving) {
    return new Recurring("archive-journal", Duration.ofHours(6)) {
      @Override
      public TaskResult run(TaskProgress progress) {
        return TaskResult.done(archiving.archive());
      }
    };
  }

  @Bean
  HousekeepingTask purgeJournalTask(ArchiveJournal archiving) {
    return new Recurring("purge-journal", Duration.ofDays(1)) {
      @Override
      public TaskResult run(TaskProgress progress) {
        return TaskResult.done(archiving.purge());
      }
    };
  }

  private static void log(ChainFinding finding) {
    LOG.error(
        "the sealed chain is not intact: {} in {}: {}",
        finding.kind(),
        finding.stream(),
        finding.where());
  }

  /** Name and rhythm of a task. */
  abstract static class Recurring implements HousekeepingTask {
    private final String name;
    private final Duration every;

    Recurring(String name, Duration every) {
      this.name = name;
      this.every = every;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Duration every() {
      return every;
    }
  }
}
