package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.VerificationState;

/**
 * Starts questions to sources, none twice: the same question about the same claimed facts stands
 * for the freshness period. Questions still open about facts that were claimed before and are no
 * longer are cancelled, so that no answer about them is applied. The pupil must be locked.
 */
public final class Asking {
  private static final int PERSON_PART = 32;

  private final QuestionStore questions;
  private final OrderedIds ids;
  private final RegistrySettings settings;
  private final Clock clock;

  public Asking(QuestionStore questions, OrderedIds ids, RegistrySettings settings, Clock clock) {
    this.questions = questions;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  /** A child is new or its claim has changed. */
  List<VerificationState> onEntry(
      RegionalId pupil, PupilFacts claim, GoldenRecord golden, Purpose purpose, String ground) {
    List<VerificationState> started = new ArrayList<>();
    List<StoredQuestion> earlier = questions.about(List.of(pupil));
    for (QuestionKind kind : QuestionKind.values()) {
      String hash = inputHash(kind, claim);
      List<StoredQuestion> ofKind = earlier.stream().filter(q -> q.kind() == kind).toList();
      ofKind.stream()
          .filter(q -> !q.state().isFinal() && !isOfSamePerson(q, hash))
          .forEach(q -> questions.cancelled(q.id(), "SUPERSEDED", now()));
      boolean stands =
          ofKind.stream()
              .filter(q -> q.stands(freshSince()))
              .anyMatch(
                  q -> q.state().isFinal() ? q.inputHash().equals(hash) : isOfSamePerson(q, hash));
      if (settings.askOnEntry().contains(kind) && !stands && isWanted(kind, golden)) {
        boolean waits =
            kind == QuestionKind.SNILS
                && golden.gender() == null
                && settings.askOnEntry().contains(QuestionKind.BIRTH_RECORD);
        if (!waits) {
          started.add(start(pupil, kind, purpose, ground, hash));
        }
      }
    }
    return started;
  }

  /**
   * The pension registry is asked by gender too: where it was unknown at entry, that question waits
   * until the birth registry has answered, whatever it answered.
   */
  void afterAnswer(RegionalId pupil, Supplier<PupilFacts> claim, GoldenRecord golden) {
    List<StoredQuestion> earlier = questions.about(List.of(pupil));
    boolean askedAlready =
        earlier.stream()
            .anyMatch(
                q -> q.kind() == QuestionKind.SNILS && q.state() != SourceRequestState.CANCELLED);
    boolean birthIsOpen =
        earlier.stream()
            .anyMatch(q -> q.kind() == QuestionKind.BIRTH_RECORD && !q.state().isFinal());
    Optional<StoredQuestion> entry =
        earlier.stream()
            .filter(q -> q.kind() == QuestionKind.BIRTH_RECORD)
            .max(Comparator.comparing(StoredQuestion::createdAt));
    if (settings.askOnEntry().contains(QuestionKind.SNILS)
        && !askedAlready
        && entry.isPresent()
        && (golden.gender() != null || !birthIsOpen)
        && isWanted(QuestionKind.SNILS, golden)) {
      start(
          pupil,
          QuestionKind.SNILS,
          entry.get().purpose(),
          entry.get().ground(),
          inputHash(QuestionKind.SNILS, claim.get()));
    }
  }

  /** Somebody wants to know: the question that stands, or a new one. */
  VerificationState onDemand(
      RegionalId pupil, QuestionKind kind, PupilFacts claim, Purpose purpose, String ground) {
    return questions.about(List.of(pupil)).stream()
        .filter(q -> q.kind() == kind && q.stands(freshSince()))
        .max(Comparator.comparing(StoredQuestion::createdAt))
        .map(StoredQuestion::view)
        .orElseGet(() -> start(pupil, kind, purpose, ground, inputHash(kind, claim)));
  }

  private VerificationState start(
      RegionalId pupil, QuestionKind kind, Purpose purpose, String ground, String hash) {
    StoredQuestion question =
        StoredQuestion.due(
            new SourceRequestId(ids.next()), pupil, kind, purpose, ground, hash, now());
    questions.add(question);
    return question.view();
  }

  private static boolean isWanted(QuestionKind kind, GoldenRecord golden) {
    return kind != QuestionKind.SNILS
        || golden.snils() == null
        || golden.snils().state() != ValueState.VERIFIED;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Instant freshSince() {
    return clock.instant().minus(settings.freshness());
  }

  private static boolean isOfSamePerson(StoredQuestion question, String hash) {
    return question.inputHash().regionMatches(0, hash, 0, PERSON_PART);
  }

  /**
   * What of a claim makes a question another question, in comparing form: the first half is of the
   * person's name and birth date, the second of the documents that may be told to the source.
   */
  private static String inputHash(QuestionKind kind, PupilFacts claim) {
    PersonName name = claim.name();
    String person =
        name == null
            ? ""
            : NameForm.key(name.surname())
                + "|"
                + NameForm.key(name.first())
                + "|"
                + NameForm.key(name.patronymic());
    String documents =
        claim.documents().stream()
            .filter(d -> kind != QuestionKind.SNILS)
            .filter(d -> kind != QuestionKind.BIRTH_RECORD || StrongKey.isCertificate(d))
            .map(DocumentForm::key)
            .sorted()
            .collect(Collectors.joining("|"));
    return Sha256.hex(kind + "|" + person + "|" + claim.birthDate()).substring(0, PERSON_PART)
        + Sha256.hex(documents).substring(0, PERSON_PART);
  }
}
