package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on embedded H2. */
class MatchingOnH2Test extends MatchingContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
