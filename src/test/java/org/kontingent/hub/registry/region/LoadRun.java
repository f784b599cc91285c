package org.kontingent.hub.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Loads an invented region into a PostgreSQL of its own and prints what it cost. Started by {@code
 * mvn -Pbench -Dtest=LoadRun test}, never by the build. {@code -Dpupils=20000}, {@code -Dseed=1},
 * {@code -Dmix=usual}, {@code -Dload.heap=4g}; {@code -Dload.keep=DIRECTORY} keeps the server's
 * files there, for benchmarks of a full registry: start a server on them later.
 */
class LoadRun {
  private static final Path TARGET = Path.of("target", "regions").toAbsolutePath();

  @Test
  void loadsARegionAndPrintsItsRate() throws Exception {
    int pupils = Integer.getInteger("pupils", 20_000);
    String mix = System.getProperty("mix", "usual");
    long seed = Long.getLong("seed", 1);
    Path region = TARGET.resolve(pupils + "-" + mix + "-" + seed);
    int records = new Region(seed, pupils, ErrorMix.of(mix)).writeTo(region).allRecords();
    Path log = TARGET.resolve("load-" + region.getFileName() + ".log");
    String keep = System.getProperty("load.keep");
    EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
    if (keep != null) {
      server.setDataDirectory(Path.of(keep)).setCleanDataDirectory(false);
    }
    try (EmbeddedPostgres postgres = server.start()) {
      MeasuredCommand.Cost cost =
          MeasuredCommand.run(
              List.of("-Xmx" + System.getProperty("load.heap", "4g")),
              List.of(
                  "load",
                  "--feeds",
                  region.toString(),
                  "--as-of",
                  "2025-09-01",
                  "--ground",
                  "STATUTE:273-98",
                  "--language",
                  "en",
                  "--report",
                  TARGET.resolve("load-report.csv").toString(),
                  "--hub.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                  "--hub.database.user=postgres",
                  "--hub.database.password=postgres"),
              log);
      assertThat(cost.exitCode()).as(Files.readString(log)).isZero();
      System.out.println(Files.readString(log));
      JdbcTemplate jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
      System.out.printf(
          Locale.ROOT,
          "%d pupils, %d records: %.1f s, %.0f records/s, %.1f CPU-s without the server, %d MB"
              + " heap, database %s%n",
          pupils,
          records,
          cost.seconds(),
          records / cost.seconds(),
          cost.cpuSeconds(),
          cost.heapMegabytes(),
          jdbc.queryForObject(
              "SELECT pg_size_pretty(pg_database_size(current_database()))", String.class));
    }
  }
}
