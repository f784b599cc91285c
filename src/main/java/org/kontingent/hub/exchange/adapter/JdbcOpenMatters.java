package org.kontingent.hub.exchange.adapter;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.kontingent.hub.lanes.OpenMatters;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Messages of exchanges that have not come to their end: our questions and what came in reply to
 * them, requests to us and our answers.
 */
public final class JdbcOpenMatters implements OpenMatters {
  private static final String ASKING =
      "state NOT IN ('ANSWERED', 'REFUSED', 'EXPIRED', 'CANCELLED')";
  private static final String SERVING = "state NOT IN ('SENT', 'UNDELIVERABLE', 'NOTED', 'FAILED')";

  private static final String OPEN =
      "SELECT message_id FROM exchange_question WHERE message_id IN (:ids) AND "
          + ASKING
          + " UNION SELECT r.message_id FROM exchange_received r"
          + " JOIN exchange_question q ON q.message_id = r.in_reply_to"
          + " WHERE r.message_id IN (:ids) AND q."
          + ASKING
          + " UNION SELECT message_id FROM exchange_served_request WHERE message_id IN (:ids) AND "
          + SERVING
          + " UNION SELECT a.message_id FROM exchange_provided_answer a"
          + " JOIN exchange_served_request s ON s.message_id = a.request_id"
          + " WHERE a.message_id IN (:ids) AND (a.progress IN ('WAITING', 'QUEUED') OR s."
          + SERVING
          + ")";

  private final JdbcClient jdbc;

  public JdbcOpenMatters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<MessageId> among(Collection<MessageId> messages) {
    return messages.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(OPEN)
                .param("ids", messages.stream().map(MessageId::value).toList())
                .query((row, number) -> new MessageId(row.getString(1)))
                .list());
  }
}
