package org.kontingent.hub.sandbox.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kontingent.hub.exchange.AnswerContent;
import org.kontingent.hub.exchange.OutgoingQuestion;
import org.kontingent.hub.exchange.ReceivedAnswer;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.sandbox.Department;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.Question;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;
import org.kontingent.hub.sources.AskDueQuestions;
import org.kontingent.hub.sources.Dialogues;
import org.kontingent.hub.sources.OneTransaction;
import org.kontingent.hub.sources.Refusals;
import org.kontingent.hub.sources.RememberedQuestions;
import org.kontingent.hub.sources.SourceAnswers;
import org.kontingent.hub.sources.SourceSettings;

/** The hub's use cases on one side, departments on the other, nothing between. */
final class Talk {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final MessageId QUESTION = new MessageId("0f0f0f0f-0000-1000-8000-000000000001");
  private static final MessageId ANSWER = new MessageId("0f0f0f0f-0000-1000-8000-000000000002");

  private final RememberedQuestions questions = new RememberedQuestions();
  private final List<OutgoingQuestion> outgoing = new ArrayList<>();
  private final List<Department> departments;
  private final AskDueQuestions ask;
  private final SourceAnswers answers;
  private final Consumer<XmlFragment> witness;

  Talk(Population population, Dialogues dialogues) {
    this(population, dialogues, document -> {});
  }

  /** The witness sees every document that goes either way. */
  Talk(Population population, Dialogues dialogues, Consumer<XmlFragment> witness) {
    Departments open = Departments.of(population, Duration.ZERO);
    this.departments = List.of(open.zags(), open.mvd(), open.pfr());
    this.witness = witness;
    this.ask =
        new AskDueQuestions(
            questions, dialogues, this::take, new OneTransaction(), SourceSettings.DEFAULT, CLOCK);
    this.answers = new SourceAnswers(questions, dialogues, Refusals.USUAL, CLOCK);
  }

  /** What the registry hears in the end; null if nothing. */
  SourceAnswer about(Child child, Topic topic) {
    SourceRequestId request = new SourceRequestId(id(child, topic));
    questions.add(
        new DueQuestion(
            request,
            QuestionKind.valueOf(topic.name()),
            Truth.claimed(child.claim()),
            Purpose.ENROL,
            "consent 1"));
    assertThat(ask.ask()).isEqualTo(1);
    outgoing.forEach(this::deliver);
    outgoing.clear();
    return questions.answerTo(request);
  }

  /** Id of the one question about this child and topic. */
  static UUID id(Child child, Topic topic) {
    return UUID.nameUUIDFromBytes((child.key() + topic).getBytes(StandardCharsets.UTF_8));
  }

  private MessageId take(OutgoingQuestion question) {
    outgoing.add(question);
    return QUESTION;
  }

  private void deliver(OutgoingQuestion question) {
    XmlFragment payload = XmlFragment.parse(question.payload());
    witness.accept(payload);
    Outcome outcome =
        serving(question.kind())
            .answer(
                new Question(
                    QUESTION,
                    question.kind(),
                    payload,
                    "HUB",
                    CLOCK.instant(),
                    false,
                    SmevVersion.V1_2));
    content(outcome)
        .forEach(
            content ->
                answers.answered(
                    new ReceivedAnswer(
                        ANSWER,
                        QUESTION,
                        question.kind(),
                        question.correlation(),
                        content,
                        null,
                        CLOCK.instant(),
                        "00")));
  }

  private Department serving(KindOfData kind) {
    return departments.stream()
        .filter(
            department ->
                department.kinds().stream().anyMatch(served -> served.request().equals(kind)))
        .findFirst()
        .orElseThrow();
  }

  private Stream<AnswerContent> content(Outcome outcome) {
    if (outcome instanceof Outcome.Payload payload) {
      witness.accept(payload.document());
      return Stream.of(new AnswerContent.Payload(payload.document().octets()));
    }
    return outcome instanceof Outcome.Rejected rejected
        ? Stream.of(new AnswerContent.Rejected(List.of(rejected.code().name())))
        : Stream.empty();
  }
}
