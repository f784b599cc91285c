package org.kontingent.hub.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.cli.Main;
import org.kontingent.hub.testing.RegistryDump;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Real processes load into a real PostgreSQL and are killed in the middle of a transaction. */
class LoadKilledIT {
  private static final int PUPILS = 300;
  private static final int CHUNK = 20;

  /** Where a process sleeps until it is killed: at this table, in the chunk of this number. */
  private record Sleep(String table, int chunk) {
    /** Schools come before the first chunk, which begins with the line of the load. */
    int pupils() {
      boolean first = table.equals("registry_load") || table.equals("registry_study_group");
      return (first ? chunk - 1 : chunk) * CHUNK;
    }

    long written() {
      return (chunk - 1L) * CHUNK;
    }
  }

  /** The first three in every build; {@code -Dload.kills=11} for all. */
  private static final List<Sleep> SLEEPS =
      List.of(
          new Sleep("registry_load", 1),
          new Sleep("registry_study_group", 1),
          new Sleep("registry_enrolment", 3),
          new Sleep("registry_change", 7),
          new Sleep("registry_pupil", 8),
          new Sleep("registry_strand", 9),
          new Sleep("registry_source_record", 10),
          new Sleep("registry_source_key", 11),
          new Sleep("registry_change_head", 12),
          new Sleep("registry_load", 13),
          new Sleep("registry_record_key", 14));

  @TempDir Path home;

  @Test
  void killedAgainAndAgainItEndsWithTheRegistryOfAnUndisturbedLoad() throws Exception {
    Path region = home.resolve("region");
    new Region(7, PUPILS, ErrorMix.of("heavy")).writeTo(region);
    try (TestDatabase undisturbed = TestDatabase.postgreSql();
        TestDatabase disturbed = TestDatabase.postgreSql()) {
      assertThat(load(region, undisturbed).waitFor()).as(log()).isZero();

      JdbcTemplate jdbc = new JdbcTemplate(disturbed.dataSource());
      List<Long> written = new ArrayList<>();
      List<Sleep> sleeps = SLEEPS.subList(0, Integer.getInteger("load.kills", 3));
      for (Sleep sleep : sleeps) {
        sleepIn(jdbc, sleep);
        Process process = load(region, disturbed);
        try {
          awaitSleep(jdbc, process);
        } finally {
          process.destroyForcibly().waitFor();
        }
        endSleeping(jdbc);
        jdbc.execute("DROP TRIGGER sleep_here ON " + sleep.table());
        written.add(
            jdbc.queryForObject("SELECT coalesce(max(written), 0) FROM registry_load", Long.class));
      }
      assertThat(written).isEqualTo(sleeps.stream().map(Sleep::written).toList());
      assertThat(load(region, disturbed).waitFor()).as(log()).isZero();

      assertThat(RegistryDump.of(disturbed.dataSource(), false))
          .isEqualTo(RegistryDump.of(undisturbed.dataSource(), false));
      assertThat(jdbc.queryForObject("SELECT count(*) FROM registry_pupil", Integer.class))
          .isBetween(PUPILS * 9 / 10, PUPILS * 11 / 10);
      assertThat(PlaceScore.of(jdbc, region).share()).isGreaterThan(0.98);

      assertThat(load(region, disturbed).waitFor()).isZero();
      assertThat(log()).contains("loaded already");
    }
  }

  private Process load(Path region, TestDatabase database) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add(Main.class.getName());
    line.addAll(
        List.of(
            "load",
            "--feeds",
            region.toString(),
            "--as-of",
            "2025-09-01",
            "--chunk",
            Integer.toString(CHUNK),
            "--language",
            "en",
            "--ground",
            "STATUTE:273-98",
            "--hub.database.url=" + database.jdbcUrl(),
            "--hub.database.user=postgres",
            "--hub.database.password=postgres"));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("load.log").toFile())
        .start();
  }

  private String log() throws Exception {
    Path log = home.resolve("load.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  private static void sleepIn(JdbcTemplate jdbc, Sleep sleep) {
    jdbc.execute(
        "CREATE OR REPLACE FUNCTION sleep_now() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " IF (SELECT count(*) FROM registry_pupil) >= "
            + sleep.pupils()
            + " THEN PERFORM pg_sleep(600); END IF; RETURN NULL; END $$");
    jdbc.execute(
        "CREATE TRIGGER sleep_here AFTER INSERT OR UPDATE ON "
            + sleep.table()
            + " FOR EACH STATEMENT EXECUTE FUNCTION sleep_now()");
  }

  private void awaitSleep(JdbcTemplate jdbc, Process process) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (sleepers(jdbc) == 0) {
      assertThat(process.isAlive()).as(log()).isTrue();
      assertThat(System.nanoTime()).as(log()).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private static int sleepers(JdbcTemplate jdbc) {
    return jdbc.queryForObject(
        "SELECT count(*) FROM pg_stat_activity"
            + " WHERE wait_event = 'PgSleep' AND datname = current_database()",
        Integer.class);
  }

  /** The server would notice only after its sleep that nobody is there any more. */
  private static void endSleeping(JdbcTemplate jdbc) {
    jdbc.queryForList(
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            + " AND application_name = 'PostgreSQL JDBC Driver' AND wait_event = 'PgSleep'");
  }
}
