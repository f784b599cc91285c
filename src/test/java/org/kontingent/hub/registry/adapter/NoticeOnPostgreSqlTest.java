package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

class NoticeOnPostgreSqlTest extends NoticeContract {
  @Override
  TestDatabase open() {
    return TestDatabase.postgreSql();
  }
}
