package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on embedded H2. */
class MatchingOrderOnH2Test extends MatchingOrderContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
