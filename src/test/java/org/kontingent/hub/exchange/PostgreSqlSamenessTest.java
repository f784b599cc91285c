package org.kontingent.hub.exchange;

import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlSamenessTest extends SamenessContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
