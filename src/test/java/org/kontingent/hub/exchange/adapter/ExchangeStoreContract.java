package org.kontingent.hub.exchange.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.QuestionState;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.exchange.ServedRequest;
import org.kontingent.hub.exchange.ServedState;
import org.kontingent.hub.exchange.internal.ReceivedMessages;
import org.kontingent.hub.exchange.internal.provide.AnswerProgress;
import org.kontingent.hub.exchange.internal.provide.ProvidedAnswer;
import org.kontingent.hub.exchange.internal.provide.RequestBook;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every store of questions and received messages must keep. */
interface ExchangeStoreContract {
  Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

  TestDatabase database();

  default Questions questions() {
    return new JdbcQuestions(jdbc(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  default ReceivedMessages received() {
    return new JdbcReceivedMessages(jdbc(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  default JdbcClient jdbc() {
    return JdbcClient.create(database().dataSource());
  }

  static MessageId anId() {
    return new MessageId(UUID.randomUUID().toString());
  }

  static AskedQuestion aQuestion(String correlation) {
    return AskedQuestion.first(anId(), new KindOfData("urn:k", "Root"), correlation, NOW);
  }

  @Test
  default void aQuestionIsFoundByItsMessageAndByItsCorrelation() {
    AskedQuestion question = aQuestion(UUID.randomUUID().toString());
    questions().add(question);
    assertThat(questions().find(question.messageId())).contains(question);
    assertThat(questions().of(question.correlation())).containsExactly(question);
    assertThat(questions().find(anId())).isEmpty();
  }

  @Test
  default void aFinalStateIsNeverLeft() {
    AskedQuestion question = aQuestion(UUID.randomUUID().toString());
    questions().add(question);
    questions().become(question.messageId(), QuestionState.ANSWERED);
    questions().become(question.messageId(), QuestionState.SENT);
    assertThat(questions().find(question.messageId()).orElseThrow().state())
        .isEqualTo(QuestionState.ANSWERED);
  }

  @Test
  default void aMessageIsRememberedByItsSendersContent() {
    MessageId id = anId();
    assertThat(received().contentDigest(id)).isEmpty();
    received().add(id, Optional.of(anId()), "a".repeat(64), UUID.randomUUID());
    received().deliveredAgain(id);
    assertThat(received().contentDigest(id)).contains("a".repeat(64));
  }

  @Test
  default void theSameMessageCannotBeStoredTwice() {
    MessageId id = anId();
    received().add(id, Optional.empty(), "a".repeat(64), UUID.randomUUID());
    assertThatThrownBy(
            () -> received().add(id, Optional.empty(), "b".repeat(64), UUID.randomUUID()))
        .isInstanceOf(DuplicateKeyException.class);
  }

  // ---- what is still open ----

  default RequestBook requests() {
    return new JdbcRequestBook(jdbc(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  default Set<MessageId> open(MessageId... among) {
    return new JdbcOpenMatters(jdbc()).among(List.of(among));
  }

  @Test
  default void aQuestionIsOpenUntilItEndsAndSoIsWhatCameInReplyToIt() {
    AskedQuestion question = aQuestion(UUID.randomUUID().toString());
    MessageId status = anId();
    questions().add(question);
    received().add(status, Optional.of(question.messageId()), "a".repeat(64), UUID.randomUUID());
    AskedQuestion renewed = question.renewedAs(anId(), NOW);
    questions().add(renewed);
    MessageId[] all = {question.messageId(), renewed.messageId(), status, anId()};
    assertThat(open(all))
        .containsExactlyInAnyOrder(question.messageId(), renewed.messageId(), status);
    questions().end(renewed.messageId(), QuestionState.ANSWERED);
    assertThat(open(all)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ServedState.class)
  default void aRequestToUsIsOpenUntilItsStateIsFinal(ServedState state) {
    ServedRequest request = aRequest(state);
    requests().add(request);
    MessageId answer = anAnswer(request, AnswerProgress.SENT);
    assertThat(open(request.messageId(), answer))
        .containsExactlyInAnyOrderElementsOf(
            state.isFinal() ? List.of() : List.of(request.messageId(), answer));
  }

  @ParameterizedTest
  @EnumSource(AnswerProgress.class)
  default void anAnswerOnItsWayIsOpenWhateverBecameOfTheRequest(AnswerProgress progress) {
    ServedRequest request = aRequest(ServedState.FAILED);
    requests().add(request);
    MessageId answer = anAnswer(request, progress);
    boolean onItsWay = progress == AnswerProgress.WAITING || progress == AnswerProgress.QUEUED;
    assertThat(open(request.messageId(), answer))
        .containsExactlyElementsOf(onItsWay ? List.of(answer) : List.of());
  }

  private MessageId anAnswer(ServedRequest request, AnswerProgress progress) {
    MessageId id = anId();
    requests()
        .add(
            new ProvidedAnswer(
                id, request.messageId(), 1, true, progress, UUID.randomUUID(), Optional.empty()));
    return id;
  }

  private static ServedRequest aRequest(ServedState state) {
    return new ServedRequest(
        anId(),
        new KindOfData("urn:k", "Root"),
        Optional.of("ZAGS01"),
        Optional.of(new ReplyTo("to")),
        false,
        false,
        NOW,
        state,
        null);
  }
}
