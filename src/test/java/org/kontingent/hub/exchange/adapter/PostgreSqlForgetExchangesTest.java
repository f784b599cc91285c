package org.kontingent.hub.exchange.adapter;

import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlForgetExchangesTest extends ForgetExchangesContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
