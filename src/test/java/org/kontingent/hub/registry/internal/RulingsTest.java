package org.kontingent.hub.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.act;
import static org.kontingent.hub.registry.Children.girl;
import static org.kontingent.hub.registry.Children.name;
import static org.kontingent.hub.registry.internal.Records.NOON;
import static org.kontingent.hub.registry.internal.Records.answer;
import static org.kontingent.hub.registry.internal.Records.claim;
import static org.kontingent.hub.registry.internal.Records.without;
import static org.kontingent.hub.registry.internal.ValueDecisions.TODAY;
import static org.kontingent.hub.registry.internal.ValueDecisions.basis;
import static org.kontingent.hub.registry.internal.ValueDecisions.choose;
import static org.kontingent.hub.registry.internal.ValueDecisions.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.CivilAct;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.DecidedAs;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.decision.ToldValues;
import org.kontingent.hub.registry.decision.ValueField;

/** What people decide about values, as part of the pure function of the golden record. */
class RulingsTest {
  private static final Instant LATER = NOON.plus(Duration.ofDays(1));
  private static final LocalDate END = TODAY.plusMonths(3);
  private static final String ACT = "100000000000000000001";

  private static final SourceRecord SCHOOL =
      claim("s1", NOON, girl().name(name("Новая", "Алена", "Игоревна")).build());
  private static final SourceRecord REGISTRY =
      answer(QuestionKind.BIRTH_RECORD, NOON, girl().act(act(ACT, ActState.VALID)).build());

  private static String surname(Computed computed) {
    return computed.golden().name().value().surname();
  }

  private static List<ConflictType> types(List<FoundConflict> conflicts) {
    return conflicts.stream().map(FoundConflict::type).toList();
  }

  // ---- a value chosen ----

  @Test
  void aChosenValueIsTheGoldenOneAndTheConflictIsSettled() {
    List<SourceRecord> records = List.of(SCHOOL, REGISTRY);
    StoredDecision chosen = choose(ValueField.NAME, SCHOOL, ConflictType.NAME_DIFF, records);
    Computed before = basis(records, List.of()).compute();
    Computed after = basis(records, List.of(chosen)).compute();

    assertThat(surname(before)).isEqualTo("Тестова");
    assertThat(types(before.conflicts())).containsExactly(ConflictType.NAME_DIFF);
    assertThat(surname(after)).isEqualTo("Новая");
    assertThat(after.conflicts()).isEmpty();
    assertThat(after.settled()).extracting(FoundConflict::decidedBy).containsExactly(chosen.id());
    assertThat(after.golden().name().provenance().decided()).isEqualTo(DecidedAs.CHOSEN);
    assertThat(after.golden().name().state())
        .as("no longer contended")
        .isEqualTo(ValueState.CLAIMED);
    assertThat(after.golden().gender().provenance().decided()).isNull();
    assertThat(after.identityState())
        .as("the state still confirms who it is")
        .isEqualTo(IdentityState.CONFIRMED);
    assertThat(after.contentHash()).isNotEqualTo(before.contentHash());
  }

  @Test
  void theChoiceStandsWhileNobodySaysAnythingElse() {
    StoredDecision chosen =
        choose(ValueField.NAME, SCHOOL, ConflictType.NAME_DIFF, List.of(SCHOOL, REGISTRY));
    SourceRecord sameWithAnAddress =
        claim(
            "s1",
            LATER,
            girl().name(name("НОВАЯ", "Алёна", "Игоревна")).snils("112-233-445 95").build());
    SourceRecord anotherSchoolWithTheRegistry = claim("s2", LATER, girl().build());
    Computed computed =
        basis(
                List.of(SCHOOL, REGISTRY, sameWithAnAddress, anotherSchoolWithTheRegistry),
                List.of(chosen))
            .compute();
    assertThat(surname(computed)).isEqualTo("НОВАЯ");
    assertThat(computed.conflicts()).isEmpty();
  }

  @Test
  void theChoiceLapsesWhenAThirdValueIsTold() {
    List<SourceRecord> seen = List.of(SCHOOL, REGISTRY);
    StoredDecision chosen = choose(ValueField.NAME, SCHOOL, ConflictType.NAME_DIFF, seen);
    SourceRecord third = claim("s2", LATER, girl().name(name("Третья", "Алена", null)).build());
    Computed computed = basis(List.of(SCHOOL, REGISTRY, third), List.of(chosen)).compute();
    assertThat(surname(computed)).isEqualTo("Тестова");
    assertThat(types(computed.conflicts())).containsExactly(ConflictType.NAME_DIFF);
    assertThat(computed.golden().name().provenance().decided()).isNull();
  }

