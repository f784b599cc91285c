package org.kontingent.hub.exchange;

import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlProviderTroubleTest extends ProviderTroubleContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
