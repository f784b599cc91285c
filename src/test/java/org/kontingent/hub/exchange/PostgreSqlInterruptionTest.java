package org.kontingent.hub.exchange;

import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlInterruptionTest extends InterruptionContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
