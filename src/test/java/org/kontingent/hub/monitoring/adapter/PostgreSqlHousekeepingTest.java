package org.kontingent.hub.monitoring.adapter;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlHousekeepingTest extends HousekeepingContract {
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
  TestDatabase database() {
    return database;
  }
}
