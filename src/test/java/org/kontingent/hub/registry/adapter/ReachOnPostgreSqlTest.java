package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on a real PostgreSQL; without one it fails. */
class ReachOnPostgreSqlTest extends ReachContract {
  @Override
  TestDatabase open() {
    return TestDatabase.postgreSql();
  }
}
