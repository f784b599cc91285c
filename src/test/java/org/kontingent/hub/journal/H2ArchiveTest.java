package org.kontingent.hub.journal;

import org.kontingent.hub.testing.TestDatabase;

class H2ArchiveTest extends ArchiveContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
