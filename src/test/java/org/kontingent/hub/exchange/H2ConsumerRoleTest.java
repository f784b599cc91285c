package org.kontingent.hub.exchange;

import org.kontingent.hub.testing.TestDatabase;

class H2ConsumerRoleTest extends ConsumerRoleContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
