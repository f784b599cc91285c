package org.kontingent.hub.journal;

import org.kontingent.hub.testing.TestDatabase;

class H2SealingTest extends SealingContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
