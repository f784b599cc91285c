package org.kontingent.hub.exchange.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.QuestionState;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions we asked, in the hub's database. */
public final class JdbcQuestions implements Questions {
  private static final String OPEN =
      " AND state NOT IN ('ANSWERED', 'REFUSED', 'EXPIRED', 'CANCELLED')";

  private final JdbcClient jdbc;
  private final Clock clock;

  public JdbcQuestions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void add(AskedQuestion question) {
    String id = question.messageId().value();
    jdbc.sql(
            """
            INSERT INTO exchange_question
              (message_id, kind_ns, kind_root, correlation, asked_at, state, origin, renews)
            VALUES (:id, :ns, :root, :correlation, :at, :state,
              COALESCE((SELECT origin FROM exchange_question WHERE message_id = :renews), :id),
              :renews)
            """)
        .param("id", id)
        .param("ns", question.kind().namespace())
        .param("root", question.kind().rootElement())
        .param("correlation", question.correlation())
        .param("at", JdbcTime.toColumn(question.askedAt()))
        .param("state", question.state().name())
        .param("renews", question.renews().map(MessageId::value).orElse(null), Types.VARCHAR)
        .update();
    question.renews().ifPresent(old -> renewed(old, id));
  }

  private void renewed(MessageId old, String by) {
    jdbc.sql(
            "UPDATE exchange_question SET state = 'RENEWED', renewed_by = :by WHERE message_id = :id"
                + OPEN)
        .param("by", by)
        .param("id", old.value())
        .update();
  }

  @Override
  public Optional<AskedQuestion> find(MessageId id) {
    return jdbc.sql("SELECT * FROM exchange_question WHERE message_id = :id")
        .param("id", id.value())
        .query(JdbcQuestions::read)
        .optional();
  }

  @Override
  public List<AskedQuestion> of(String correlation) {
    return jdbc.sql(
            """
            SELECT * FROM exchange_question WHERE correlation = :correlation
            ORDER BY asked_at, message_id
            """)
        .param("correlation", correlation)
        .query(JdbcQuestions::read)
        .list();
  }

  @Override
  public void become(MessageId id, QuestionState state) {
    jdbc.sql(
            "UPDATE exchange_question SET state = :state, settled_at = :now WHERE message_id = :id"
                + OPEN)
        .param("state", state.name())
        .param("now", JdbcTime.toColumn(clock.instant()))
        .param("id", id.value())
        .update();
  }

  @Override
  public boolean end(MessageId id, QuestionState finalState) {
    return end(
        finalState,
        "origin = (SELECT origin FROM exchange_question WHERE message_id = :key)",
        id.value());
  }

  @Override
  public boolean end(String correlation, QuestionState finalState) {
    return end(finalState, "correlation = :key", correlation);
  }

  /** A late answer still counts after the term; nothing else ends what has ended. */
  private static String endable(QuestionState state) {
    return state == QuestionState.ANSWERED
        ? " AND state NOT IN ('ANSWERED', 'REFUSED', 'CANCELLED')"
        : OPEN;
  }

  private boolean end(QuestionState state, String which, String key) {
    if (!state.isFinal()) {
      throw new IllegalArgumentException(state + " ends no question");
    }
    return jdbc.sql(
                "UPDATE exchange_question SET state = :state, settled_at = :now WHERE "
                    + which
                    + endable(state))
            .param("state", state.name())
            .param("now", JdbcTime.toColumn(clock.instant()))
            .param("key", key)
            .update()
        > 0;
  }

  private static AskedQuestion read(ResultSet row, int number) throws SQLException {
    return new AskedQuestion(
        new MessageId(row.getString("message_id")),
        new KindOfData(row.getString("kind_ns"), row.getString("kind_root")),
        row.getString("correlation"),
        JdbcTime.fromColumn(row, "asked_at"),
        QuestionState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("renews")).map(MessageId::new));
  }
}
