package org.kontingent.hub.lanes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.journal.adapter.JdbcJournal;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneRules;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.lanes.adapter.JdbcLanes;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Does claiming and enqueueing slow down as the journal grows? Two databases on one real PostgreSQL
 * are filled by SQL, one with few finished messages and one with many; the same work is then timed
 * on both in turn, in processor time of this process and PostgreSQL; what the clock says depends on
 * what else runs. Started by {@code mvn -Pbench -Dtest=LaneGrowthRun test}, never by the build.
 */
class LaneGrowthRun {
  private static final LaneName LANE = new LaneName("out/smev/requests");
  private static final int SMALL = Integer.getInteger("lanes.small", 50_000);
  private static final int LARGE = Integer.getInteger("lanes.large", 5_000_000);
  private static final int RUNS = Integer.getInteger("lanes.runs", 5);
  private static final int MESSAGES = Integer.getInteger("lanes.messages", 5_000);
  private static final int BATCH = 20;
  private static final double WANTED = 1.5;

  /** Time by the clock, and processor time of this process and PostgreSQL, per message. */
  private record Cost(double elapsedMicros, double cpuMicros) {}

  /** What was timed in one run. */
  private record Costs(Cost enqueue, Cost claim, Cost settle) {}

  /** One filled database and the hub's parts over it. */
  private static final class Filled {
    private final TestDatabase database = TestDatabase.postgreSql();
    private final Transactions transactions = database.transactions();
    private final TimeBasedIds ids = new TimeBasedIds(Clock.systemUTC());
    private final PostgreSqlCpu cpu = new PostgreSqlCpu(database.dataSource());
    private final Journal journal;
    private final Lanes lanes;
    private final List<Costs> costs = new ArrayList<>();
    private final int rows;

    Filled(int rows) {
      this.rows = rows;
      JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
      for (String statement : FILL) {
        jdbc.execute(statement.replace(":rows", Integer.toString(rows)));
      }
      journal = new JdbcJournal(database.dataSource(), MasterKeys.ephemeral(), Clock.systemUTC());
      lanes =
          new JdbcLanes(
              database.dataSource(),
              transactions,
              Clock.systemUTC(),
              LaneRulebook.same(LaneRules.DEFAULT),
              (lane, code, count) -> {},
              new Random(1),
              "bench");
    }

    Costs run() {
      Cost enqueue = timed(this::enqueueAll);
      List<List<Claim>> batches = new ArrayList<>();
      Cost claim = timed(() -> claimAll(batches));
      assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(MESSAGES);
      Cost settle = timed(() -> batches.forEach(batch -> batch.forEach(this::settle)));
      return new Costs(enqueue, claim, settle);
    }

    private void enqueueAll() {
      for (int i = 0; i < MESSAGES; i++) {
        transactions.run(this::enqueue);
      }
    }

    private void enqueue() {
      MessageId id = ids.next();
      JournalId body =
          journal.record(
              new JournalEntry(
                  Direction.OUT,
                  "SendRequest",
                  EntryOutcome.ACCEPTED,
                  id,
                  null,
                  null,
                  "text/xml",
                  ("<message>" + id + "</message>").getBytes(StandardCharsets.UTF_8),
                  SignatureSummary.OWN));
      lanes.put(LANE, new LaneItem(id, body.value()));
    }

    private void claimAll(List<List<Claim>> batches) {
      for (int taken = 0; taken < MESSAGES; ) {
        List<Claim> batch = lanes.claim(LANE, BATCH, Duration.ofMinutes(10));
        if (batch.isEmpty()) {
          return;
        }
        batches.add(batch);
        taken += batch.size();
      }
    }

    private void settle(Claim claim) {
      transactions.run(() -> assertThat(lanes.done(claim, "SENT")).isTrue());
    }

    private Cost timed(Runnable work) {
      double cpuBefore = cpu.seconds();
      long before = System.nanoTime();
      work.run();
      double elapsed = (System.nanoTime() - before) / 1e9;
      double used = cpu.seconds() - cpuBefore;
      return new Cost(elapsed * 1e6 / MESSAGES, used * 1e6 / MESSAGES);
    }
  }

