package org.kontingent.hub.exchange;

import org.kontingent.hub.testing.TestDatabase;

class H2InterruptionTest extends InterruptionContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
