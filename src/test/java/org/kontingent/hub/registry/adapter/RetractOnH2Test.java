package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on embedded H2. */
class RetractOnH2Test extends RetractContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