  @Test
  void theChoiceLapsesWhenTheSchoolNoLongerSaysSo() {
    StoredDecision chosen =
        choose(ValueField.NAME, SCHOOL, ConflictType.NAME_DIFF, List.of(SCHOOL, REGISTRY));
    SourceRecord corrected = claim("s1", LATER, girl().build());
    Computed computed = basis(List.of(SCHOOL, REGISTRY, corrected), List.of(chosen)).compute();
    assertThat(surname(computed)).isEqualTo("Тестова");
    assertThat(computed.conflicts()).isEmpty();
  }

  @Test
  void aChosenBirthDateNoStateSourceTellsIsNotConfirmed() {
    SourceRecord school = claim("s1", NOON, girl().born("2015-03-15").build());
    List<SourceRecord> records = List.of(school, REGISTRY);
    Computed computed =
        basis(
                records,
                List.of(choose(ValueField.BIRTH_DATE, school, ConflictType.BIRTH_DIFF, records)))
            .compute();
    assertThat(computed.golden().birthDate().value()).hasToString("2015-03-15");
    assertThat(computed.identityState()).isEqualTo(IdentityState.PROVISIONAL);
  }

  @Test
  void aValueTheSourceDidNotFindIsSettledOnlyByWhoeverKnewThat() {
    SourceRecord notFound = without(QuestionKind.BIRTH_RECORD, SourceOutcome.NOT_FOUND);
    List<SourceRecord> records = List.of(SCHOOL, notFound);
    StoredDecision before =
        choose(ValueField.BIRTH_DATE, SCHOOL, ConflictType.BIRTH_DIFF, List.of(SCHOOL));
    StoredDecision knowing =
        choose(ValueField.BIRTH_DATE, SCHOOL, ConflictType.NOT_CONFIRMED, records);
    assertThat(types(basis(records, List.of()).compute().conflicts()))
        .containsExactly(ConflictType.NOT_CONFIRMED);
    assertThat(types(basis(records, List.of(before)).compute().conflicts()))
        .containsExactly(ConflictType.NOT_CONFIRMED);
    Computed settled = basis(records, List.of(before, knowing)).compute();
    assertThat(settled.conflicts()).isEmpty();
    assertThat(settled.settled())
        .extracting(FoundConflict::decidedBy)
        .containsExactly(knowing.id());
  }

  @Test
  void theNewestOfTwoDecisionsHolds() {
    List<SourceRecord> records = List.of(SCHOOL, REGISTRY);
    StoredDecision first = lock(ValueField.NAME, REGISTRY, END, records);
    StoredDecision second = choose(ValueField.NAME, SCHOOL, ConflictType.NAME_DIFF, records);
    assertThat(surname(basis(records, List.of(second, first)).compute())).isEqualTo("Новая");
    SourceRecord third = claim("s2", LATER, girl().name(name("Третья", "Алена", null)).build());
    assertThat(surname(basis(List.of(SCHOOL, REGISTRY, third), List.of(second, first)).compute()))
        .as("the choice lapsed, the lock did not")
        .isEqualTo("Тестова");
  }

  // ---- a value locked ----

  @Test
  void aLockedValueIsHeldWhateverIsToldAndWhatIsNewIsStillAskedAbout() {
    StoredDecision locked = lock(ValueField.NAME, SCHOOL, END, List.of(SCHOOL, REGISTRY));
    SourceRecord corrected = claim("s1", LATER, girl().name(name("Иная", "Алена", null)).build());

    Computed calm = basis(List.of(SCHOOL, REGISTRY), List.of(locked)).compute();
    assertThat(surname(calm)).isEqualTo("Новая");
    assertThat(calm.conflicts()).isEmpty();
    assertThat(calm.golden().name().provenance().decided()).isEqualTo(DecidedAs.LOCKED);

    Computed later = basis(List.of(SCHOOL, REGISTRY, corrected), List.of(locked)).compute();
    assertThat(surname(later)).as("though nobody says so any more").isEqualTo("Новая");
    assertThat(types(later.conflicts())).containsExactly(ConflictType.NAME_DIFF);
    assertThat(later.golden().name().state()).isEqualTo(ValueState.CONTRADICTED);
  }

  @Test
  void aLockHoldsThroughItsLastDay() {
    List<SourceRecord> records = List.of(SCHOOL, REGISTRY);
    StoredDecision locked = lock(ValueField.NAME, SCHOOL, END, records);
    assertThat(surname(basis(records, List.of(locked), END).compute())).isEqualTo("Новая");
    Computed over = basis(records, List.of(locked), END.plusDays(1)).compute();
    assertThat(over.canonical()).isEqualTo(basis(records, List.of()).compute().canonical());
  }

