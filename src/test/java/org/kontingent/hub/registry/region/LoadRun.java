package org.kontingent.hub.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
      JdbcTemplate jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
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
      Path answer = TARGET.resolve("load-answer.csv");
      List<String> lines = new ArrayList<>(List.of("record_id,cluster_id"));
      jdbc.query(
          "SELECT external_id, pupil FROM registry_source_key",
          row -> {
            lines.add(row.getString(1) + "," + row.getString(2));
          });
      Files.write(answer, lines);
      LinkScore score =
          LinkScore.of(new Truth(region.resolve("links.csv"), region.resolve("truth.csv")), answer);
      System.out.printf(
          Locale.ROOT,
          "precision %.5f, recall %.5f, F1 %.5f, twins merged %d, strangers merged %d%n",
          score.precision(),
          score.recall(),
          score.f1(),
          score.twinsMerged,
          score.strangersMerged);
      PlaceScore places = PlaceScore.of(jdbc, region);
      System.out.printf(
          Locale.ROOT,
          "places right %.5f (%d, another %d, none %d)%n",
          places.share(),
          places.right(),
          places.wrong(),
          places.nowhere());
      System.out.printf(
          Locale.ROOT,
          "%d pupils, %d records: %.1f s, %.0f records/s, %.1f CPU-s and %.1f of the server, %d MB"
              + " resident, database %s%n",
          pupils,
          records,
          cost.seconds(),
          records / cost.seconds(),
          cost.cpuSeconds(),
          cpuSeconds(jdbc),
          cost.residentMegabytes(),
          jdbc.queryForObject(
              "SELECT pg_size_pretty(pg_database_size(current_database()))", String.class));
    }
  }

  /** Of the server and those of its processes that have ended, the load's own among them. */
  private static double cpuSeconds(JdbcTemplate jdbc) throws IOException {
    Path directory = Path.of(jdbc.queryForObject("SHOW data_directory", String.class));
    String server = Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip();
    String stat = Files.readString(Path.of("/proc", server, "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int field = 11; field < 15; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks / 100.0;
  }
}
