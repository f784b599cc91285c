package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.claim;
import static org.kontingent.hub.registry.Children.consent;
import static org.kontingent.hub.registry.Children.girl;
import static org.kontingent.hub.registry.Children.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.PupilClaim;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegisterConsent;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.VerificationState;
import org.kontingent.hub.testing.TestDatabase;

/** Scenarios 1, 2, 3, 5 and 6 of registry.md 16 at the use cases. */
abstract class ScenarioContract extends RegistryStage {
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
    UpsertedPupil submitted =
        submit(id, girlWith(id).born(bornOn(id).plusDays(1).toString()).build());
    answer(submitted, QuestionKind.BIRTH_RECORD, registryGirl(id).build());
    PupilView view = read(submitted);
    assertThat(view.golden().birthDate().value()).hasToString(bornOn(id).toString());
    assertThat(view.openConflicts())
        .extracting(ConflictView::type)
        .contains(ConflictType.BIRTH_DIFF);
    ConflictView conflict = view.openConflicts().get(0);
    assertThat(conflict.values())
        .extracting(v -> v.value())
        .containsExactly(bornOn(id).toString(), bornOn(id).plusDays(1).toString());
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
}
