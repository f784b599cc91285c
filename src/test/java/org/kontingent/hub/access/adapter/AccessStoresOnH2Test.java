package org.kontingent.hub.access.adapter;

import org.kontingent.hub.testing.TestDatabase;

class AccessStoresOnH2Test extends AccessStoresContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
