package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.name;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.ListPupilStates;
import org.kontingent.hub.registry.PupilClaim;
import org.kontingent.hub.registry.PupilProgress;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.ReadVerification;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.RequestVerification;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.SubmittedPupils;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.VerificationOrder;
import org.kontingent.hub.registry.VerificationState;

/** How claims join pupils, how questions are asked and answered. */
abstract class IntakeContract extends RegistryStage {
  // ---- matching through the store ----

  @Test
  void anotherSchoolWithTheSameCertificateJoinsTheSameChild() {
    String id = newId();
    UpsertedPupil first = submit(id, girlWith(id).build());
    SourceKey elsewhere = new SourceKey("RO61SCH02", id);
    UpsertedPupil second =
        submit(
            elsewhere,
            girlWith(id).name(name(surnameOf(id).toUpperCase(Locale.ROOT), "АЛЁНА", null)).build());
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
    // Born on no day the other may be born on: a number and a date in common are a case.
    UpsertedPupil second =
        submit(two, girlWith(two).name(name("Иная", "Ольга", null)).born("2014-10-05").build());
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
  void whetherAQuestionIsOpenIsToldWithoutATransactionToo() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    SourceQuestions questions = registry.get(SourceQuestions.class);
    SourceRequestId question = takeAllOf(submitted).get(0).id();
    assertThat(questions.isOpen(question)).isTrue();
    assertThat(questions.isOpen(new SourceRequestId(UUID.randomUUID()))).isFalse();
  }

  @Test
  void aLateAnswerToAnExpiredQuestionCountsWhileItsGroundStandsAndOnlyOnce() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    end(submitted, QuestionKind.CITIZENSHIP, SourceOutcome.EXPIRED, null);
    end(
        submitted,
        QuestionKind.CITIZENSHIP,
        SourceOutcome.FOUND,
        new Children.Facts().citizen("643").build());
    assertThat(state(submitted, QuestionKind.CITIZENSHIP)).isEqualTo(SourceRequestState.FOUND);
    end(submitted, QuestionKind.CITIZENSHIP, SourceOutcome.EXPIRED, null);
    end(submitted, QuestionKind.CITIZENSHIP, SourceOutcome.NOT_FOUND, null);
    assertThat(state(submitted, QuestionKind.CITIZENSHIP)).isEqualTo(SourceRequestState.FOUND);
  }

  @Test
  void dueQuestionsAreTakenOnceAndRememberWhatWasAsked() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    List<DueQuestion> taken = takeAllOf(submitted);
    assertThat(taken)
        .extracting(DueQuestion::kind)
        .containsExactlyInAnyOrder(QuestionKind.values());
    assertThat(taken.get(0).facts().name().surname()).isEqualTo(surnameOf(id));
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
    assertThat(asAsked.facts().name().surname()).isEqualTo(surnameOf(id));
  }

  @Test
  void aChangedClaimCancelsOpenQuestionsAndAsksAnew() {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    SourceRequestId old = question(submitted, QuestionKind.BIRTH_RECORD).request();
    UpsertedPupil changed =
        submit(id, girlWith(id).born(bornOn(id).minusDays(1).toString()).build());
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
    assertThat(read(submitted).golden().birthDate().value())
        .hasToString(bornOn(id).minusDays(1).toString());
    assertThat(
            submit(id, girlWith(id).born(bornOn(id).minusDays(1).toString()).build())
                .requestsStarted())
        .isEmpty();
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
}
