package org.kontingent.hub.lanes.adapter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;

class PostgreSqlLanesTest
    implements LanesContract,
        BreakerContract,
        LaneOperationsContract,
        LaneLimitsContract,
        LanePurgeContract {
  private static TestDatabase database;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T09:00:00Z"));

  private final List<String> alerts = new ArrayList<>();

  @BeforeAll
  static void open() {
    database = TestDatabase.postgreSql();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  public TestDatabase database() {
    return database;
  }

  @Override
  public SettableClock clock() {
    return clock;
  }

  @Override
  public List<String> alerts() {
    return alerts;
  }
}
