package org.kontingent.hub.lanes.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.lanes.OpenMatters;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes messages that were finished long ago, with their attempts. A message goes as a whole, all
 * its entries and replays at once, and only if each of them is finished for long enough; one that
 * died waits for an operator and stays, and so does one that others are still busy with. The
 * journal's evidence is not touched.
 */
public final class PurgeLanes implements HousekeepingTask {
  private static final Duration EVERY = Duration.ofHours(6);
  private static final int BATCH = 200;
  private static final Set<LaneState> REMOVED =
      EnumSet.of(LaneState.DONE, LaneState.CANCELLED_BY_OPERATOR, LaneState.EXPIRED);

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;
  private final Duration kept;
  private final List<OpenMatters> open;

  /**
   * @param kept how long a finished entry stays
   */
  public PurgeLanes(
      DataSource dataSource,
      Transactions transactions,
      Clock clock,
      Duration kept,
      List<OpenMatters> open) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transactions = transactions;
    this.clock = clock;
    this.kept = kept;
    this.open = List.copyOf(open);
  }

  @Override
  public String name() {
    return "purge-lanes";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  /** One entry of a page. */
  private record Candidate(UUID entry, MessageId message) {}

  @Override
  public TaskResult run(TaskProgress progress) {
    Instant before = clock.instant().minus(kept);
    long removed = 0;
    UUID after = new UUID(0, 0);
    List<Candidate> page;
    do {
      page = page(after, before);
      if (!page.isEmpty()) {
        Set<MessageId> messages = page.stream().map(Candidate::message).collect(Collectors.toSet());
        removed += transactions.call(() -> remove(messages, before));
        progress.report(removed, -1);
        after = page.get(page.size() - 1).entry();
      }
    } while (page.size() == BATCH);
    return TaskResult.done(removed);
  }

  /** By the ids' own order, which is that of time: what is younger is not even looked at. */
  private List<Candidate> page(UUID after, Instant before) {
    return jdbc.sql(
            """
            SELECT id, message_id FROM lane_entry
            WHERE id > :after AND id < :end AND state IN (:removed) AND finished_at < :before
            ORDER BY id FETCH FIRST :most ROWS ONLY
            """)
        .param("after", after)
        .param("end", OrderedIds.from(before))
        .param("removed", REMOVED.stream().map(LaneState::name).toList())
        .param("before", JdbcTime.toColumn(before))
        .param("most", BATCH)
        .query(
            (row, number) ->
                new Candidate(
                    row.getObject("id", UUID.class), new MessageId(row.getString("message_id"))))
        .list();
  }

  /** How many entries went. */
  private int remove(Set<MessageId> messages, Instant before) {
    // Locked first and read afterwards: a replay that was ordered meanwhile is seen.
    entries(messages, " FOR UPDATE");
    List<LaneEntry> all = entries(messages, "");
    Set<MessageId> gone = new HashSet<>(messages);
    all.stream()
        .filter(entry -> !isOver(entry, before))
        .forEach(entry -> gone.remove(entry.item().messageId()));
    for (OpenMatters matters : open) {
      if (!gone.isEmpty()) {
        gone.removeAll(matters.among(Set.copyOf(gone)));
      }
    }
    List<UUID> ids =
        all.stream()
            .filter(entry -> gone.contains(entry.item().messageId()))
            .map(LaneEntry::entry)
            .toList();
    if (!ids.isEmpty()) {
      jdbc.sql("DELETE FROM lane_attempt WHERE entry_id IN (:ids)").param("ids", ids).update();
      jdbc.sql("DELETE FROM lane_entry WHERE id IN (:ids)").param("ids", ids).update();
    }
    return ids.size();
  }

  private static boolean isOver(LaneEntry entry, Instant before) {
    return REMOVED.contains(entry.state())
        && entry.finishedAt().filter(end -> end.isBefore(before)).isPresent();
  }

  private List<LaneEntry> entries(Collection<MessageId> messages, String how) {
    return jdbc.sql("SELECT * FROM lane_entry WHERE message_id IN (:messages) ORDER BY id" + how)
        .param("messages", messages.stream().map(MessageId::value).toList())
        .query(LaneRows::entry)
        .list();
  }
}
