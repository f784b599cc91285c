package org.kontingent.hub.exchange.adapter;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.exchange.internal.ReceivedMessages;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which messages were delivered before, in the hub's database. */
public final class JdbcReceivedMessages implements ReceivedMessages {
  private final JdbcClient jdbc;
  private final Clock clock;

  public JdbcReceivedMessages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<String> contentDigest(MessageId id) {
    return jdbc.sql("SELECT content_digest FROM exchange_received WHERE message_id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  @Override
  public void add(MessageId id, Optional<MessageId> inReplyTo, String contentDigest, UUID bodyRef) {
    jdbc.sql(
            """
            INSERT INTO exchange_received
              (message_id, in_reply_to, content_digest, body_ref, received_at, deliveries)
            VALUES (:id, :reply, :digest, :body, :now, 1)
            """)
        .param("id", id.value())
        .param("reply", inReplyTo.map(MessageId::value).orElse(null))
        .param("digest", contentDigest)
        .param("body", bodyRef)
        .param("now", JdbcTime.toColumn(clock.instant()))
        .update();
  }

  @Override
  public void deliveredAgain(MessageId id) {
    jdbc.sql("UPDATE exchange_received SET deliveries = deliveries + 1 WHERE message_id = :id")
        .param("id", id.value())
        .update();
  }
}
