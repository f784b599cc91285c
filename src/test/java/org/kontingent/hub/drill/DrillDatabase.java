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

/** The hub's database in a drill: a real PostgreSQL of its own, or an H2 file. */
final class DrillDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final Path data;
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
