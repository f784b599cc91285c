package org.kontingent.hub.exchange;

import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlConsumerRoleTest extends ConsumerRoleContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
