package org.kontingent.hub.lanes.adapter;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.lanes.OperateLanes;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@link OperateLanes} by conditional updates: whoever works on a message at that moment wins, and
 * the operator is told to look again.
 */
public final class JdbcLaneOperations implements OperateLanes {
  private static final Set<LaneState> WAITING =
      EnumSet.of(LaneState.READY, LaneState.WAITING_RETRY);

  private final JdbcClient jdbc;
  private final LaneBook book;
  private final Transactions transactions;
  private final Clock clock;
  private final OperatorActions actions;
  private final OrderedIds ids;

  public JdbcLaneOperations(
      DataSource dataSource, Transactions transactions, Clock clock, OperatorActions actions) {
    this.jdbc = JdbcClient.create(dataSource);
    this.book = new LaneBook(jdbc);
    this.transactions = transactions;
    this.clock = clock;
    this.actions = actions;
    this.ids = new OrderedIds(clock);
  }

  @Override
  public void pause(LaneName lane, OperatorOrder order) {
    pause(lane, true, order, "LANE_PAUSED");
  }

  @Override
  public void resume(LaneName lane, OperatorOrder order) {
    pause(lane, false, order, "LANE_RESUMED");
  }

  private void pause(LaneName lane, boolean paused, OperatorOrder order, String action) {
    transactions.run(
        () -> {
          if (!book.pause(lane, paused)) {
            throw unknown(lane);
          }
          actions.note(order, action, lane.value());
        });
  }

  @Override
  public int sendNow(LaneName lane, OperatorOrder order) {
    return transactions.call(
        () -> {
          var unused = book.read(lane).orElseThrow(() -> unknown(lane));
          actions.note(order, "LANE_SENT_NOW", lane.value());
          return jdbc.sql(
                  "UPDATE lane_entry SET due_at = :now WHERE lane = :lane"
                      + " AND state = 'WAITING_RETRY' AND due_at > :now")
              .param("now", JdbcTime.toColumn(clock.instant()))
              .param("lane", lane.value())
              .update();
        });
  }

  @Override
  public void closeBreaker(LaneName lane, OperatorOrder order) {
    transactions.run(
        () -> {
          LaneBook.Row row = book.lock(lane).orElseThrow(() -> unknown(lane));
          book.write(lane, row.breaker().closed(clock.instant()));
          actions.note(order, "BREAKER_CLOSED", lane.value());
        });
  }

  @Override
  public void sendNow(MessageId message, Optional<LaneName> lane, OperatorOrder order) {
    change(message, lane, order, "MESSAGE_SENT_NOW", WAITING, "due_at = :now");
  }

  @Override
  public void park(MessageId message, Optional<LaneName> lane, OperatorOrder order) {
    change(message, lane, order, "MESSAGE_PARKED", WAITING, "state = 'PARKED', due_at = NULL");
  }

  @Override
  public void revive(MessageId message, Optional<LaneName> lane, OperatorOrder order) {
    change(
        message,
        lane,
        order,
        "MESSAGE_REVIVED",
        EnumSet.of(LaneState.DEAD, LaneState.PARKED),
        "state = 'READY', due_at = :now, finished_at = NULL");
  }

  @Override
  public void discard(MessageId message, Optional<LaneName> lane, OperatorOrder order) {
    change(
        message,
        lane,
        order,
        "MESSAGE_DISCARDED",
        EnumSet.of(LaneState.READY, LaneState.WAITING_RETRY, LaneState.PARKED, LaneState.DEAD),
        "state = 'CANCELLED_BY_OPERATOR', due_at = NULL, finished_at = :now");
  }

  private void change(
      MessageId message,
      Optional<LaneName> lane,
      OperatorOrder order,
      String action,
      Set<LaneState> from,
      String to) {
    transactions.run(
        () -> {
          LaneEntry entry = newest(message, lane);
          if (!from.contains(entry.state())) {
            throw forbids(entry);
          }
          int changed =
              jdbc.sql(
                      "UPDATE lane_entry SET fence = fence + 1, "
                          + to
                          + " WHERE id = :id AND state = :state AND put_at <= :now")
                  .param("now", JdbcTime.toColumn(clock.instant()))
                  .param("id", entry.entry())
                  .param("state", entry.state().name())
                  .update();
          if (changed == 0) {
            throw forbids(entry);
          }
          note(order, action, entry);
        });
  }

  @Override
  public UUID replay(MessageId message, Optional<LaneName> lane, OperatorOrder order) {
    return transactions.call(
        () -> {
          LaneEntry entry = newest(message, lane);
          if (!entry.state().isFinal()) {
            throw forbids(entry);
          }
          hold(entry);
          UUID id = ids.next();
          jdbc.sql(
                  """
                  INSERT INTO lane_entry (id, lane, state, message_id, body_ref, put_at, due_at,
                    attempts, fence, replay, replay_of)
                  SELECT CAST(:id AS uuid), lane, 'READY', message_id, body_ref,
                    CAST(:now AS timestamp(6) with time zone),
                    CAST(:now AS timestamp(6) with time zone), 0, 0, replay + 1, id
                  FROM lane_entry WHERE id = :original
                  """)
              .param("id", id)
              .param("now", JdbcTime.toColumn(clock.instant()))
              .param("original", entry.entry())
              .update();
          note(order, "MESSAGE_REPLAYED", entry);
          return id;
        });
  }

  /** Old entries are removed meanwhile: the original of a replay stays, or there is no replay. */
  private void hold(LaneEntry entry) {
    boolean isHere =
        jdbc.sql("SELECT id FROM lane_entry WHERE id = :id FOR UPDATE")
            .param("id", entry.entry())
            .query((row, number) -> entry)
            .optional()
            .isPresent();
    if (!isHere) {
      throw unknown(entry.item().messageId());
    }
  }

  private void note(OperatorOrder order, String action, LaneEntry entry) {
    actions.note(order, action, entry.lane() + " " + entry.item().messageId());
  }

  private LaneEntry newest(MessageId message, Optional<LaneName> lane) {
    List<LaneEntry> entries =
        jdbc
            .sql(
                "SELECT * FROM lane_entry WHERE message_id = :message ORDER BY replay DESC, id DESC")
            .param("message", message.value())
            .query(LaneRows::entry)
            .list()
            .stream()
            .filter(entry -> lane.isEmpty() || lane.get().equals(entry.lane()))
            .toList();
    if (entries.isEmpty()) {
      throw unknown(message);
    }
    if (entries.stream().map(LaneEntry::lane).distinct().count() > 1) {
      throw new HubException(
          "MESSAGE_IN_SEVERAL_LANES", "Several lanes hold message " + message + ": name one.");
    }
    return entries.get(0);
  }

  private static HubException unknown(MessageId message) {
    return new HubException("MESSAGE_UNKNOWN", "No lane holds message " + message + ".");
  }

  private static HubException unknown(LaneName lane) {
    return new HubException("LANE_UNKNOWN", "There is no lane " + lane + ".");
  }

  private static HubException forbids(LaneEntry entry) {
    return new HubException(
        "STATE_FORBIDS",
        "Message "
            + entry.item().messageId()
            + " is "
            + entry.state()
            + " or was changed meanwhile: look again.");
  }
}
