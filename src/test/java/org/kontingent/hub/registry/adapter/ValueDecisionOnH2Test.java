package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on embedded H2. */
class ValueDecisionOnH2Test extends ValueDecisionContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
