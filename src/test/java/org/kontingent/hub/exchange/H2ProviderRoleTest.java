package org.kontingent.hub.exchange;

import org.kontingent.hub.testing.TestDatabase;

class H2ProviderRoleTest extends ProviderRoleContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
