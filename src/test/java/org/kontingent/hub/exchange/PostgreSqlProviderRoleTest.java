package org.kontingent.hub.exchange;

import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlProviderRoleTest extends ProviderRoleContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
