package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.registry.Children.SCHOOL_SYSTEM;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.claim;
import static org.kontingent.hub.registry.Children.consent;
import static org.kontingent.hub.registry.Children.girl;
import static org.kontingent.hub.registry.Children.name;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.CallAnswer;
import org.kontingent.hub.registry.CallKey;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdempotentCalls;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.ListPupilStates;
import org.kontingent.hub.registry.PupilClaim;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.PupilProgress;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.ReadVerification;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegisterConsent;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.RequestVerification;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.SubmittedPupils;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertPupil;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.VerificationOrder;
import org.kontingent.hub.registry.VerificationState;
import org.kontingent.hub.testing.TestDatabase;

/**
 * What the registry promises at its use cases, on whatever database it stands. Every test uses
 * keys, numbers and names of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistryContract {
  private static final AtomicInteger NUMBER = new AtomicInteger(100);

  private TestDatabase database;
  RegistryUnderTest registry;

  abstract TestDatabase open();

  /** H2 locks all due rows before it counts them off, so a second taker finds none meanwhile. */
  abstract boolean locksRowByRow();

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

  // ---- scenario 1: first child ----

  @Test
  void aFirstChildIsConfirmedByItsSourcesAndEveryValueSaysWhereItIsFrom() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    assertThat(submitted.outcome()).isEqualTo(UpsertOutcome.CREATED);
    assertThat(submitted.identityState()).isEqualTo(IdentityState.PROVISIONAL);
    assertThat(submitted.requestsStarted())
        .extracting(VerificationState::kind)
        .containsExactly(QuestionKind.values());

    answer(submitted, QuestionKind.SNILS, new Children.Facts().snils(snilsOf(id)).build());
    answer(
        submitted,
        QuestionKind.LIVING_PLACE,
        new Children.Facts().addresses(Children.registration("г. Ростов, ул. Мира, 5")).build());
    assertThat(read(submitted).identityState()).isEqualTo(IdentityState.PROVISIONAL);
    answer(submitted, QuestionKind.CITIZENSHIP, new Children.Facts().citizen("643").build());
    answer(submitted, QuestionKind.BIRTH_RECORD, registryGirl(id).build());

    PupilView view = read(submitted);
    assertThat(view.identityState()).isEqualTo(IdentityState.CONFIRMED);
    assertThat(view.recordState()).isEqualTo(RecordState.ACTIVE);
    assertThat(view.openConflicts()).isEmpty();
    assertThat(view.golden().name().state()).isEqualTo(ValueState.VERIFIED);
    assertThat(view.golden().name().provenance().sourceRole()).isEqualTo(SourceRole.BIRTH_REGISTRY);
    assertThat(view.golden().name().provenance().messageId())
        .isEqualTo("answer-" + QuestionKind.BIRTH_RECORD);
    assertThat(view.golden().snils().value().digits()).isEqualTo(digits(snilsOf(id)));
    assertThat(view.golden().snils().provenance().sourceRole())
        .isEqualTo(SourceRole.PENSION_REGISTRY);
    assertThat(view.golden().addresses().get(0).provenance().sourceRole())
        .isEqualTo(SourceRole.MIGRATION_REGISTRY);
    assertThat(view.golden().citizenships().get(0).state()).isEqualTo(ValueState.VERIFIED);
    assertThat(view.golden().parents().get(0).name().state()).isEqualTo(ValueState.VERIFIED);
    assertThat(read(new PupilReference.BySnils(view.golden().snils().value())).regionalId())
        .isEqualTo(view.regionalId());
    assertThat(read(new PupilReference.BySourceKey(key(id))).regionalId())
        .isEqualTo(view.regionalId());
  }

  @Test
  void theOrderInWhichAnswersArriveChangesNothing() {
    Map<QuestionKind, PupilFacts> answers = new EnumMap<>(QuestionKind.class);
    answers.put(
        QuestionKind.LIVING_PLACE,
        new Children.Facts().addresses(Children.registration("г. Ростов, ул. Мира, 5")).build());
    answers.put(QuestionKind.CITIZENSHIP, new Children.Facts().citizen("112").build());
    List<List<QuestionKind>> orders =
        List.of(
            List.of(
                QuestionKind.SNILS,
                QuestionKind.LIVING_PLACE,
                QuestionKind.CITIZENSHIP,
                QuestionKind.BIRTH_RECORD),
            List.of(
                QuestionKind.BIRTH_RECORD,
                QuestionKind.CITIZENSHIP,
                QuestionKind.SNILS,
                QuestionKind.LIVING_PLACE),
            List.of(
                QuestionKind.CITIZENSHIP,
                QuestionKind.SNILS,
                QuestionKind.BIRTH_RECORD,
                QuestionKind.LIVING_PLACE));
    List<String> results = new ArrayList<>();
    for (List<QuestionKind> order : orders) {
      // The same child each time, in a registry of its own: only the order differs.
      try (TestDatabase fresh = open();
          RegistryUnderTest other = new RegistryUnderTest(fresh, Map.of())) {
        RegistryUnderTest before = registry;
        registry = other;
        try {
          answers.put(QuestionKind.SNILS, new Children.Facts().snils("112-233-445 95").build());
          answers.put(
              QuestionKind.BIRTH_RECORD,
              girl()
                  .name(name("Тестова", "Алёна", "Игоревна"))
                  .born("2015-03-15")
                  .act(Children.act("100000000000000000001", ActState.VALID))
                  .build());
          UpsertedPupil submitted =
              submit("one", girl().snils("087-654-303 00").citizen("643").build());
          order.forEach(kind -> answer(submitted, kind, answers.get(kind)));
          PupilView view = read(submitted);
          results.add(
              view.contentHash()
                  + view.openConflicts().stream()
                      .map(c -> c.type() + c.field() + c.values().size())
                      .sorted()
                      .toList());
        } finally {
          registry = before;
        }
      }
    }
    assertThat(results).allMatch(results.get(0)::equals);
    assertThat(results.get(0)).contains("SNILS_DIFF", "BIRTH_DIFF", "CITIZENSHIP_DIFF");
  }

  // ---- scenario 2: contradiction ----

  @Test
  void theLetterYoIsNoContradictionAndTheRegistrysFormIsShown() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    answer(submitted, QuestionKind.BIRTH_RECORD, registryGirl(id).build());
    PupilView view = read(submitted);
    assertThat(view.golden().name().value().first()).isEqualTo("Алёна");
    assertThat(view.openConflicts()).isEmpty();
  }

  @Test
  void anotherBirthDateIsAConflictAndTheRegistrysIsTaken() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).born("2015-03-15").build());
    answer(submitted, QuestionKind.BIRTH_RECORD, registryGirl(id).build());
    PupilView view = read(submitted);
    assertThat(view.golden().birthDate().value()).hasToString("2015-03-14");
    assertThat(view.openConflicts())
        .extracting(ConflictView::type)
        .contains(ConflictType.BIRTH_DIFF);
    ConflictView conflict = view.openConflicts().get(0);
    assertThat(conflict.values())
        .extracting(v -> v.value())
        .containsExactly("2015-03-14", "2015-03-15");
    assertThat(conflict.dueOn()).isEqualTo(LocalDate.of(2025, 9, 15));

    UpsertedPupil corrected = submit(id, girlWith(id).build());
    assertThat(corrected.outcome()).isEqualTo(UpsertOutcome.UPDATED);
    assertThat(read(submitted).openConflicts()).isEmpty();
  }

  // ---- scenario 3: twins ----

  @Test
  void twinsWithNeighbouringCertificatesAreTwoPupils() {
    String one = newId();
    String two = newId();
    UpsertedPupil anna =
        submit(one, girlWith(one).name(name("Двойнова", "Анна", "Олеговна")).build());
    UpsertedPupil inna =
        submit(two, girlWith(two).name(name("Двойнова", "Инна", "Олеговна")).build());
    assertThat(inna.outcome()).isEqualTo(UpsertOutcome.CREATED);
    assertThat(inna.regionalId()).isNotEqualTo(anna.regionalId());
    assertThat(read(anna).openConflicts()).isEmpty();
    assertThat(read(inna).openConflicts()).isEmpty();
  }

  // ---- scenario 5: reused key ----

  @Test
  void aKeyGivenToAnotherChildTouchesNothingOfTheFirst() {
    String id = newId();
    UpsertedPupil first = submit(id, girlWith(id).build());
    String before = read(first).contentHash();
    PupilFacts stranger =
        new Children.Facts()
            .name(name("Другов", "Пётр", "Ильич"))
            .born("2014-01-02")
            .gender(Gender.MALE)
            .documents(certificate("I-АН", newNumber()))
            .build();
    UpsertedPupil second = submit(id, stranger);
    assertThat(second.outcome()).isEqualTo(UpsertOutcome.QUEUED);
    assertThat(second.regionalId()).isNull();
    assertThat(second.conflictsOpened())
        .extracting(ConflictView::type)
        .containsExactly(ConflictType.KEY_REUSED);
    assertThat(second.warnings()).extracting(w -> w.code()).contains("KEY_REUSED");
    assertThat(read(first).contentHash()).isEqualTo(before);
    assertThat(read(first).version()).isEqualTo(first.version());
    assertThat(submit(id, stranger).conflictsOpened()).isEmpty();
    assertThat(submit(id, girlWith(id).build()).outcome()).isEqualTo(UpsertOutcome.UNCHANGED);
  }

  @Test
  void aKeyThatSlipsToTheTwinIsHeld() {
    String one = newId();
    String two = newId();
    Children.Facts anna = girlWith(one).name(name("Парная", "Анна", "Олеговна"));
    Children.Facts inna = girlWith(two).name(name("Парная", "Инна", "Олеговна"));
    submit(one, anna.build());
    submit(two, inna.build());
    UpsertedPupil slipped = submit(one, inna.documents(certificate("II-АН", newNumber())).build());
    assertThat(slipped.outcome()).isEqualTo(UpsertOutcome.QUEUED);
    assertThat(slipped.conflictsOpened())
        .extracting(ConflictView::type)
        .containsExactly(ConflictType.KEY_REUSED);
  }

  // ---- scenario 6: no consent ----

  @Test
  void withoutConsentNothingIsKept() {
    String id = newId();
    PupilFacts facts = girlWith(id).build();
    assertThatThrownBy(() -> upsert(claim(id, facts)))
        .isInstanceOf(RegistryRefusal.class)
        .hasFieldOrPropertyWithValue("code", "CONSENT_REQUIRED");
    assertThat(registry.get(ReadPupil.class).read(new PupilReference.BySourceKey(key(id))))
        .isEmpty();
  }

  @Test
  void aConsentForAnotherPurposeOperatorOrChildDoesNotCover() {
    String id = newId();
    String other = newId();
    registry.get(RegisterConsent.class).register(consent(key(other)));
    PupilClaim claim = claim(id, girlWith(id).build());
    assertThatThrownBy(() -> upsert(claim)).hasFieldOrPropertyWithValue("code", "CONSENT_REQUIRED");
    registry.get(RegisterConsent.class).register(consent(key(id)));
    PupilClaim transfer =
        new PupilClaim(
            claim.key(),
            claim.facts(),
            List.of(),
            null,
            null,
            Purpose.TRANSFER,
            Children.ORGANISATION,
            null);
    assertThatThrownBy(() -> upsert(transfer))
        .hasFieldOrPropertyWithValue("code", "CONSENT_REQUIRED");
    PupilClaim stranger =
        new PupilClaim(
            claim.key(), claim.facts(), List.of(), null, null, Purpose.ENROL, "school-2", null);
    assertThatThrownBy(() -> upsert(stranger))
        .hasFieldOrPropertyWithValue("code", "CONSENT_REQUIRED");
    assertThat(upsert(claim).outcome()).isEqualTo(UpsertOutcome.CREATED);
  }

  @Test
  void allIssuesOfAConsentAreToldTogether() {
    assertThatThrownBy(
            () ->
                registry
                    .get(RegisterConsent.class)
                    .register(
                        new org.kontingent.hub.registry.NewConsent(
                            null, null, null, null, null, null, null, null, null, null, null,
                            null)))
        .isInstanceOfSatisfying(ValidationFailed.class, e -> assertThat(e.issues()).hasSize(11));
  }

  @Test
  void allIssuesOfAClaimAreToldTogether() {
    PupilFacts wrong =
        new Children.Facts()
            .name(name("Т3стова", null, "нет"))
            .documents(certificate("ZZ", "12"))
            .citizen("RU")
            .build();
    assertThatThrownBy(() -> upsert(claim(newId(), wrong)))
        .isInstanceOfSatisfying(
            ValidationFailed.class,
            e ->
                assertThat(e.issues())
                    .extracting(i -> i.code() + " " + i.field())
                    .contains(
                        "FORMAT pupil.name.surname",
                        "REQUIRED pupil.name.first",
                        "W-NAME-02 pupil.name.patronymic",
                        "REQUIRED pupil.birthDate",
                        "FORMAT pupil.documents[0].series",
                        "FORMAT pupil.documents[0].number",
                        "FORMAT pupil.citizenships[0].country"));
  }

  // ---- matching through the store ----

  @Test
  void anotherSchoolWithTheSameCertificateJoinsTheSameChild() {
    String id = newId();
    UpsertedPupil first = submit(id, girlWith(id).build());
    SourceKey elsewhere = new SourceKey("RO61SCH02", id);
    UpsertedPupil second =
        submit(elsewhere, girlWith(id).name(name("ТЕСТОВА", "АЛЁНА", null)).build());
    assertThat(second.outcome()).isEqualTo(UpsertOutcome.LINKED);
    assertThat(second.regionalId()).isEqualTo(first.regionalId());
    assertThat(registry.get(SubmittedPupils.class).isSubmittedBy(first.regionalId(), "RO61SCH02"))
        .isTrue();
    assertThat(registry.get(SubmittedPupils.class).isSubmittedBy(first.regionalId(), "RO61SCH03"))
        .isFalse();
  }

  @Test
  void aNumberOfSomebodyElseNeverMergesTwoChildren() {
    String one = newId();
    String two = newId();
    UpsertedPupil first = submit(one, girlWith(one).build());
    answer(first, QuestionKind.SNILS, new Children.Facts().snils(snilsOf(one)).build());
    UpsertedPupil second =
        submit(
            two,
            girlWith(two)
                .name(name("Чужова", "Вера", null))
                .born("2013-02-02")
                .snils(snilsOf(one))
                .build());
    assertThat(second.outcome()).isEqualTo(UpsertOutcome.QUEUED);
    assertThat(second.regionalId()).isNotEqualTo(first.regionalId());
    assertThat(second.identityState()).isEqualTo(IdentityState.CLASHED);
    assertThat(read(second).golden().snils()).isNull();
    assertThat(second.conflictsOpened())
        .extracting(ConflictView::type)
        .containsExactly(ConflictType.SNILS_CLASH);
    assertThat(read(first).golden().snils().state()).isEqualTo(ValueState.VERIFIED);
    assertThat(read(first).openConflicts()).isEmpty();
  }

  @Test
  void anAnsweredNumberThatAnotherPupilHoldsIsBlocked() {
    String one = newId();
    String two = newId();
    UpsertedPupil first = submit(one, girlWith(one).build());
    UpsertedPupil second = submit(two, girlWith(two).name(name("Иная", "Ольга", null)).build());
    answer(first, QuestionKind.SNILS, new Children.Facts().snils(snilsOf(one)).build());
    registry.clock().advance(Duration.ofMinutes(1));
    answer(second, QuestionKind.SNILS, new Children.Facts().snils(snilsOf(one)).build());
    assertThat(read(first).golden().snils().value().digits()).isEqualTo(digits(snilsOf(one)));
    assertThat(read(first).openConflicts())
        .extracting(ConflictView::type)
        .containsExactly(ConflictType.SNILS_CLASH);
    assertThat(read(second).golden().snils()).isNull();
    assertThat(read(second).openConflicts())
        .extracting(ConflictView::type)
        .containsExactly(ConflictType.SNILS_CLASH);
    assertThat(read(second).identityState()).isEqualTo(IdentityState.CLASHED);
  }

  @Test
  void aStaleVersionIsRefusedWithTheCurrentOne() {
    String id = newId();
    UpsertedPupil first = submit(id, girlWith(id).build());
    PupilClaim stale =
        new PupilClaim(
            key(id),
            girlWith(id).citizen("643").build(),
            List.of(),
            99L,
            null,
            Purpose.ENROL,
            Children.ORGANISATION,
            null);
    assertThatThrownBy(() -> upsert(stale))
        .isInstanceOfSatisfying(
            RegistryRefusal.class, e -> assertThat(e.currentVersion()).isEqualTo(first.version()));
  }

  // ---- questions ----

  @Test
  void anAnswerDeliveredTwiceChangesNothing() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    assertThat(answer(submitted, QuestionKind.BIRTH_RECORD, registryGirl(id).build())).isTrue();
    PupilView once = read(submitted);
    assertThat(
            answer(
                submitted, QuestionKind.BIRTH_RECORD, registryGirl(id).born("2011-01-01").build()))
        .isFalse();
    assertThat(read(submitted)).isEqualTo(once);
  }

  @Test
  void notFoundIsAFactThatLowersNothing() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    String before = read(submitted).contentHash();
    end(submitted, QuestionKind.BIRTH_RECORD, SourceOutcome.NOT_FOUND, null);
    end(submitted, QuestionKind.STAYING_PLACE, SourceOutcome.NOT_FOUND, null);
    assertThat(read(submitted).contentHash()).isEqualTo(before);
    assertThat(read(submitted).openConflicts())
        .extracting(c -> c.type() + " " + c.field())
        .containsExactly("NOT_CONFIRMED birthDate");
    assertThat(state(submitted, QuestionKind.BIRTH_RECORD)).isEqualTo(SourceRequestState.NOT_FOUND);
  }

  @Test
  void theSixOutcomesAreSixStates() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    end(submitted, QuestionKind.BIRTH_RECORD, SourceOutcome.REJECTED, null);
    end(submitted, QuestionKind.LIVING_PLACE, SourceOutcome.EXPIRED, null);
    end(submitted, QuestionKind.STAYING_PLACE, SourceOutcome.FAILED, null);
    end(
        submitted,
        QuestionKind.CITIZENSHIP,
        SourceOutcome.FOUND,
        new Children.Facts().citizen("643").build());
    end(submitted, QuestionKind.SNILS, SourceOutcome.AMBIGUOUS, null);
    assertThat(registry.get(ReadVerification.class).read(List.of(submitted.regionalId())))
        .extracting(VerificationState::state)
        .containsExactlyInAnyOrder(
            SourceRequestState.REFUSED,
            SourceRequestState.EXPIRED,
            SourceRequestState.FAILED,
            SourceRequestState.FOUND,
            SourceRequestState.AMBIGUOUS);
    assertThat(read(submitted).openConflicts())
        .extracting(ConflictView::type)
        .containsExactly(ConflictType.SNILS_TWINS);
  }

  @Test
  void dueQuestionsAreTakenOnceAndRememberWhatWasAsked() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    List<DueQuestion> taken = takeAllOf(submitted);
    assertThat(taken)
        .extracting(DueQuestion::kind)
        .containsExactlyInAnyOrder(QuestionKind.values());
    assertThat(taken.get(0).facts().name().surname()).isEqualTo("Тестова");
    assertThat(takeAllOf(submitted)).isEmpty();
    assertThat(state(submitted, QuestionKind.SNILS)).isEqualTo(SourceRequestState.QUEUED);
    SourceRequestId question = question(submitted, QuestionKind.SNILS).request();
    registry.transactions().run(() -> registry.get(SourceQuestions.class).sent(question));
    assertThat(state(submitted, QuestionKind.SNILS)).isEqualTo(SourceRequestState.SENT);
    submit(id, girlWith(id).name(name("Исправлена", "Алена", "Игоревна")).build());
    DueQuestion asAsked =
        registry
            .transactions()
            .call(() -> registry.get(SourceQuestions.class).find(question).orElseThrow());
    assertThat(asAsked.facts().name().surname()).isEqualTo("Тестова");
  }

  @Test
  void aChangedClaimCancelsOpenQuestionsAndAsksAnew() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    SourceRequestId old = question(submitted, QuestionKind.BIRTH_RECORD).request();
    UpsertedPupil changed = submit(id, girlWith(id).born("2015-03-13").build());
    assertThat(changed.requestsStarted()).hasSize(5);
    boolean applied =
        registry
            .transactions()
            .call(
                () ->
                    registry
                        .get(SourceQuestions.class)
                        .answered(answerTo(old, SourceOutcome.FOUND, registryGirl(id).build())));
    assertThat(applied).isFalse();
    assertThat(read(submitted).golden().birthDate().value()).hasToString("2015-03-13");
    assertThat(submit(id, girlWith(id).born("2015-03-13").build()).requestsStarted()).isEmpty();
  }

  @Test
  void anotherDocumentDoesNotCancelWhatIsAskedOfTheSamePerson() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    end(submitted, QuestionKind.BIRTH_RECORD, SourceOutcome.NOT_FOUND, null);
    UpsertedPupil better =
        submit(id, girlWith(id).documents(certificate("V-АН", newNumber())).build());
    assertThat(better.requestsStarted())
        .extracting(VerificationState::kind)
        .containsExactly(QuestionKind.BIRTH_RECORD);
    assertThat(registry.get(ReadVerification.class).read(List.of(submitted.regionalId())))
        .extracting(VerificationState::state)
        .doesNotContain(SourceRequestState.CANCELLED);
  }

  @Test
  void theNumberIsAskedOnceTheGenderIsKnown() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).gender(null).build());
    assertThat(submitted.requestsStarted())
        .extracting(VerificationState::kind)
        .doesNotContain(QuestionKind.SNILS);
    answer(submitted, QuestionKind.BIRTH_RECORD, registryGirl(id).build());
    assertThat(state(submitted, QuestionKind.SNILS)).isEqualTo(SourceRequestState.NEW);
  }

  @Test
  void aVerificationInTheFreshnessPeriodAsksNothingTwice() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    answer(submitted, QuestionKind.CITIZENSHIP, new Children.Facts().citizen("643").build());
    VerificationOrder order =
        new VerificationOrder(
            List.of(submitted.regionalId()),
            Set.of(SourceRole.MIGRATION_REGISTRY),
            Purpose.ENROL,
            null,
            Children.ORGANISATION);
    SourceRequestId first = question(submitted, QuestionKind.CITIZENSHIP).request();
    assertThat(registry.get(RequestVerification.class).request(order))
        .extracting(VerificationState::request)
        .contains(first)
        .hasSize(3);
    assertThatThrownBy(
            () ->
                registry
                    .get(RequestVerification.class)
                    .request(
                        new VerificationOrder(
                            List.of(new RegionalId(UUID.randomUUID())),
                            Set.of(SourceRole.BIRTH_REGISTRY),
                            Purpose.ENROL,
                            null,
                            Children.ORGANISATION)))
        .hasFieldOrPropertyWithValue("code", "NOT_FOUND");
    assertThatThrownBy(
            () ->
                registry
                    .get(RequestVerification.class)
                    .request(
                        new VerificationOrder(
                            List.of(submitted.regionalId()),
                            Set.of(SourceRole.BIRTH_REGISTRY),
                            Purpose.ENROL,
                            "STATUTE:1",
                            Children.ORGANISATION)))
        .hasFieldOrPropertyWithValue("code", "GROUND_MISSING");
  }

  @Test
  void theListOfPupilsIsPagedByKeyAndHoldsStatesOnly() {
    submit(newId(), girlWith(newId()).build());
    submit(newId(), girlWith(newId()).build());
    ListPupilStates list = registry.get(ListPupilStates.class);
    List<PupilProgress> all = list.list(null, 1000);
    List<PupilProgress> first = list.list(null, 1);
    List<PupilProgress> rest = list.list(first.get(0).regionalId(), 1000);
    assertThat(first).hasSize(1);
    assertThat(rest).hasSize(all.size() - 1).doesNotContain(first.get(0));
    assertThat(all.get(0).questions()).isNotEmpty();
  }

  // ---- concurrency ----

  @Test
  void twoNodesWithTheSameNewChildMakeOne() throws Exception {
    String id = newId();
    registry.get(RegisterConsent.class).register(consent(key(id)));
    PupilFacts facts = girlWith(id).build();
    List<UpsertedPupil> results = together(4, n -> upsert(claim(id, facts)));
    assertThat(results)
        .extracting(UpsertedPupil::regionalId)
        .containsOnly(results.get(0).regionalId());
    assertThat(results).filteredOn(r -> r.outcome() == UpsertOutcome.CREATED).hasSize(1);
    assertThat(read(results.get(0)).version()).isEqualTo(1);
  }

  @Test
  void twoSchoolsWithTheSameChildAtOnceMakeOne() throws Exception {
    String id = newId();
    PupilFacts facts = girlWith(id).build();
    List<SourceKey> keys =
        List.of(key(id), new SourceKey("RO61SCH02", id), new SourceKey("RO61SCH03", id));
    keys.forEach(key -> registry.get(RegisterConsent.class).register(consent(key)));
    List<UpsertedPupil> results = together(3, n -> upsert(claim(keys.get(n), facts, null)));
    assertThat(results)
        .extracting(UpsertedPupil::regionalId)
        .containsOnly(results.get(0).regionalId());
    assertThat(results)
        .extracting(UpsertedPupil::outcome)
        .containsExactlyInAnyOrder(
            UpsertOutcome.CREATED, UpsertOutcome.LINKED, UpsertOutcome.LINKED);
  }

  @Test
  void theSameAnswerAtTwoNodesIsAppliedOnce() throws Exception {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    SourceAnswer answer =
        answerTo(
            question(submitted, QuestionKind.BIRTH_RECORD).request(),
            SourceOutcome.FOUND,
            registryGirl(id).build());
    List<Boolean> applied =
        together(
            4,
            n ->
                new org.kontingent.hub.platform.adapter.RetryingTransactions(
                        registry.get(
                            org.springframework.transaction.PlatformTransactionManager.class))
                    .call(() -> registry.get(SourceQuestions.class).answered(answer)));
    assertThat(applied).containsOnlyOnce(true);
    assertThat(read(submitted).version()).isEqualTo(2);
  }

  @Test
  void nodesTakeDifferentQuestions() throws Exception {
    for (int i = 0; i < 4; i++) {
      String id = newId();
      submit(id, girlWith(id).build());
    }
    CyclicBarrier bothHold = new CyclicBarrier(2);
    List<List<SourceRequestId>> taken =
        together(
            2,
            n ->
                registry
                    .transactions()
                    .call(
                        () -> {
                          SourceQuestions questions = registry.get(SourceQuestions.class);
                          List<SourceRequestId> mine =
                              questions.takeDue(5).stream().map(DueQuestion::id).toList();
                          await(bothHold);
                          mine.forEach(id -> questions.queued(id, "m-" + id));
                          return mine;
                        }));
    List<SourceRequestId> all = new ArrayList<>(taken.get(0));
    all.addAll(taken.get(1));
    assertThat(all).doesNotHaveDuplicates().hasSize(locksRowByRow() ? 10 : 5);
  }

  // ---- repeated calls ----

  @Test
  void theSameCallIsAnsweredOnceAndOtherContentUnderItsIdIsRefused() throws Exception {
    IdempotentCalls calls = registry.get(IdempotentCalls.class);
    CallKey key = new CallKey("school", UUID.randomUUID(), "a");
    AtomicInteger done = new AtomicInteger();
    List<CallAnswer> answers =
        together(3, n -> calls.once(key, () -> "answer " + done.incrementAndGet()));
    assertThat(answers).extracting(CallAnswer::answer).containsOnly(answers.get(0).answer());
    assertThat(answers).filteredOn(a -> !a.replayed()).hasSize(1);
    assertThatThrownBy(
            () -> calls.once(new CallKey("school", key.clientRequestId(), "b"), () -> "x"))
        .hasFieldOrPropertyWithValue("code", "REQUEST_ID_REUSED");
    assertThat(calls.once(new CallKey("other", key.clientRequestId(), "b"), () -> "x").replayed())
        .isFalse();
  }

  @Test
  void aRefusedCallLeavesNothingAndMayBeRepeated() {
    IdempotentCalls calls = registry.get(IdempotentCalls.class);
    CallKey key = new CallKey("school", UUID.randomUUID(), "a");
    String id = newId();
    PupilFacts facts = girlWith(id).build();
    assertThatThrownBy(() -> calls.once(key, () -> upsert(claim(id, facts)).outcome().name()))
        .hasFieldOrPropertyWithValue("code", "CONSENT_REQUIRED");
    registry.get(RegisterConsent.class).register(consent(key(id)));
    assertThat(calls.once(key, () -> upsert(claim(id, facts)).outcome().name()).answer())
        .isEqualTo("CREATED");
    assertThat(calls.once(key, () -> "never").replayed()).isTrue();
  }

  @Test
  void anAnswerIsForgottenAfterThirtyDays() {
    CallKey key = new CallKey("school", UUID.randomUUID(), "a");
    registry.get(IdempotentCalls.class).once(key, () -> "first");
    try (RegistryUnderTest later = new RegistryUnderTest(database, Map.of())) {
      later.clock().advance(Duration.ofDays(31));
      assertThat(later.get(IdempotentCalls.class).once(key, () -> "second"))
          .isEqualTo(new CallAnswer("second", false));
    }
  }

  // ---- doing ----

  static String newId() {
    return "pupil-" + NUMBER.incrementAndGet();
  }

  static String newNumber() {
    return "%06d".formatted(NUMBER.incrementAndGet());
  }

  private static int numberOf(String id) {
    return Integer.parseInt(id.substring("pupil-".length()));
  }

  static Children.Facts girlWith(String id) {
    return girl().documents(certificate("II-АН", "%06d".formatted(numberOf(id))));
  }

  private static Children.Facts registryGirl(String id) {
    return girlWith(id)
        .name(name("Тестова", "Алёна", "Игоревна"))
        .act(
            Children.act(
                "1%020d".formatted(numberOf(id)),
                ActState.VALID,
                certificate("II-АН", "%06d".formatted(numberOf(id)))));
  }

  /** Early numbers carry no check digits: any eleven digits up to the limit will do. */
  private static String snilsOf(String id) {
    return "%09d00".formatted(numberOf(id));
  }

  private static String digits(String snils) {
    return Snils.parse(snils).orElseThrow().digits();
  }

  private static SourceKey key(String id) {
    return new SourceKey(SCHOOL_SYSTEM, id);
  }

  UpsertedPupil submit(String id, PupilFacts facts) {
    return submit(key(id), facts);
  }

  private UpsertedPupil submit(SourceKey key, PupilFacts facts) {
    registry.clock().advance(Duration.ofMillis(5));
    registry.get(RegisterConsent.class).register(consent(key));
    return upsert(claim(key, facts, null));
  }

  private UpsertedPupil upsert(PupilClaim claim) {
    return registry.get(UpsertPupil.class).upsert(claim);
  }

  private PupilView read(UpsertedPupil pupil) {
    return read(new PupilReference.ByRegionalId(pupil.regionalId()));
  }

  private PupilView read(PupilReference reference) {
    return registry.get(ReadPupil.class).read(reference).orElseThrow();
  }

  private VerificationState question(UpsertedPupil pupil, QuestionKind kind) {
    return registry.get(ReadVerification.class).read(List.of(pupil.regionalId())).stream()
        .filter(q -> q.kind() == kind && q.state() != SourceRequestState.CANCELLED)
        .findFirst()
        .orElseThrow();
  }

  private SourceRequestState state(UpsertedPupil pupil, QuestionKind kind) {
    return question(pupil, kind).state();
  }

  private boolean answer(UpsertedPupil pupil, QuestionKind kind, PupilFacts facts) {
    return end(pupil, kind, SourceOutcome.FOUND, facts);
  }

  private boolean end(
      UpsertedPupil pupil, QuestionKind kind, SourceOutcome outcome, PupilFacts facts) {
    SourceRequestId question = question(pupil, kind).request();
    return registry
        .transactions()
        .call(
            () ->
                registry
                    .get(SourceQuestions.class)
                    .answered(answerTo(question, kind, outcome, facts)));
  }

  private SourceAnswer answerTo(SourceRequestId question, SourceOutcome outcome, PupilFacts facts) {
    return answerTo(question, QuestionKind.BIRTH_RECORD, outcome, facts);
  }

  /** Times are the source's own, whatever the order of arrival; only the receipt is ours. */
  private SourceAnswer answerTo(
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
  private List<DueQuestion> takeAllOf(UpsertedPupil pupil) {
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

  private interface Numbered<T> {
    T run(int number);
  }

  private static <T> List<T> together(int nodes, Numbered<T> work) throws Exception {
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

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
