package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on embedded H2. */
class LocatorOnH2Test extends LocatorContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
