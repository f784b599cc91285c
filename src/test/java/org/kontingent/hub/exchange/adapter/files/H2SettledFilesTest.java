package org.kontingent.hub.exchange.adapter.files;

import org.kontingent.hub.testing.TestDatabase;

class H2SettledFilesTest extends SettledFilesContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
