package org.kontingent.hub.exchange;

import org.kontingent.hub.testing.TestDatabase;

class H2ProviderTroubleTest extends ProviderTroubleContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
