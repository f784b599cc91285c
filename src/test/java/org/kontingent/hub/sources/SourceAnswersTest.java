package org.kontingent.hub.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontingent.hub.exchange.AnswerContent;
import org.kontingent.hub.exchange.ReceivedAnswer;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

class SourceAnswersTest {
  private static final KindOfData SNILS = new KindOfData("urn:snils", "Question");
  private static final KindOfData PLACE = new KindOfData("urn:place", "Question");
  private static final Instant SENT = Instant.parse("2026-11-22T11:00:00Z");
  private static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant EVENT = Instant.parse("2016-05-20T00:00:00Z");
  private static final MessageId QUESTION = new MessageId("0f0f0f0f-0000-1000-8000-000000000001");
  private static final MessageId ANSWER = new MessageId("0f0f0f0f-0000-1000-8000-000000000002");

  private final RememberedQuestions questions = new RememberedQuestions();
  private final SourceAnswers answers =
      new SourceAnswers(
          questions,
          new Dialogues(
              List.of(
                  new Scripted(QuestionKind.SNILS, SNILS),
                  new Scripted(QuestionKind.LIVING_PLACE, PLACE))),
          Refusals.USUAL,
          Clock.fixed(RECEIVED, ZoneOffset.UTC));

  @BeforeEach
  void ask() {
    questions.add(AChild.ordinary().asked(QuestionKind.SNILS));
    questions.takeDue(1);
  }

  @Test
  void kindsOfItsDialoguesAreHandled() {
    assertThat(answers.handles(SNILS)).isTrue();
    assertThat(answers.handles(new KindOfData("urn:snils", "Other"))).isFalse();
  }

  @Test
  void foundAnswerCarriesWhereItIsFrom() {
    SourceAnswer answer = answered(new AnswerContent.Payload(new byte[] {1}));
    assertThat(answer)
        .isEqualTo(
            new SourceAnswer(
                AChild.ID,
                SourceOutcome.FOUND,
                PupilFacts.NOTHING,
                null,
                "urn:snils",
                ANSWER.value(),
                EVENT,
                SENT,
                RECEIVED,
                "ab12"));
  }

