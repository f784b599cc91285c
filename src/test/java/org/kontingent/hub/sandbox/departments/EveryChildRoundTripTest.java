package org.kontingent.hub.sandbox.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.exchange.AnswerContent;
import org.kontingent.hub.exchange.OutgoingQuestion;
import org.kontingent.hub.exchange.ReceivedAnswer;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.sandbox.Department;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.Question;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Ending;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;
import org.kontingent.hub.sources.AskDueQuestions;
import org.kontingent.hub.sources.Dialogues;
import org.kontingent.hub.sources.Refusals;
import org.kontingent.hub.sources.RememberedQuestions;
import org.kontingent.hub.sources.SourceAnswers;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.birth.adapter.BirthRecordDialogue;
import org.kontingent.hub.sources.migration.adapter.CitizenshipDialogue;
import org.kontingent.hub.sources.migration.adapter.GismuLivingPlaceDialogue;
import org.kontingent.hub.sources.migration.adapter.LivingPlaceDialogue;
import org.kontingent.hub.sources.migration.adapter.StayingPlaceDialogue;
import org.kontingent.hub.sources.pension.adapter.SnilsDialogue;

/**
 * Every question about every child of a region goes from the hub's dialogue through the department
 * and back, and ends as the population says it must, with what is true.
 */
class EveryChildRoundTripTest {
  private static final Population REGION = Population.of(2026, 200);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final SourceSettings SETTINGS = SourceSettings.DEFAULT;
  private static final List<Department> DEPARTMENTS = new ArrayList<>();

  @BeforeAll
  static void openDepartments() {
    Departments open = Departments.of(REGION, Duration.ZERO);
    Stream.of(open.zags(), open.mvd(), open.pfr()).forEach(DEPARTMENTS::addAll);
  }

  @Test
  void everyQuestionEndsAsTheStoryWantsWithTheTruth() {
    Talk talk = new Talk(usual());
    Map<Ending, Integer> counts = new EnumMap<>(Ending.class);
    for (Child child : REGION.children()) {
      for (Topic topic : Topic.values()) {
        SourceAnswer answer = talk.about(child, topic);
        assertThat(ending(answer))
            .as("%s of %s (%s), code %s", topic, child.key(), child.story(), code(answer))
            .isEqualTo(child.ending(topic));
        if (child.ending(topic) == Ending.FOUND) {
          assertThat(answer.facts())
              .as("%s of %s (%s)", topic, child.key(), child.story())
              .isEqualTo(Truth.about(child, topic));
        }
        counts.merge(child.ending(topic), 1, Integer::sum);
      }
    }
    assertThat(counts).containsOnlyKeys(Ending.values());
  }

  @Test
  void newerServiceOfMvdTellsTheSamePlacesWithTheirIds() {
    Talk talk = new Talk(new Dialogues(List.of(new GismuLivingPlaceDialogue(SETTINGS, CLOCK))));
    for (Child child : REGION.children()) {
      SourceAnswer answer = talk.about(child, Topic.LIVING_PLACE);
      assertThat(ending(answer))
          .as("%s (%s)", child.key(), child.story())
          .isEqualTo(child.ending(Topic.LIVING_PLACE));
      if (child.ending(Topic.LIVING_PLACE) == Ending.FOUND) {
        assertThat(answer.facts()).isEqualTo(Truth.gismuPlace(child));
      }
    }
  }

  private static Dialogues usual() {
    return new Dialogues(
        List.of(
            new BirthRecordDialogue(SETTINGS),
            new LivingPlaceDialogue(SETTINGS),
            new StayingPlaceDialogue(SETTINGS),
            new CitizenshipDialogue(SETTINGS),
            new SnilsDialogue(SETTINGS)));
  }

  private static Ending ending(SourceAnswer answer) {
    return answer == null ? Ending.EXPIRED : Ending.valueOf(answer.outcome().name());
  }

  private static String code(SourceAnswer answer) {
    return answer == null || answer.outcome() == SourceOutcome.FOUND ? "none" : answer.code();
  }

  /** The hub's use cases on one side, departments on the other, nothing between. */
  private static final class Talk {
    private final RememberedQuestions questions = new RememberedQuestions();
    private final List<OutgoingQuestion> outgoing = new ArrayList<>();
    private final AskDueQuestions ask;
    private final SourceAnswers answers;

    Talk(Dialogues dialogues) {
      ask =
          new AskDueQuestions(
              questions,
              dialogues,
              this::take,
              new Transactions() {
                @Override
                public <T> T call(Supplier<T> work) {
                  return work.get();
                }
              },
              CLOCK);
      answers = new SourceAnswers(questions, dialogues, Refusals.USUAL, CLOCK);
    }

    /** What the registry hears in the end; null if nothing. */
    SourceAnswer about(Child child, Topic topic) {
      UUID id = UUID.nameUUIDFromBytes((child.key() + topic).getBytes(StandardCharsets.UTF_8));
      SourceRequestId request = new SourceRequestId(id);
      questions.add(
          new DueQuestion(
              request,
              QuestionKind.valueOf(topic.name()),
              Truth.claimed(child.claim()),
              Purpose.ENROL,
              "consent 1"));
      assertThat(ask.ask(10)).isEqualTo(1);
      outgoing.forEach(this::deliver);
      outgoing.clear();
      return questions.answerTo(request);
    }

    private MessageId take(OutgoingQuestion question) {
      outgoing.add(question);
      return new MessageId("0f0f0f0f-0000-1000-8000-000000000001");
    }

    private void deliver(OutgoingQuestion question) {
      Department department =
          DEPARTMENTS.stream()
              .filter(one -> one.kinds().get(0).request().equals(question.kind()))
              .findFirst()
              .orElseThrow();
      Outcome outcome =
          department.answer(
              new Question(
                  new MessageId("0f0f0f0f-0000-1000-8000-000000000001"),
                  question.kind(),
                  XmlFragment.parse(question.payload()),
                  "HUB",
                  CLOCK.instant(),
                  false,
                  SmevVersion.V1_2));
      if (outcome instanceof Outcome.Silence) {
        return;
      }
      AnswerContent content =
          outcome instanceof Outcome.Payload payload
              ? new AnswerContent.Payload(payload.document().octets())
              : new AnswerContent.Rejected(List.of(((Outcome.Rejected) outcome).code().name()));
      answers.answered(
          new ReceivedAnswer(
              new MessageId("0f0f0f0f-0000-1000-8000-000000000002"),
              new MessageId("0f0f0f0f-0000-1000-8000-000000000001"),
              question.kind(),
              question.correlation(),
              content,
              null,
              CLOCK.instant(),
              "00"));
    }
  }
}
