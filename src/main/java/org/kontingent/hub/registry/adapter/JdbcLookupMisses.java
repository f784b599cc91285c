package org.kontingent.hub.registry.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.internal.LookupMisses;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link LookupMisses} in two small tables. */
final class JdbcLookupMisses implements LookupMisses {
  private final JdbcClient jdbc;

  JdbcLookupMisses(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Override
  public Optional<Instant> lockedUntil(String caller) {
    return jdbc.sql("select locked_until from registry_lookup_lock where caller = ?")
        .param(caller)
        .query((row, number) -> JdbcTime.fromColumn(row, "locked_until"))
        .optional();
  }

  @Override
  public void add(String caller, Instant at) {
    jdbc.sql("insert into registry_lookup_miss (id, caller, missed_at) values (?, ?, ?)")
        .params(UUID.randomUUID(), caller, JdbcTime.toColumn(at))
        .update();
  }

  @Override
  public int since(String caller, Instant after) {
    return jdbc.sql("select count(*) from registry_lookup_miss where caller = ? and missed_at > ?")
        .params(caller, JdbcTime.toColumn(after))
        .query(Integer.class)
        .single();
  }

  @Override
  public void lockOut(String caller, Instant until) {
    int known =
        jdbc.sql("update registry_lookup_lock set locked_until = ? where caller = ?")
            .params(JdbcTime.toColumn(until), caller)
            .update();
    if (known == 0) {
      jdbc.sql("insert into registry_lookup_lock (caller, locked_until) values (?, ?)")
          .params(caller, JdbcTime.toColumn(until))
          .update();
    }
    jdbc.sql("delete from registry_lookup_miss where caller = ?").param(caller).update();
  }

  /** Removes what is too old to be counted. */
  TaskResult removeOld(Clock clock, Duration window, TaskProgress progress) {
    int removed =
        jdbc.sql("delete from registry_lookup_miss where missed_at < ?")
            .param(JdbcTime.toColumn(clock.instant().minus(window)))
            .update();
    progress.report(removed, -1);
    return TaskResult.done(removed);
  }
}
