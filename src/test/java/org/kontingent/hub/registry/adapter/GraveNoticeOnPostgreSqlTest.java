package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

class GraveNoticeOnPostgreSqlTest extends GraveNoticeContract {
  @Override
  TestDatabase open() {
    return TestDatabase.postgreSql();
  }
}
