package org.kontingent.hub.exchange.adapter.files;

import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlSettledFilesTest extends SettledFilesContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
