package org.kontingent.hub.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.Migrations;
import org.kontingent.hub.platform.adapter.SpringTransactions;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A fresh, migrated database for one test class, either H2 in memory or a database of its own on a
 * real PostgreSQL that is started once per test run. Close it after the class.
 */
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static EmbeddedPostgres postgres;

  private final HikariDataSource dataSource;

  private TestDatabase(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(8);
    this.dataSource = new HikariDataSource(config);
    Migrations.migrate(dataSource, url);
  }

  public static TestDatabase h2() {
    return new TestDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  public static TestDatabase postgreSql() {
    String name = "test_" + NUMBER.incrementAndGet();
    EmbeddedPostgres server = server();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database on the test server", e);
    }
    return new TestDatabase(server.getJdbcUrl("postgres", name), "postgres", "postgres");
  }

  /** One that stands on a PostgreSQL already, filled or not. */
  public static TestDatabase at(String url, String user, String password) {
    return new TestDatabase(url, user, password);
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public String jdbcUrl() {
    return dataSource.getJdbcUrl();
  }

  /** Transactions over plain JDBC; tests of JPA stores bring their own manager. */
  public Transactions transactions() {
    return new SpringTransactions(new DataSourceTransactionManager(dataSource));
  }

  @Override
  public void close() {
    dataSource.close();
  }

  private static synchronized EmbeddedPostgres server() {
    if (postgres == null) {
      try {
        postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      } catch (IOException e) {
        throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
      }
    }
    return postgres;
  }
}
