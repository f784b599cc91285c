package org.kontingent.hub.journal;

import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlTamperingDrillTest extends TamperingDrillContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
