package org.kontingent.hub.journal;

import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlArchiveTest extends ArchiveContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
