package org.kontingent.hub.registry.adapter;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.registry.internal.MatchModels;
import org.kontingent.hub.registry.internal.ModelEstimating;
import org.kontingent.hub.registry.internal.ModelPreviewing;
import org.kontingent.hub.registry.internal.ModelRegrouping;
import org.kontingent.hub.registry.load.FeedFiles;
import org.kontingent.hub.registry.load.LoadOrder;
import org.kontingent.hub.registry.load.LoadedRow;
import org.kontingent.hub.registry.load.Silence;
import org.kontingent.hub.registry.load.internal.FeedLoading;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.StrandRow;
import org.kontingent.hub.registry.model.ModelVersion;
import org.kontingent.hub.registry.model.ReadModels;
import org.kontingent.hub.registry.model.TuneMatching;
import org.kontingent.hub.registry.region.RegionStrands;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a change of model costs on PostgreSQL: a region is loaded, a model estimated from it,
 * previewed, adopted, and the registry follows. Started by {@code mvn -Pbench -Dtest=ModelRun
 * test}, never by the build; {@code -Dpupils=5000}.
 */
class ModelRun {
  private static final OperatorOrder ORDER = new OperatorOrder("steward-1", "замер");

  @TempDir private Path directory;

  @Test
  void printsWhatAChangeOfModelCosts() throws Exception {
    RegionStrands region = new RegionStrands(5, Integer.getInteger("pupils", 5000), directory);
    try (TestDatabase database = TestDatabase.postgreSql();
        RegistryUnderTest registry =
            new RegistryUnderTest(
                database, Map.of("hub.registry.stage-one-ground", "STATUTE:273-98"))) {
      timed("loaded", () -> load(database, registry, new Rows(region)));
      score(database, region);
      TuneMatching tune = registry.get(TuneMatching.class);
      int number = tune.estimate(ORDER).number();
      timed("estimated", () -> registry.get(ModelEstimating.class).run(TaskProgress.UNSEEN));
      timed("previewed", () -> registry.get(ModelPreviewing.class).run(TaskProgress.UNSEEN));
      ModelVersion version = registry.get(ReadModels.class).all().get(0);
      System.out.println(version.preview());
      tune.adopt(number, ORDER);
      for (int run = 0; run < 2; run++) {
        registry.clock().advance(Duration.ofSeconds(61));
        timed("followed", () -> registry.get(ModelRegrouping.class).run(TaskProgress.UNSEEN));
      }
      System.out.println(registry.get(ReadModels.class).progress());
      System.out.println(registry.get(ReadModels.class).all().get(0).regroupedAt());
      score(database, region);
    }
  }

  private static String load(TestDatabase database, RegistryUnderTest registry, Rows rows) {
    return new FeedLoading(
            new JdbcLoadStore(database.dataSource(), database.transactions()),
            registry.get(MatchModels.class),
            registry.transactions(),
            WorkingDays.ofRussia(),
            ZoneId.of("Europe/Moscow"),
            registry.clock())
        .load(
            rows,
            new LoadOrder(
                LoadOrder.DEFAULT_SYSTEMS,
                Instant.parse("2025-08-15T00:00:00Z"),
                "STATUTE:273-98",
                500),
            new Silence())
        .toString();
  }

  /** How right the registry is now, by pairs of records. */
  private static void score(TestDatabase database, RegionStrands region) {
    Map<String, Integer> found = new HashMap<>();
    Map<String, Integer> real = new HashMap<>();
    Map<String, Integer> both = new HashMap<>();
    new JdbcTemplate(database.dataSource())
        .query(
            "SELECT external_id, pupil FROM registry_source_key",
            row -> {
              String child = region.pupilOfRecord(row.getString(1));
              found.merge(row.getString(2), 1, Integer::sum);
              real.merge(child, 1, Integer::sum);
              both.merge(child + row.getString(2), 1, Integer::sum);
            });
    System.out.printf(
        Locale.ROOT,
        "precision %.5f, recall %.5f%n",
        pairs(both) / pairs(found),
        pairs(both) / pairs(real));
  }

  private static double pairs(Map<String, Integer> counts) {
    return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }

  private static void timed(String what, Supplier<?> work) {
    long start = System.nanoTime();
    Object result = work.get();
    System.out.printf(
        Locale.ROOT, "%s in %.1f s: %.200s%n", what, (System.nanoTime() - start) / 1e9, result);
  }

  /** The region's rows as files. */
  private static final class Rows implements FeedFiles {
    private final List<StrandRow> rows = new ArrayList<>();

    Rows(RegionStrands region) {
      region.strands().forEach(strand -> rows.addAll(strand.rows()));
    }

    @Override
    public String fingerprint() {
      return "0".repeat(64);
    }

    @Override
    public void forEach(Visitor visitor) {
      for (int i = 0; i < rows.size(); i++) {
        visitor.row(rows.get(i).feed(), i + 2, i, at(rows.get(i).feed(), i));
      }
    }

    @Override
    public void forEachOrganisation(OrganisationVisitor visitor) {}

    @Override
    public LoadedRow at(Feed feed, long offset) {
      return new LoadedRow(rows.get((int) offset).row(), null, null, null, null, null);
    }
  }
}
