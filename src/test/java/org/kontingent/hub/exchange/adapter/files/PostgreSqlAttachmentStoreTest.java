package org.kontingent.hub.exchange.adapter.files;

import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlAttachmentStoreTest extends AttachmentStoreContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
