package org.kontingent.hub.exchange;

import org.kontingent.hub.testing.TestDatabase;

class H2SamenessTest extends SamenessContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
