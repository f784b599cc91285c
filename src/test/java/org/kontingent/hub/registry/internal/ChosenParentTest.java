package org.kontingent.hub.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kontingent.hub.registry.Children.act;
import static org.kontingent.hub.registry.Children.girl;
import static org.kontingent.hub.registry.Children.mother;
import static org.kontingent.hub.registry.internal.Records.NOON;
import static org.kontingent.hub.registry.internal.Records.answer;
import static org.kontingent.hub.registry.internal.Records.claim;
import static org.kontingent.hub.registry.internal.ValueDecisions.TODAY;
import static org.kontingent.hub.registry.internal.ValueDecisions.basis;
import static org.kontingent.hub.registry.internal.ValueDecisions.choose;
import static org.kontingent.hub.registry.internal.ValueDecisions.lock;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.DecidedAs;
import org.kontingent.hub.registry.GoldenParent;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.decision.ValueField;

/** Who of two whom sources name is the mother: a person may decide it. */
class ChosenParentTest {
  private static final SourceRecord SCHOOL =
      claim("s1", NOON, girl().parents(mother("Новая", "Анна", "Ильинична")).build());
  private static final SourceRecord REGISTRY =
      answer(
          QuestionKind.BIRTH_RECORD,
          NOON,
          girl().act(act("100000000000000000001", ActState.VALID)).build());
  private static final List<SourceRecord> BOTH = List.of(SCHOOL, REGISTRY);
  private static final StoredDecision CHOSEN =
      choose(ValueField.MOTHER, SCHOOL, ConflictType.PARENT_LINK_DIFF, BOTH);

  @Test
  void withoutADecisionTheActComesFirstAndTheOtherIsContradicted() {
    Computed computed = basis(BOTH, List.of()).compute();
    assertThat(computed.golden().parents())
        .extracting(ChosenParentTest::first, parent -> parent.name().state())
        .containsExactly(
            tuple("Мария", ValueState.VERIFIED), tuple("Анна", ValueState.CONTRADICTED));
    assertThat(computed.conflicts())
        .extracting(FoundConflict::type)
        .containsExactly(ConflictType.PARENT_LINK_DIFF);
  }

  @Test
  void whoeverIsChosenComesFirstAndTheOtherStays() {
    Computed computed = basis(BOTH, List.of(CHOSEN)).compute();
    assertThat(computed.golden().parents())
        .extracting(ChosenParentTest::first, parent -> parent.name().state())
        .containsExactly(
            tuple("Анна", ValueState.CLAIMED), tuple("Мария", ValueState.CONTRADICTED));
    assertThat(computed.golden().parents().get(0).name().provenance().decided())
        .isEqualTo(DecidedAs.CHOSEN);
    assertThat(computed.conflicts()).isEmpty();
    assertThat(computed.settled())
        .extracting(FoundConflict::type, FoundConflict::decidedBy)
        .containsExactly(tuple(ConflictType.PARENT_LINK_DIFF, CHOSEN.id()));
  }

  @Test
  void anotherSurnameOfTheSameMotherIsNothingNew() {
    SourceRecord married =
        claim(
            "s1",
            NOON.plus(Duration.ofDays(1)),
            girl().parents(mother("Мужняя", "Анна", "Ильинична")).build());
    Computed computed = basis(List.of(SCHOOL, REGISTRY, married), List.of(CHOSEN)).compute();
    assertThat(first(computed.golden().parents().get(0))).isEqualTo("Анна");
    assertThat(computed.conflicts()).isEmpty();
  }

  @Test
  void aThirdMotherEndsTheChoiceButNotALock() {
    SourceRecord third =
        claim("s2", NOON, girl().parents(mother("Третья", "Вера", "Олеговна")).build());
    List<SourceRecord> three = List.of(SCHOOL, REGISTRY, third);
    Computed chosen = basis(three, List.of(CHOSEN)).compute();
    assertThat(first(chosen.golden().parents().get(0))).isEqualTo("Мария");
    assertThat(chosen.conflicts())
        .extracting(FoundConflict::type)
        .containsExactly(ConflictType.PARENT_LINK_DIFF);
    StoredDecision lock = lock(ValueField.MOTHER, SCHOOL, TODAY.plusMonths(3), BOTH);
    Computed locked = basis(three, List.of(lock)).compute();
    assertThat(first(locked.golden().parents().get(0))).isEqualTo("Анна");
    assertThat(locked.conflicts())
        .as("what is new is told all the same")
        .extracting(FoundConflict::type)
        .containsExactly(ConflictType.PARENT_LINK_DIFF);
  }

  @Test
  void oneWhomNobodyTellsAnyMoreIsHeldByALockAlone() {
    SourceRecord corrected = claim("s1", NOON.plus(Duration.ofDays(1)), girl().build());
    List<SourceRecord> now = List.of(SCHOOL, REGISTRY, corrected);
    assertThat(basis(now, List.of(CHOSEN)).compute().golden().parents())
        .extracting(ChosenParentTest::first)
        .containsExactly("Мария");
    StoredDecision lock = lock(ValueField.MOTHER, SCHOOL, TODAY.plusMonths(3), BOTH);
    assertThat(basis(now, List.of(lock)).compute().golden().parents())
        .extracting(ChosenParentTest::first)
        .containsExactly("Анна", "Мария");
  }

  private static String first(GoldenParent parent) {
    return parent.name().value().first();
  }
}
