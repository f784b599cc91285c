package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on embedded H2. */
class WithdrawalOnH2Test extends WithdrawalContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
