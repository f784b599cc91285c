package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on embedded H2. */
class RaceOnH2Test extends RaceContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }

  @Override
  boolean locksRowByRow() {
    return false;
  }
}
