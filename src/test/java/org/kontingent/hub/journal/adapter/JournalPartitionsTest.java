package org.kontingent.hub.journal.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SealedInstallation;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

class JournalPartitionsTest {
  @Test
  void whatCameBeforeItsMonthWasMadeIsMovedAndEverythingElseGoesToItsMonth() {
    try (TestDatabase database = TestDatabase.postgreSql()) {
      SealedInstallation hub = new SealedInstallation(database, null);
      JournalPartitions partitions =
          new JournalPartitions(database.dataSource(), database.transactions(), hub.clock);
      JournalId early = hub.write("came early");
      hub.clock.advance(Duration.ofDays(40));
      assertThat(partitions.make()).isEqualTo(new JournalPartitions.Made(10, 2));
      assertThat(partitions.make()).isEqualTo(new JournalPartitions.Made(0, 0));
      JournalId now = hub.write("came now");
      assertThat(placeOf(hub.jdbc, early)).isEqualTo("journal_entry_2026_01");
      assertThat(placeOf(hub.jdbc, now)).isEqualTo("journal_entry_2026_02");
      assertThat(hub.journal.body(early)).isPresent();
      assertThat(hub.journal.body(now)).isPresent();
      hub.sealing.seal();
      assertThat(hub.check().findings()).isEmpty();
      assertThat(planOf(hub.jdbc, now)).contains("journal_entry_2026_02").doesNotContain("_rest");
    }
  }

  @Test
  void onH2ThereIsNothingToDo() {
    try (TestDatabase database = TestDatabase.h2()) {
      SealedInstallation hub = new SealedInstallation(database, null);
      assertThat(
              new JournalPartitions(database.dataSource(), database.transactions(), hub.clock)
                  .make())
          .isEqualTo(new JournalPartitions.Made(0, 0));
    }
  }

  private static String placeOf(JdbcTemplate jdbc, JournalId id) {
    return jdbc.queryForObject(
        "SELECT tableoid::regclass::text FROM journal_entry WHERE id = ?",
        String.class,
        id.value());
  }

  /** A look-up by id must go to one partition. */
  private static String planOf(JdbcTemplate jdbc, JournalId id) {
    List<String> plan =
        jdbc.queryForList(
            "EXPLAIN SELECT * FROM journal_entry WHERE id = '" + id + "'::uuid", String.class);
    return String.join("\n", plan);
  }
}
