package org.kontingent.hub.journal.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

class JournalUnwritableTest {
  private final TestDatabase database = TestDatabase.h2();
  private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
  private final JournalUnwritable watch = new JournalUnwritable(database.dataSource());
  private final Journal journal =
      new JdbcJournal(database.dataSource(), MasterKeys.ephemeral(), Clock.systemUTC(), watch);

  @AfterEach
  void close() {
    watch.close();
    database.close();
  }

  @Test
  void aFailedWriteStopsTheIntakeAndAWriteThatSucceedsOpensItAgain() {
    write();
    assertThat(watch.code()).isEmpty();
    jdbc.execute("ALTER TABLE journal_body RENAME TO hidden");
    assertThatThrownBy(this::write).isNotNull();
    assertThat(watch.code()).contains("JOURNAL_UNWRITABLE");
    watch.probe();
    assertThat(watch.code()).contains("JOURNAL_UNWRITABLE");
    jdbc.execute("ALTER TABLE hidden RENAME TO journal_body");
    watch.probe();
    assertThat(watch.code()).isEmpty();
    write();
    assertThat(jdbc.queryForObject("SELECT count(*) FROM journal_entry", Integer.class))
        .isEqualTo(2);
  }

  @Test
  void aLostRaceIsNoFailureOfTheJournal() {
    assertThatThrownBy(
            () ->
                watch.over(
                    () -> {
                      jdbc.update("INSERT INTO seal_stream VALUES ('x')");
                      jdbc.update("INSERT INTO seal_stream VALUES ('x')");
                    }))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(watch.code()).isEmpty();
  }

  private void write() {
    database
        .transactions()
        .run(
            () ->
                journal.record(
                    JournalContract.anEntry(
                        JournalContract.anId(), null, EntryOutcome.ACCEPTED, new byte[5])));
  }
}
