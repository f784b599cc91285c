package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on a real PostgreSQL. */
class WithdrawalOnPostgreSqlTest extends WithdrawalContract {
  @Override
  TestDatabase open() {
    return TestDatabase.postgreSql();
  }
}
