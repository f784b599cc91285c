package org.kontingent.hub.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.exchange.AskQuestion;
import org.kontingent.hub.exchange.OutgoingQuestion;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

class AskDueQuestionsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final int BATCH = 3;
  private static final MessageId MESSAGE = new MessageId("0f0f0f0f-0000-1000-8000-000000000001");

  private final RememberedQuestions questions = new RememberedQuestions();
  private final List<OutgoingQuestion> outgoing = new ArrayList<>();
  private final OneTransaction transactions = new OneTransaction();

  @Test
  void dueQuestionsGoOutInOneTransaction() {
    DueQuestion first = due(1, QuestionKind.SNILS);
    DueQuestion second = due(2, QuestionKind.SNILS);

    assertThat(asker(question -> new byte[] {7}).ask()).isEqualTo(2);

    assertThat(transactions.begun()).isEqualTo(1);
    assertThat(outgoing)
        .extracting(OutgoingQuestion::correlation)
        .containsExactly(first.id().toString(), second.id().toString());
    assertThat(outgoing.get(0).payload()).containsExactly(7);
    assertThat(questions.messageOf(first.id())).isEqualTo(MESSAGE.value());
    assertThat(questions.answerTo(first.id())).isNull();
  }

  @Test
  void atMostABatchIsTaken() {
    for (int number = 1; number <= BATCH + 1; number++) {
      due(number, QuestionKind.SNILS);
    }
    AskDueQuestions asker = asker(question -> new byte[0]);
    assertThat(asker.ask()).isEqualTo(BATCH);
    assertThat(asker.ask()).isEqualTo(1);
    assertThat(asker.ask()).isZero();
  }

  @Test
  void batchAfterBatchIsTakenWhileTheExchangeHasRoom() {
    for (int i = 0; i < 3 * BATCH; i++) {
      due(i, QuestionKind.SNILS);
    }
    AskDueQuestions asker =
        asker(
            due -> new byte[0],
            new AskQuestion() {
              @Override
              public MessageId ask(OutgoingQuestion question) {
                outgoing.add(question);
                return MESSAGE;
              }

              @Override
              public boolean hasRoom() {
                return outgoing.size() < 2 * BATCH;
              }
            });
    assertThat(asker.askAll()).isEqualTo(2 * BATCH);
    assertThat(asker.askAll()).isZero();
    outgoing.clear();
    assertThat(asker.askAll()).isEqualTo(BATCH);
  }

  @Test
  void questionThatCannotBeAskedEndsWithItsCodeAndTheNextGoesOut() {
    DueQuestion bad = due(1, QuestionKind.SNILS);
    DueQuestion good = due(2, QuestionKind.SNILS);
    AskDueQuestions asker =
        asker(
            question -> {
              if (question.id().equals(bad.id())) {
                throw new CannotAsk("GENDER_MISSING", "The source needs the gender.");
              }
              return new byte[0];
            });

    assertThat(asker.ask()).isEqualTo(2);

    SourceAnswer answer = questions.answerTo(bad.id());
    assertThat(answer.outcome()).isEqualTo(SourceOutcome.FAILED);
    assertThat(answer.code()).isEqualTo("GENDER_MISSING");
    assertThat(answer.messageId()).isNull();
    assertThat(answer.receivedAt()).isEqualTo(NOW);
    assertThat(questions.messageOf(bad.id())).isNull();
    assertThat(questions.messageOf(good.id())).isNotNull();
  }

  @Test
  void dialogueThatBreaksDownDoesNotHoldUpTheOthers() {
    DueQuestion bad = due(1, QuestionKind.SNILS);
    AskDueQuestions asker =
        asker(
            question -> {
              throw new IllegalStateException("bug");
            });
    asker.ask();
    assertThat(questions.answerTo(bad.id()).code()).isEqualTo("QUESTION_NOT_WRITTEN");
  }

  @Test
  void questionWithoutADialogueFails() {
    DueQuestion question = due(1, QuestionKind.CITIZENSHIP);
    asker(any -> new byte[0]).ask();
    assertThat(questions.answerTo(question.id()).code()).isEqualTo("NO_DIALOGUE");
  }

  @Test
  void failingExchangeRollsTheBatchBack() {
    due(1, QuestionKind.SNILS);
    AskDueQuestions asker =
        asker(
            question -> new byte[0],
            question -> {
              throw new IllegalStateException("no store");
            });
    assertThatThrownBy(() -> asker.ask()).hasMessage("no store");
  }

  private AskDueQuestions asker(Writing writing) {
    return asker(
        writing,
        question -> {
          outgoing.add(question);
          return MESSAGE;
        });
  }

  private AskDueQuestions asker(Writing writing, AskQuestion exchange) {
    return new AskDueQuestions(
        questions,
        new Dialogues(List.of(new OnlyWriting(writing))),
        exchange,
        transactions,
        new SourceSettings(null, BATCH, null, null, null, null, null, null),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private DueQuestion due(int number, QuestionKind kind) {
    DueQuestion question =
        new DueQuestion(
            new SourceRequestId(new UUID(0, number)),
            kind,
            AChild.ordinary().facts(),
            Purpose.ENROL,
            "consent");
    questions.add(question);
    return question;
  }

  private interface Writing {
    byte[] write(DueQuestion question);
  }

  private record OnlyWriting(Writing writing) implements SourceDialogue {
    @Override
    public QuestionKind question() {
      return QuestionKind.SNILS;
    }

    @Override
    public KindOfData kind() {
      return new KindOfData("urn:x", "Question");
    }

    @Override
    public byte[] write(DueQuestion question) {
      return writing.write(question);
    }

    @Override
    public SourceReading read(byte[] payload, DueQuestion asked) {
      throw new UnsupportedOperationException();
    }
  }
}
