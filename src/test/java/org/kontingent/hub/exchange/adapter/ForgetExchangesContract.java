package org.kontingent.hub.exchange.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.QuestionState;
import org.kontingent.hub.exchange.ServedRequest;
import org.kontingent.hub.exchange.ServedState;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.provide.AnswerProgress;
import org.kontingent.hub.exchange.internal.provide.ProvidedAnswer;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneRules;
import org.kontingent.hub.lanes.adapter.JdbcLaneViews;
import org.kontingent.hub.lanes.adapter.JdbcLanes;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came to its end years ago is forgotten, and nothing that may still be needed. */
abstract class ForgetExchangesContract {
  private static final Duration REMEMBERED = Duration.ofDays(1095);
  private static final KindOfData KIND = new KindOfData("urn:k", "Root");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T09:00:00Z"));
  private TestDatabase database;
  private JdbcQuestions questions;
  private JdbcReceivedMessages received;
  private JdbcRequestBook requests;

  /** A fresh one; closed after the test. */
  abstract TestDatabase database();

  @BeforeEach
  void open() {
    database = database();
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    questions = new JdbcQuestions(jdbc, clock);
    received = new JdbcReceivedMessages(jdbc, clock);
    requests = new JdbcRequestBook(jdbc, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aQuestionIsForgottenYearsAfterItsEnd() {
    MessageId ended = ask();
    MessageId open = ask();
    clock.advance(Duration.ofDays(10));
    questions.end(ended, QuestionState.ANSWERED);
    clock.advance(REMEMBERED.minusDays(5));
    assertThat(run()).as("it was asked long ago but ended later").isZero();
    clock.advance(Duration.ofDays(6));
    assertThat(run()).isEqualTo(1);
    assertThat(questions.find(ended)).isEmpty();
    assertThat(questions.find(open)).isPresent();
  }

  @Test
  void aDeliveredMessageIsForgottenWhenNoLaneHoldsIt() {
    MessageId gone = deliver();
    MessageId dead = deliver();
    lane(dead);
    clock.advance(REMEMBERED.plusDays(1));
    MessageId young = deliver();
    assertThat(run()).isEqualTo(1);
    assertThat(received.contentDigest(gone)).isEmpty();
    assertThat(received.contentDigest(dead)).isPresent();
    assertThat(received.contentDigest(young)).isPresent();
  }

  @Test
  void aRequestToUsIsForgottenWithItsAnswersWhenAllIsOver() {
    MessageId over = serve(ServedState.SENT, AnswerProgress.SENT);
    MessageId pending = serve(ServedState.PENDING, AnswerProgress.SENT);
    MessageId onItsWay = serve(ServedState.FAILED, AnswerProgress.QUEUED);
    MessageId held = serve(ServedState.SENT, AnswerProgress.REFUSED);
    lane(requests.answersTo(held).get(0).messageId());
    clock.advance(REMEMBERED.plusDays(1));
    assertThat(run()).isEqualTo(1);
    assertThat(requests.find(over)).isEmpty();
    assertThat(requests.answersTo(over)).isEmpty();
    assertThat(List.of(pending, onItsWay, held))
        .allSatisfy(id -> assertThat(requests.find(id)).isPresent())
        .allSatisfy(id -> assertThat(requests.answersTo(id)).hasSize(1));
  }

  @Test
  void moreThanABatchOfOneMomentIsForgottenInOneRun() {
    List<MessageId> all = new ArrayList<>();
    database
        .transactions()
        .run(
            () -> {
              for (int i = 0; i < 450; i++) {
                all.add(deliver());
              }
            });
    lane(all.get(3));
    clock.advance(REMEMBERED.plusDays(1));
    assertThat(run()).isEqualTo(449);
    assertThat(run()).isZero();
    assertThat(received.contentDigest(all.get(3))).isPresent();
  }

  private static MessageId anId() {
    return new MessageId(UUID.randomUUID().toString());
  }

  private MessageId ask() {
    MessageId id = anId();
    questions.add(AskedQuestion.first(id, KIND, id.value(), clock.instant()));
    return id;
  }

  private MessageId deliver() {
    MessageId id = anId();
    received.add(id, Optional.empty(), "a".repeat(64), UUID.randomUUID());
    return id;
  }

  private MessageId serve(ServedState state, AnswerProgress progress) {
    MessageId id = anId();
    requests.add(
        new ServedRequest(
            id,
            KIND,
            Optional.of("ZAGS01"),
            Optional.of(new ReplyTo("to")),
            false,
            false,
            clock.instant(),
            state,
            null));
    requests.add(
        new ProvidedAnswer(anId(), id, 1, true, progress, UUID.randomUUID(), Optional.empty()));
    return id;
  }

  private void lane(MessageId message) {
    new JdbcLanes(
            database.dataSource(),
            database.transactions(),
            clock,
            LaneRulebook.same(LaneRules.DEFAULT),
            (lane, code, count) -> {},
            new Random(1),
            "node")
        .put(ExchangeLanes.ANSWERS, new LaneItem(message, UUID.randomUUID()));
  }

  private long run() {
    return new ForgetExchanges(
            JdbcClient.create(database.dataSource()),
            new JdbcLaneViews(database.dataSource(), clock),
            database.transactions(),
            clock,
            REMEMBERED)
        .run(TaskProgress.UNSEEN)
        .done();
  }
}
