package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on embedded H2. */
class LoadOnH2Test extends LoadContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
