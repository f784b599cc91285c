package org.kontingent.hub.journal;

import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlSealingTest extends SealingContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