  @ParameterizedTest
  @CsvSource({
    "NO_DATA,NOT_FOUND",
    "ACCESS_DENIED,REJECTED",
    "UNKNOWN_REQUEST_DESCRIPTION,REJECTED",
    "FAILURE,REJECTED",
    "SOMETHING_NEW,REJECTED"
  })
  void refusalCodesHaveTheirOutcomes(String code, SourceOutcome outcome) {
    SourceAnswer answer = answered(new AnswerContent.Rejected(List.of(code)));
    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void ofSeveralRefusalCodesTheGraverCounts() {
    SourceAnswer answer = answered(new AnswerContent.Rejected(List.of("NO_DATA", "ACCESS_DENIED")));
    assertThat(answer.outcome()).isEqualTo(SourceOutcome.REJECTED);
    assertThat(answer.code()).isEqualTo("ACCESS_DENIED");
  }

  @Test
  void refusalWithoutACodeIsARefusal() {
    assertThat(answered(new AnswerContent.Rejected(List.of())).code()).isEqualTo("NO_REASON_GIVEN");
  }

  @Test
  void textInTheCodesPlaceDoesNotReachTheRegistry() {
    assertThat(answered(new AnswerContent.Rejected(List.of("Иванов Иван не найден"))).code())
        .isEqualTo("REASON_NOT_READABLE");
  }

  @Test
  void exchangesOwnRejectionIsARefusal() {
    SourceAnswer answer =
        answered(new AnswerContent.RejectedByExchange("OTHER", List.of("EndOfLifeReached")));
    assertThat(answer.outcome()).isEqualTo(SourceOutcome.REJECTED);
    assertThat(answer.code()).isEqualTo("EndOfLifeReached");
  }

  @Test
  void finalRefusalAtSendingIsARefusal() {
    answers.refused(AChild.ID.toString(), QUESTION, "AccessDenied");
    SourceAnswer answer = questions.answerTo(AChild.ID);
    assertThat(answer.outcome()).isEqualTo(SourceOutcome.REJECTED);
    assertThat(answer.code()).isEqualTo("AccessDenied");
    assertThat(answer.messageId()).isEqualTo(QUESTION.value());
  }

  @Test
  void statusIsNoAnswerYet() {
    assertThat(answered(new AnswerContent.Status(17))).isNull();
  }

  @Test
  void sendingIsPassedOn() {
    answers.sent(AChild.ID.toString(), QUESTION);
    assertThat(questions.sent()).containsExactly(AChild.ID);
  }

  @Test
  void answerOfAnotherKindIsNotRead() {
    answers.answered(received(PLACE, new AnswerContent.Payload(new byte[] {1}), SENT));
    SourceAnswer answer = questions.answerTo(AChild.ID);
    assertThat(answer.outcome()).isEqualTo(SourceOutcome.FAILED);
    assertThat(answer.code()).isEqualTo("ANSWER_OF_ANOTHER_KIND");
  }

  @Test
  void dialogueThatBreaksDownFailsTheQuestionOnly() {
    SourceAnswer answer = answered(new AnswerContent.Payload(new byte[] {9}));
    assertThat(answer.outcome()).isEqualTo(SourceOutcome.FAILED);
    assertThat(answer.code()).isEqualTo("ANSWER_NOT_UNDERSTOOD");
  }

  @Test
  void withoutASendingTimeTheReceiptCounts() {
    answers.answered(received(SNILS, new AnswerContent.Payload(new byte[] {1}), null));
    assertThat(questions.answerTo(AChild.ID).asOf()).isEqualTo(RECEIVED);
  }

  @Test
  void answerToAQuestionThatIsGoneIsLetGo() {
    String unknown = "00000000-0000-0000-0000-000000000000";
    answers.answered(
        new ReceivedAnswer(
            ANSWER,
            QUESTION,
            SNILS,
            unknown,
            new AnswerContent.Payload(new byte[] {1}),
            SENT,
            RECEIVED,
            "ab12"));
    assertThat(questions.answerTo(AChild.ID)).isNull();
  }

  @Test
  void refusalsCannotMeanFound() {
    assertThatThrownBy(() -> new Refusals(Map.of("X", SourceOutcome.FOUND)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void firstDialogueAsksAndTheOthersStillRead() {
    Scripted preferred = new Scripted(QuestionKind.SNILS, PLACE);
    Scripted other = new Scripted(QuestionKind.SNILS, SNILS);
    Dialogues dialogues = new Dialogues(List.of(preferred, other));
    assertThat(dialogues.forQuestion(QuestionKind.SNILS)).contains(preferred);
    assertThat(dialogues.forKind(SNILS)).contains(other);
    assertThatThrownBy(() -> new Dialogues(List.of(other, other)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private SourceAnswer answered(AnswerContent content) {
    answers.answered(received(SNILS, content, SENT));
    return questions.answerTo(AChild.ID);
  }

  private static ReceivedAnswer received(KindOfData kind, AnswerContent content, Instant sentAt) {
    return new ReceivedAnswer(
        ANSWER, QUESTION, kind, AChild.ID.toString(), content, sentAt, RECEIVED, "ab12");
  }

  /** Finds nothing worth telling in octet 1 and breaks down over any other. */
  private record Scripted(QuestionKind question, KindOfData kind) implements SourceDialogue {
    @Override
    public byte[] write(DueQuestion due) {
      return new byte[0];
    }

    @Override
    public SourceReading read(byte[] payload, DueQuestion asked) {
      if (payload[0] != 1) {
        throw new IllegalStateException("bug");
      }
      return SourceReading.found(PupilFacts.NOTHING, EVENT, null);
    }
  }
}
