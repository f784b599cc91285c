package org.kontingent.hub.registry.adapter;

import static org.kontingent.hub.registry.Children.SCHOOL_SYSTEM;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.claim;
import static org.kontingent.hub.registry.Children.consent;
import static org.kontingent.hub.registry.Children.girl;
import static org.kontingent.hub.registry.Children.mother;
import static org.kontingent.hub.registry.Children.name;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.PupilClaim;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.ReadVerification;
import org.kontingent.hub.registry.RegisterConsent;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.UpsertPupil;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.VerificationState;
import org.kontingent.hub.testing.TestDatabase;

/**
 * The registry on a database of its own, and what tests do with it. Every test uses keys, numbers
 * and names of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistryStage {
  private static final AtomicInteger NUMBER = new AtomicInteger(100);

  TestDatabase database;
  RegistryUnderTest registry;

  abstract TestDatabase open();

  @BeforeAll
  void start() {
    database = open();
    registry = new RegistryUnderTest(database, Map.of());
  }

  @AfterAll
  void stop() {
    registry.close();
    database.close();
  }

  // ---- doing ----

  static String newId() {
    return "pupil-" + NUMBER.incrementAndGet();
  }

  static String newNumber() {
    return "%06d".formatted(NUMBER.incrementAndGet());
  }

  static int numberOf(String id) {
    return Integer.parseInt(id.substring("pupil-".length()));
  }

  /** Nobody else in the registry is called so, born then or has this mother. */
  static Children.Facts girlWith(String id) {
    return girl()
        .name(name(surnameOf(id), "Алена", "Игоревна"))
        .born(bornOn(id).toString())
        .parents(mother(surnameOf(id), "Мария", fatherOf(id)))
        .documents(certificate("II-АН", "%06d".formatted(numberOf(id))));
  }

  /** An invented surname of the child's own. */
  static String surnameOf(String id) {
    return syllables(new Random(31L * numberOf(id)), 3) + "ова";
  }

  private static String fatherOf(String id) {
    return syllables(new Random(17L * numberOf(id)), 2) + "овна";
  }

  private static String syllables(Random random, int count) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < count; i++) {
      word.append("бвгдзклмнпрст".charAt(random.nextInt(13)))
          .append("аеиоу".charAt(random.nextInt(5)));
    }
    word.append("лмнр".charAt(random.nextInt(4)));
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /**
   * About ten years ago: of a hundred and forty children in a row each on a day of its own, and
   * those of one test never within three days of each other.
   */
  static LocalDate bornOn(String id) {
    return LocalDate.of(2015, 1, 2).plusDays(87L * numberOf(id) % 140);
  }

  static Children.Facts registryGirl(String id) {
    return girlWith(id)
        .name(name(surnameOf(id), "Алёна", "Игоревна"))
        .act(
            Children.act(
                "1%020d".formatted(numberOf(id)),
                ActState.VALID,
                certificate("II-АН", "%06d".formatted(numberOf(id)))));
  }

  /** Early numbers carry no check digits: any eleven digits up to the limit will do. */
  static String snilsOf(String id) {
    return "%09d00".formatted(numberOf(id));
  }

  static String digits(String snils) {
    return Snils.parse(snils).orElseThrow().digits();
  }

  static SourceKey key(String id) {
    return new SourceKey(SCHOOL_SYSTEM, id);
  }

  UpsertedPupil submit(String id, PupilFacts facts) {
    return submit(key(id), facts);
  }

  UpsertedPupil submit(SourceKey key, PupilFacts facts) {
    registry.clock().advance(Duration.ofMillis(5));
    registry.get(RegisterConsent.class).register(consent(key));
    return upsert(claim(key, facts, null));
  }

  UpsertedPupil upsert(PupilClaim claim) {
    return registry.get(UpsertPupil.class).upsert(claim);
  }

  PupilView read(UpsertedPupil pupil) {
    return read(new PupilReference.ByRegionalId(pupil.regionalId()));
  }

  PupilView read(PupilReference reference) {
    return registry.get(ReadPupil.class).read(reference).orElseThrow();
  }

  VerificationState question(UpsertedPupil pupil, QuestionKind kind) {
    return registry.get(ReadVerification.class).read(List.of(pupil.regionalId())).stream()
        .filter(q -> q.kind() == kind && q.state() != SourceRequestState.CANCELLED)
        .findFirst()
        .orElseThrow();
  }

  SourceRequestState state(UpsertedPupil pupil, QuestionKind kind) {
    return question(pupil, kind).state();
  }

  boolean answer(UpsertedPupil pupil, QuestionKind kind, PupilFacts facts) {
    return end(pupil, kind, SourceOutcome.FOUND, facts);
  }

  boolean end(UpsertedPupil pupil, QuestionKind kind, SourceOutcome outcome, PupilFacts facts) {
    SourceRequestId question = question(pupil, kind).request();
    return registry
        .transactions()
        .call(
            () ->
                registry
                    .get(SourceQuestions.class)
                    .answered(answerTo(question, kind, outcome, facts)));
  }

  SourceAnswer answerTo(SourceRequestId question, SourceOutcome outcome, PupilFacts facts) {
    return answerTo(question, QuestionKind.BIRTH_RECORD, outcome, facts);
  }

  /** Times are the source's own, whatever the order of arrival; only the receipt is ours. */
  SourceAnswer answerTo(
      SourceRequestId question, QuestionKind kind, SourceOutcome outcome, PupilFacts facts) {
    Instant now = registry.clock().instant();
    return new SourceAnswer(
        question,
        outcome,
        facts,
        outcome == SourceOutcome.FOUND ? null : "CODE",
        "urn:test:" + kind,
        "answer-" + kind,
        null,
        registry.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
        now,
        null);
  }

  /** Takes and queues everything due, and gives those of this pupil. */
  List<DueQuestion> takeAllOf(UpsertedPupil pupil) {
    Set<SourceRequestId> own =
        registry.get(ReadVerification.class).read(List.of(pupil.regionalId())).stream()
            .map(VerificationState::request)
            .collect(java.util.stream.Collectors.toSet());
    return registry
        .transactions()
        .call(
            () -> {
              SourceQuestions questions = registry.get(SourceQuestions.class);
              List<DueQuestion> taken = questions.takeDue(10_000);
              taken.forEach(q -> questions.queued(q.id(), "message-" + q.id()));
              return taken.stream().filter(q -> own.contains(q.id())).toList();
            });
  }

  interface Numbered<T> {
    T run(int number);
  }

  static <T> List<T> together(int nodes, Numbered<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    CyclicBarrier start = new CyclicBarrier(nodes);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < nodes; i++) {
        int number = i;
        Callable<T> call =
            () -> {
              start.await();
              return work.run(number);
            };
        running.add(threads.submit(call));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