  /** Finished messages of the last thirty days: lane entries, attempts, journal, small bodies. */
  private static final List<String> FILL =
      List.of(
          """
          CREATE UNLOGGED TABLE seed AS
          SELECT n, now() - interval '30 days' + n * (interval '30 days' / :rows) AS at,
            (lpad(to_hex((extract(epoch FROM now() - interval '30 days'
              + n * (interval '30 days' / :rows)) * 1000)::bigint), 12, '0')
              || '7' || substr(md5('a' || n), 1, 3) || '8' || substr(md5('b' || n), 1, 15))::uuid
              AS id,
            substr(md5('m' || n), 1, 8) || '-' || substr(md5('m' || n), 9, 4) || '-11f1-8'
              || substr(md5('m' || n), 14, 3) || '-' || substr(md5('m' || n), 17, 12) AS message
          FROM generate_series(1, :rows) n
          """,
          """
          INSERT INTO lane_entry (id, lane, state, message_id, body_ref, put_at, attempts, fence,
            finished_at, node, started_at, last_code)
          SELECT id, CASE n % 2 WHEN 0 THEN 'out/smev/requests' ELSE 'in/smev/answers' END, 'DONE',
            message, id, at, 1, 1, at, 'filled', at, 'SENT' FROM seed
          """,
          """
          INSERT INTO lane_attempt (entry_id, attempt, node, started_at, ended_at, code)
          SELECT id, 1, 'filled', at, at, 'SENT' FROM seed
          """,
          """
          INSERT INTO journal_entry (id, direction, operation, outcome, message_id, recorded_at,
            content_type, size_octets, body_digest, verdict)
          SELECT id, 'OUT', 'SendRequest', 'ACCEPTED', message, at, 'text/xml', 64,
            md5(message) || md5(message), 'OWN' FROM seed
          """,
          "INSERT INTO journal_body (entry_id, octets) SELECT id, decode(md5(message), 'hex')"
              + " FROM seed",
          "DROP TABLE seed",
          "VACUUM ANALYZE",
          "CHECKPOINT");

  @Test
  void printsWhatGrowthCosts() {
    System.out.println("filling " + SMALL + " and " + LARGE + " ...");
    Filled small = new Filled(SMALL);
    Filled large = new Filled(LARGE);
    try (TestDatabase one = small.database;
        TestDatabase other = large.database) {
      assertThat(one).isNotSameAs(other);
      List<Filled> both = List.of(small, large);
      both.forEach(Filled::run);
      for (int run = 0; run < RUNS; run++) {
        both.forEach(filled -> filled.costs.add(filled.run()));
      }
    }
    System.out.printf(
        "%nmicroseconds a message, median of %d alternating runs of %d messages%n", RUNS, MESSAGES);
    System.out.printf(
        "%-28s %12s %12s %8s %8s%n", "", "at " + SMALL, "at " + LARGE, "ratio", "wanted");
    double worst = 0;
    for (Line line : lines()) {
      double few = median(small.costs.stream().map(line.value()).toList());
      double many = median(large.costs.stream().map(line.value()).toList());
      System.out.printf(
          Locale.ROOT,
          "%-28s %12.0f %12.0f %8.2f %8s%n",
          line.name(),
          few,
          many,
          many / few,
          line.judged() ? "<= " + WANTED : "");
      worst = line.judged() ? Math.max(worst, many / few) : worst;
    }
    assertThat(worst).as("growth of the processor time").isLessThanOrEqualTo(WANTED);
  }

  private record Line(
      String name, java.util.function.Function<Costs, Double> value, boolean judged) {}

  private static List<Line> lines() {
    return List.of(
        new Line("enqueue, elapsed", c -> c.enqueue().elapsedMicros(), false),
        new Line("enqueue, CPU", c -> c.enqueue().cpuMicros(), true),
        new Line("claim, elapsed", c -> c.claim().elapsedMicros(), false),
        new Line("claim, CPU", c -> c.claim().cpuMicros(), true),
        new Line("settle, elapsed", c -> c.settle().elapsedMicros(), false),
        new Line("settle, CPU", c -> c.settle().cpuMicros(), true));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
