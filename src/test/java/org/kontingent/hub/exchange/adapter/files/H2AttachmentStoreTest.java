package org.kontingent.hub.exchange.adapter.files;

import org.kontingent.hub.testing.TestDatabase;

class H2AttachmentStoreTest extends AttachmentStoreContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
