package org.kontingent.hub.journal;

import org.kontingent.hub.testing.TestDatabase;

class H2TamperingDrillTest extends TamperingDrillContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
