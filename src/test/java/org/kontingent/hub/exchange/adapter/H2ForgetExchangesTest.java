package org.kontingent.hub.exchange.adapter;

import org.kontingent.hub.testing.TestDatabase;

class H2ForgetExchangesTest extends ForgetExchangesContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
