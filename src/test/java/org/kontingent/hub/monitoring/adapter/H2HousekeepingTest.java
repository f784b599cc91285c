package org.kontingent.hub.monitoring.adapter;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kontingent.hub.testing.TestDatabase;

class H2HousekeepingTest extends HousekeepingContract {
  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.h2();
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
