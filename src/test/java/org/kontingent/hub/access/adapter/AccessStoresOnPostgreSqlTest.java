package org.kontingent.hub.access.adapter;

import org.kontingent.hub.testing.TestDatabase;

class AccessStoresOnPostgreSqlTest extends AccessStoresContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
