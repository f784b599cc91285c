package org.kontingent.hub.exchange.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.exchange.ServedRequest;
import org.kontingent.hub.exchange.ServedState;
import org.kontingent.hub.exchange.internal.provide.AnswerProgress;
import org.kontingent.hub.exchange.internal.provide.ProvidedAnswer;
import org.kontingent.hub.exchange.internal.provide.RequestBook;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests addressed to us and our answers, in the hub's database. */
public final class JdbcRequestBook implements RequestBook {
  private final JdbcClient jdbc;
  private final Clock clock;

  public JdbcRequestBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void add(ServedRequest request) {
    jdbc.sql(
            """
            INSERT INTO exchange_served_request
              (message_id, kind_ns, kind_root, sender, reply_to, broadcast, test, received_at,
               state, code, changed_at)
            VALUES (:id, :ns, :root, :sender, :reply, :broadcast, :test, :at, :state, :code, :now)
            """)
        .param("id", request.messageId().value())
        .param("ns", request.kind().namespace())
        .param("root", request.kind().rootElement())
        .param("sender", request.sender().orElse(null))
        .param("reply", request.replyTo().map(ReplyTo::value).orElse(null))
        .param("broadcast", request.broadcast())
        .param("test", request.test())
        .param("at", JdbcTime.toColumn(request.receivedAt()))
        .param("state", request.state().name())
        .param("code", request.code())
        .param("now", JdbcTime.toColumn(clock.instant()))
        .update();
  }

  @Override
  public Optional<ServedRequest> find(MessageId id) {
    return select(id, "");
  }

  @Override
  public Optional<ServedRequest> lock(MessageId id) {
    return select(id, " FOR UPDATE");
  }

  private Optional<ServedRequest> select(MessageId id, String how) {
    return jdbc.sql("SELECT * FROM exchange_served_request WHERE message_id = :id" + how)
        .param("id", id.value())
        .query(JdbcRequestBook::request)
        .optional();
  }

  @Override
  public List<ServedRequest> latest(int limit) {
    return jdbc.sql(
            """
            SELECT * FROM exchange_served_request ORDER BY received_at DESC, message_id
            FETCH FIRST :limit ROWS ONLY
            """)
        .param("limit", limit)
        .query(JdbcRequestBook::request)
        .list();
  }

  @Override
  public void become(MessageId id, ServedState state, String code) {
    jdbc.sql(
            """
            UPDATE exchange_served_request SET state = :state, code = :code, changed_at = :now
            WHERE message_id = :id
            """)
        .param("state", state.name())
        .param("code", code)
        .param("now", JdbcTime.toColumn(clock.instant()))
        .param("id", id.value())
        .update();
  }

  @Override
  public void add(ProvidedAnswer answer) {
    jdbc.sql(
            """
            INSERT INTO exchange_provided_answer
              (message_id, request_id, place, is_last, progress, body_ref, renews, made_at)
            VALUES (:id, :request, :place, :last, :progress, :body, :renews, :now)
            """)
        .param("id", answer.messageId().value())
        .param("request", answer.request().value())
        .param("place", answer.place())
        .param("last", answer.last())
        .param("progress", answer.progress().name())
        .param("body", answer.bodyRef())
        .param("renews", answer.renews().map(MessageId::value).orElse(null))
        .param("now", JdbcTime.toColumn(clock.instant()))
        .update();
  }

  @Override
  public Optional<ProvidedAnswer> answer(MessageId id) {
    return jdbc.sql("SELECT * FROM exchange_provided_answer WHERE message_id = :id")
        .param("id", id.value())
        .query(JdbcRequestBook::provided)
        .optional();
  }

  @Override
  public List<ProvidedAnswer> answersTo(MessageId request) {
    return jdbc.sql(
            """
            SELECT * FROM exchange_provided_answer WHERE request_id = :id
            ORDER BY place, made_at, message_id
            """)
        .param("id", request.value())
        .query(JdbcRequestBook::provided)
        .list();
  }

  @Override
  public void become(MessageId answer, AnswerProgress progress) {
    jdbc.sql(
            """
            UPDATE exchange_provided_answer SET progress = :progress, settled_at = :now
            WHERE message_id = :id
            """)
        .param("progress", progress.name())
        .param("now", JdbcTime.toColumn(clock.instant()))
        .param("id", answer.value())
        .update();
  }

  private static ServedRequest request(ResultSet row, int number) throws SQLException {
    return new ServedRequest(
        new MessageId(row.getString("message_id")),
        new KindOfData(row.getString("kind_ns"), row.getString("kind_root")),
        Optional.ofNullable(row.getString("sender")),
        Optional.ofNullable(row.getString("reply_to")).map(ReplyTo::new),
        row.getBoolean("broadcast"),
        row.getBoolean("test"),
        JdbcTime.fromColumn(row, "received_at"),
        ServedState.valueOf(row.getString("state")),
        row.getString("code"));
  }

  private static ProvidedAnswer provided(ResultSet row, int number) throws SQLException {
    return new ProvidedAnswer(
        new MessageId(row.getString("message_id")),
        new MessageId(row.getString("request_id")),
        row.getInt("place"),
        row.getBoolean("is_last"),
        AnswerProgress.valueOf(row.getString("progress")),
        row.getObject("body_ref", UUID.class),
        Optional.ofNullable(row.getString("renews")).map(MessageId::new));
  }
}
