package org.kontingent.hub.registry.adapter;

import static org.kontingent.hub.registry.Children.claim;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.PupilClaim;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.UpsertPupil;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.internal.CurrentRecord;
import org.kontingent.hub.registry.internal.Grouping;
import org.kontingent.hub.registry.internal.MatchAlone;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What one more record costs a registry that is full: the match alone, and everything up to the
 * commit. Each record is new to the database's caches; matches and whole arrivals take turns, so
 * that neither reads for the other. Started by {@code mvn -Pbench -Dtest=ArrivalRun test
 * -Dload.keep=DIRECTORY}, on the files {@code LoadRun} kept there, never by the build; {@code
 * -Darrivals=1000} of each kind, after a fifth as many to warm up. The registry stays as it was but
 * for those who arrived.
 */
class ArrivalRun {
  private final int arrivals = Integer.getInteger("arrivals", 1_000);
  private final long run = System.currentTimeMillis();

  @Test
  void printsWhatOneMoreRecordCosts() throws Exception {
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(System.getProperty("load.keep")))
                .setCleanDataDirectory(false)
                .start();
        TestDatabase database =
            TestDatabase.at(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        RegistryUnderTest registry =
            new RegistryUnderTest(
                database, Map.of("hub.registry.stage-one-ground", "STATUTE:273-98"))) {
      JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
      System.out.printf(
          Locale.ROOT,
          "%d pupils, %d records, database %s%n",
          jdbc.queryForObject("SELECT count(*) FROM registry_pupil", Integer.class),
          jdbc.queryForObject("SELECT count(*) FROM registry_source_record", Integer.class),
          jdbc.queryForObject(
              "SELECT pg_size_pretty(pg_database_size(current_database()))", String.class));
      Arrivals made = new Arrivals(said(registry, jdbc), run);
      measure(registry, made, arrivals / 5).forEach((kind, costs) -> {});
      Costs all = new Costs();
      measure(registry, made, arrivals)
          .forEach(
              (kind, costs) -> {
                costs.print(kind.name());
                all.add(costs);
              });
      all.print("all");
    }
  }

  private Map<Arrivals.Kind, Costs> measure(RegistryUnderTest registry, Arrivals made, int of) {
    MatchAlone match = new MatchAlone(registry.get(Grouping.class), registry.clock());
    UpsertPupil upsert = registry.get(UpsertPupil.class);
    Map<Arrivals.Kind, Costs> all = new EnumMap<>(Arrivals.Kind.class);
    for (int i = 0; i < of; i++) {
      for (Arrivals.Kind kind : Arrivals.Kind.values()) {
        Costs costs = all.computeIfAbsent(kind, one -> new Costs());
        PupilFacts first = made.next(kind);
        costs.strands +=
            timed(costs.match, () -> registry.transactions().call(() -> match.match(first)))
                .strands();
        PupilFacts second = made.next(kind);
        SourceKey key = new SourceKey("BENCH", run + "-" + of + "-" + i + "-" + kind);
        costs.outcomes.merge(
            timed(costs.whole, () -> outcome(upsert, claim(key, second, null))), 1, Integer::sum);
      }
    }
    return all;
  }

  /** Some of what the files said was loaded with a remark that a school is refused for. */
  private static String outcome(UpsertPupil upsert, PupilClaim claim) {
    try {
      return upsert.upsert(claim).outcome().name();
    } catch (ValidationFailed refused) {
      return refused.issues().get(0).field() + " " + refused.issues().get(0).code();
    }
  }

  private interface Work<T> {
    T run();
  }

  private static <T> T timed(List<Long> nanos, Work<T> work) {
    long started = System.nanoTime();
    T result = work.run();
    nanos.add(System.nanoTime() - started);
    return result;
  }

  /** What schools say of some thousands of pupils, taken from all over the table. */
  private static List<PupilFacts> said(RegistryUnderTest registry, JdbcTemplate jdbc) {
    List<StrandId> strands =
        jdbc
            .queryForList(
                "SELECT strand FROM registry_source_record TABLESAMPLE SYSTEM (4)"
                    + " WHERE source_role = 'SCHOOL' AND strand IS NOT NULL"
                    + " ORDER BY md5(strand::text) LIMIT 20000",
                UUID.class)
            .stream()
            .map(StrandId::new)
            .toList();
    Collection<CurrentRecord> records =
        registry
            .transactions()
            .call(() -> registry.get(RegistryStores.class).matchKeys().records(strands));
    return records.stream()
        .map(one -> one.record().facts())
        .filter(one -> one.name() != null && one.name().surname() != null)
        .filter(one -> one.name().first() != null && one.name().surname().length() > 3)
        .filter(one -> one.birthDate() != null)
        .toList();
  }

  /** Elapsed times of one kind of arrival. */
  private static final class Costs {
    private final List<Long> match = new ArrayList<>();
    private final List<Long> whole = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long strands;

    void add(Costs other) {
      match.addAll(other.match);
      whole.addAll(other.whole);
      strands += other.strands;
      other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
    }

    void print(String kind) {
      System.out.printf(
          Locale.ROOT,
          "%-9s match ms %s   whole ms %s   %.1f strands compared, %s%n",
          kind,
          times(match),
          times(whole),
          strands / (double) match.size(),
          outcomes);
    }

    private static String times(List<Long> nanos) {
      Collections.sort(nanos);
      return String.format(
          Locale.ROOT,
          "p50 %6.2f p95 %6.2f p99 %6.2f max %6.2f",
          at(nanos, 0.5),
          at(nanos, 0.95),
          at(nanos, 0.99),
          at(nanos, 1));
    }

    private static double at(List<Long> sorted, double share) {
      return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
    }
  }
}