  @Test
  void whatRestsOnAnAnnulledActIsNotHeld() {
    SourceRecord other = claim("s1", NOON, girl().name(name("Иная", "Алена", null)).build());
    StoredDecision locked = lock(ValueField.NAME, REGISTRY, END, List.of(other, REGISTRY));
    SourceRecord annulled =
        answer(QuestionKind.BIRTH_RECORD, LATER, girl().act(act(ACT, ActState.ANNULLED)).build());
    Computed computed = basis(List.of(other, REGISTRY, annulled), List.of(locked)).compute();
    assertThat(surname(computed)).isEqualTo("Иная");
    assertThat(types(computed.conflicts())).contains(ConflictType.ACT_ANNULLED);
    assertThat(computed.identityState()).isEqualTo(IdentityState.PROVISIONAL);
  }

  @Test
  void whatAnAdoptionSealsIsHeldByNobody() {
    StoredDecision locked = lock(ValueField.NAME, SCHOOL, END, List.of(SCHOOL, REGISTRY));
    List<SourceRecord> adopted = List.of(SCHOOL, REGISTRY, adoption());
    Computed computed = basis(adopted, List.of(locked)).compute();
    assertThat(surname(computed)).isEqualTo("Приёмова");
    assertThat(computed.canonical())
        .isEqualTo(basis(adopted, List.of()).compute().canonical())
        .doesNotContain("Новая");
    assertThat(
            ValueReading.of(Records.PUPIL, ValueField.NAME, basis(adopted, List.of(locked)))
                .values())
        .extracting(ToldValues.Told::value)
        .containsExactly("Приёмова Вера Олеговна");
  }

  private static SourceRecord adoption() {
    PupilFacts facts =
        girl().name(name("Приёмова", "Вера", "Олеговна")).documents().parents().build();
    return new SourceRecord(
        new UUID(3, 3),
        SourceRole.BIRTH_REGISTRY,
        "urn:test:notice",
        "notice-1",
        null,
        SourceOutcome.FOUND,
        null,
        facts,
        "m-1",
        LATER,
        LATER,
        LATER,
        SourceRecord.hashOf(SourceOutcome.FOUND, facts),
        null,
        SourceRecord.RULE_VERSION,
        Records.PUPIL,
        LinkRule.M3,
        null,
        null,
        new Notice(
            NoticeKind.ADOPTED,
            new CivilAct("7", LocalDate.of(2025, 9, 2), "R61", null),
            PupilFacts.NOTHING));
  }

  @Test
  void aDecisionAboutARecordThatWentElsewhereIsAsIfItWereNotThere() {
    List<SourceRecord> both = List.of(SCHOOL, REGISTRY);
    List<StoredDecision> decisions =
        List.of(
            choose(ValueField.NAME, SCHOOL, ConflictType.NAME_DIFF, both),
            lock(ValueField.NAME, SCHOOL, END, both));
    assertThat(basis(List.of(REGISTRY), decisions).compute().canonical())
        .isEqualTo(basis(List.of(REGISTRY), List.of()).compute().canonical());
  }

  // ---- what a person is told ----

  @Test
  void eachValueTellsWhatChoosingItWouldChange() {
    SourceRecord agreeing = claim("s2", NOON, girl().build());
    Basis basis = basis(List.of(SCHOOL, REGISTRY, agreeing), List.of());
    ToldValues told = ValueReading.of(Records.PUPIL, ValueField.NAME, basis);
    assertThat(told.values()).hasSize(3);
    ToldValues.Told golden = told.values().get(0);
    assertThat(golden.golden()).isTrue();
    assertThat(golden.record()).isEqualTo(REGISTRY.id());
    assertThat(golden.ifChosen().fields()).isEmpty();
    assertThat(golden.ifChosen().closes()).containsExactly(ConflictType.NAME_DIFF);
    ToldValues.Told other =
        told.values().stream()
            .filter(v -> v.record().equals(SCHOOL.id()))
            .findFirst()
            .orElseThrow();
    assertThat(other.contending()).isTrue();
    assertThat(other.ifChosen().fields()).containsExactly("name", "formerNames");
    assertThat(told.values().stream().filter(v -> v.record().equals(agreeing.id())))
        .allSatisfy(
            v -> {
              assertThat(v.group()).isEqualTo(golden.group());
              assertThat(v.contending()).isFalse();
            });
    assertThat(told.masked().values()).allSatisfy(v -> assertThat(v.value()).isNull());
    assertThat(told.masked().seen()).isNull();
    assertThat(told.values().toString()).doesNotContain("Новая");
  }

  @Test
  void theTokenChangesWithWhatIsContendedAbout() {
    Choice<?> two = basis(List.of(SCHOOL, REGISTRY), List.of()).choices().name();
    SourceRecord third = claim("s2", LATER, girl().name(name("Третья", "Алена", null)).build());
    Choice<?> three = basis(List.of(SCHOOL, REGISTRY, third), List.of()).choices().name();
    Choice<?> turned = basis(List.of(REGISTRY, SCHOOL), List.of()).choices().name();
    assertThat(ValueReading.token(two)).isEqualTo(ValueReading.token(turned));
    assertThat(ValueReading.token(two)).isNotEqualTo(ValueReading.token(three));
  }
}
