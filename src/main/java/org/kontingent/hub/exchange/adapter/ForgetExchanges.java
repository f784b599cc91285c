package org.kontingent.hub.exchange.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets questions, requests and delivered messages that came to their end years ago: by then no
 * sender repeats them, and nobody answers. What a lane still holds is remembered. The journal keeps
 * its evidence by its own retention.
 */
public final class ForgetExchanges implements HousekeepingTask {
  private static final Duration EVERY = Duration.ofDays(1);
  private static final int BATCH = 200;

  /**
   * Something remembered.
   *
   * @param since column with the moment it began; there is an index on it
   * @param over condition under which it came to its end
   * @param held its messages that a lane may hold, by its own id
   * @param delete what to delete, in this order
   */
  private record Memory(String table, String since, String over, String held, List<String> delete) {
    String page() {
      return "SELECT message_id, "
          + since
          + " AS since FROM "
          + table
          + " WHERE "
          + since
          + " >= :from AND "
          + since
          + " < :before AND ("
          + since
          + " > :from OR message_id > :after) AND "
          + over
          + " ORDER BY "
          + since
          + ", message_id FETCH FIRST :most ROWS ONLY";
    }
  }

  private static final String ITSELF =
      "SELECT message_id, message_id FROM %s WHERE message_id IN (:ids)";

  private static final List<Memory> MEMORIES =
      List.of(
          new Memory(
              "exchange_question",
              "asked_at",
              "state IN ('ANSWERED', 'REFUSED', 'EXPIRED', 'CANCELLED') AND settled_at < :before",
              ITSELF,
              List.of("DELETE FROM exchange_question WHERE message_id IN (:ids)")),
          new Memory(
              "exchange_served_request",
              "received_at",
              "state IN ('SENT', 'UNDELIVERABLE', 'NOTED', 'FAILED') AND changed_at < :before"
                  + " AND NOT EXISTS (SELECT 1 FROM exchange_provided_answer a WHERE"
                  + " a.request_id = exchange_served_request.message_id"
                  + " AND a.progress IN ('WAITING', 'QUEUED'))",
              ITSELF
                  + " UNION SELECT request_id, message_id FROM exchange_provided_answer"
                  + " WHERE request_id IN (:ids)",
              List.of(
                  "DELETE FROM exchange_provided_answer WHERE request_id IN (:ids)",
                  "DELETE FROM exchange_served_request WHERE message_id IN (:ids)")),
          new Memory(
              "exchange_received",
              "received_at",
              "1 = 1",
              ITSELF,
              List.of("DELETE FROM exchange_received WHERE message_id IN (:ids)")));

  private final JdbcClient jdbc;
  private final ViewLanes lanes;
  private final Transactions transactions;
  private final Clock clock;
  private final Duration remembered;

  /**
   * @param remembered how long what came to its end is remembered
   */
  public ForgetExchanges(
      JdbcClient jdbc,
      ViewLanes lanes,
      Transactions transactions,
      Clock clock,
      Duration remembered) {
    this.jdbc = jdbc;
    this.lanes = lanes;
    this.transactions = transactions;
    this.clock = clock;
    this.remembered = remembered;
  }

  @Override
  public String name() {
    return "forget-exchanges";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  private record Row(String id, Instant since) {}

  @Override
  public TaskResult run(TaskProgress progress) {
    Instant before = clock.instant().minus(remembered);
    long forgotten = 0;
    for (Memory memory : MEMORIES) {
      Row last = new Row("", Instant.EPOCH);
      List<Row> page;
      do {
        page = page(memory, last, before);
        if (!page.isEmpty()) {
          last = page.get(page.size() - 1);
          List<Row> some = page;
          forgotten += transactions.call(() -> forget(memory, some));
          progress.report(forgotten, -1);
        }
      } while (page.size() == BATCH);
    }
    return TaskResult.done(forgotten);
  }

  private List<Row> page(Memory memory, Row last, Instant before) {
    return jdbc.sql(memory.page())
        .param("from", JdbcTime.toColumn(last.since()))
        .param("after", last.id())
        .param("before", JdbcTime.toColumn(before))
        .param("most", BATCH)
        .query(
            (row, number) ->
                new Row(row.getString("message_id"), JdbcTime.fromColumn(row, "since")))
        .list();
  }

  private int forget(Memory memory, List<Row> page) {
    Set<String> ids = page.stream().map(Row::id).collect(Collectors.toSet());
    jdbc
        .sql(memory.held().formatted(memory.table()))
        .param("ids", List.copyOf(ids))
        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .filter(pair -> !lanes.message(new MessageId(pair.get(1))).isEmpty())
        .forEach(pair -> ids.remove(pair.get(0)));
    if (!ids.isEmpty()) {
      memory.delete().forEach(sql -> jdbc.sql(sql).param("ids", List.copyOf(ids)).update());
    }
    return ids.size();
  }
}
