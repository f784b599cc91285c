package org.kontingent.hub.journal.adapter;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes a partition for each month of the journal on PostgreSQL, some months ahead. A month's
 * partition holds the ids made in it (UUIDs of version 7, so their order is that of time). What
 * came in before its month was made waits in the default partition and is moved. On H2 there is
 * nothing to do.
 */
public final class JournalPartitions {
  private static final int MONTHS_AHEAD = 3;

  private final JdbcTemplate jdbc;
  private final Transactions transactions;
  private final Clock clock;
  private final boolean partitioned;

  public JournalPartitions(DataSource dataSource, Transactions transactions, Clock clock) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.transactions = transactions;
    this.clock = clock;
    this.partitioned = Vendor.isPostgreSql(dataSource);
  }

  /** One of the two tables. */
  private record Parent(String table, String id) {}

  private static final List<Parent> PARENTS =
      List.of(new Parent("journal_entry", "id"), new Parent("journal_body", "entry_id"));

  /**
   * What a run did.
   *
   * @param moved rows that had come in before their month was made: the task had not run in time
   */
  public record Made(int partitions, long moved) {}

  public Made make() {
    int partitions = 0;
    long moved = 0;
    if (partitioned) {
      YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
      for (Parent parent : PARENTS) {
        for (YearMonth month = first(parent, now);
            !month.isAfter(now.plusMonths(MONTHS_AHEAD));
            month = month.plusMonths(1)) {
          YearMonth one = month;
          if (!exists(parent, one)) {
            moved += transactions.call(() -> make(parent, one));
            partitions++;
          }
        }
      }
    }
    return new Made(partitions, moved);
  }

  /** The month of the oldest row that waits, or this month. */
  private YearMonth first(Parent parent, YearMonth now) {
    return jdbc
        .query(
            "SELECT " + parent.id() + " FROM " + parent.table() + "_rest ORDER BY 1 LIMIT 1",
            (row, number) -> row.getObject(1, UUID.class))
        .stream()
        .map(id -> Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
        .map(moment -> YearMonth.from(moment.atZone(ZoneOffset.UTC)))
        .filter(month -> month.isBefore(now))
        .findFirst()
        .orElse(now);
  }

  private boolean exists(Parent parent, YearMonth month) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT to_regclass(?) IS NOT NULL", Boolean.class, name(parent, month)));
  }

  private long make(Parent parent, YearMonth month) {
    String table = parent.table();
    String name = name(parent, month);
    // Rather later than in the way of the intake.
    jdbc.execute("SET LOCAL lock_timeout = '3s'");
    jdbc.execute("LOCK TABLE " + table + " IN SHARE UPDATE EXCLUSIVE MODE");
    jdbc.execute("LOCK TABLE " + table + "_rest IN ACCESS EXCLUSIVE MODE");
    jdbc.execute(
        "CREATE TABLE " + name + " (LIKE " + table + " INCLUDING DEFAULTS INCLUDING STORAGE)");
    UUID from = bound(month);
    UUID to = bound(month.plusMonths(1));
    String key = parent.id();
    long moved =
        jdbc.update(
            "WITH moved AS (DELETE FROM "
                + table
                + "_rest WHERE "
                + key
                + " >= ? AND "
                + key
                + " < ? RETURNING *) INSERT INTO "
                + name
                + " SELECT * FROM moved",
            from,
            to);
    jdbc.execute(
        "ALTER TABLE "
            + table
            + " ATTACH PARTITION "
            + name
            + " FOR VALUES FROM ('"
            + from
            + "') TO ('"
            + to
            + "')");
    return moved;
  }

  private static String name(Parent parent, YearMonth month) {
    return String.format("%s_%04d_%02d", parent.table(), month.getYear(), month.getMonthValue());
  }

  /** The smallest id of the month. */
  private static UUID bound(YearMonth month) {
    return OrderedIds.from(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
