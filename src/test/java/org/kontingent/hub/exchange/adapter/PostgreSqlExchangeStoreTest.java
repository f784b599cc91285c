package org.kontingent.hub.exchange.adapter;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlExchangeStoreTest implements ExchangeStoreContract {
  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.postgreSql();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  public TestDatabase database() {
    return database;
  }
}
