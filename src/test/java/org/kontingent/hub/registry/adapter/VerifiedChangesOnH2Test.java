package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on embedded H2. */
class VerifiedChangesOnH2Test extends VerifiedChangesContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
