package org.kontingent.hub.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.act;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.girl;
import static org.kontingent.hub.registry.Children.mother;
import static org.kontingent.hub.registry.Children.name;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.Snils;

/** Rules M1 to M4, vetoes V1 and V2 (registry.md 6.3). */
class MatchRulesTest {
  private static final String NUMBER = "112-233-445 95";
  private static final String OTHER_NUMBER = "087-654-303 00";
  private static final MatchRules.Known SHE =
      known(1, Records.claim("s", Records.NOON, girl().snils(NUMBER).build()));

  @Test
  void nothingKnownMakesANewPupil() {
    assertThat(decide(girl().build())).isEqualTo(MatchRules.Decision.create(null));
  }

  @Test
  void m2NumberBirthDateAndFirstNameLink() {
    assertThat(decide(other().snils(NUMBER).name(name("Новая", "АЛЁНА", null)).build(), SHE))
        .isEqualTo(MatchRules.Decision.link(LinkRule.M2, SHE));
  }

  @Test
  void m2NumberBirthDateAndSurnameLink() {
    assertThat(decide(other().snils(NUMBER).name(name("Тестова", "Ада", null)).build(), SHE).rule())
        .isEqualTo(LinkRule.M2);
  }

  @Test
  void m2NumberOfAnotherBirthDateIsAClashNotALink() {
    assertThat(decide(other().snils(NUMBER).born("2015-03-15").build(), SHE))
        .isEqualTo(MatchRules.Decision.create(ConflictType.SNILS_CLASH));
  }

  @Test
  void theFirstRuleThatDecidesDecides() {
    PupilFacts hersWithAStrangersNumber = girl().snils(OTHER_NUMBER).build();
    MatchRules.Known stranger =
        known(
            2,
            Records.claim(
                "s2",
                Records.NOON,
                other()
                    .snils(OTHER_NUMBER)
                    .name(name("Иная", "Вера", null))
                    .born("2012-01-01")
                    .build()));
    assertThat(decide(hersWithAStrangersNumber, SHE, stranger))
        .isEqualTo(MatchRules.Decision.create(ConflictType.SNILS_CLASH));
  }

  @Test
  void m3CertificateInAnyPrintingLinks() {
    assertThat(
            decide(
                    girl()
                        .name(name("Новая", "Алёна", null))
                        .documents(certificate("ІІ-AH", "000123"))
                        .build(),
                    SHE)
                .rule())
        .isEqualTo(LinkRule.M3);
  }

  @Test
  void m3CertificateWithAnotherFirstNameIsAClash() {
    assertThat(decide(girl().name(name("Тестова", "Инна", null)).build(), SHE))
        .isEqualTo(MatchRules.Decision.create(ConflictType.DOCUMENT_CLASH));
  }

  @Test
  void m3EqualActLinks() {
    MatchRules.Known withAct =
        known(
            3,
            Records.answer(
                QuestionKind.BIRTH_RECORD,
                Records.NOON,
                other().act(act("100000000000000000001", ActState.VALID)).build()));
    assertThat(
            decide(
                    other()
                        .documents(certificate("V-ББ", "777777"))
                        .act(act("100000000000000000001", ActState.VALID))
                        .build(),
                    withAct)
                .rule())
        .isEqualTo(LinkRule.M3);
  }

  @Test
  void v1WhomAPersonToldApartIsNeverLinked() {
    MatchRules.Situation situation =
        new MatchRules.Situation(null, null, List.of(SHE), Set.of(SHE.id()));
    assertThat(MatchRules.decide(new MatchRules.Incoming(girl().build(), null), situation))
        .isEqualTo(MatchRules.Decision.create(null));
  }

  @Test
  void v2TwoVerifiedNumbersThatDifferAreHeldUnderM3() {
    MatchRules.Known verified =
        known(
            4,
            Records.claim("s", Records.NOON, girl().build()),
            Records.answer(
                QuestionKind.SNILS, Records.NOON, new Children.Facts().snils(NUMBER).build()));
    MatchRules.Decision decision =
        MatchRules.decide(
            new MatchRules.Incoming(girl().build(), Snils.parse(OTHER_NUMBER).orElseThrow()),
            new MatchRules.Situation(null, null, List.of(verified), Set.of()));
    assertThat(decision).isEqualTo(MatchRules.Decision.hold(verified, ConflictType.SNILS_DIFF));
  }

  @Test
  void m1AKnownKeyLinksThoughOneThingChanged() {
    assertThat(byKey(girl().name(name("Новая", "Алена", "Игоревна")).build()).rule())
        .isEqualTo(LinkRule.M1);
    assertThat(byKey(girl().born("2014-03-14").build()).rule()).isEqualTo(LinkRule.M1);
  }

  @Test
  void m1AKnownKeyWithTwoThingsChangedIsHeld() {
    assertThat(byKey(girl().name(name("Новая", "Алена", null)).born("2014-03-14").build()))
        .isEqualTo(MatchRules.Decision.hold(SHE, ConflictType.KEY_REUSED));
    assertThat(byKey(girl().name(name("Новая", "Ольга", null)).build()).clash())
        .isEqualTo(ConflictType.KEY_REUSED);
  }

  @Test
  void m1AClaimThatNowAgreesWithTheRegistryIsACorrection() {
    PupilFacts wrong = girl().name(name("Ошибка", "Опечатка", null)).build();
    MatchRules.Situation situation = new MatchRules.Situation(SHE, wrong, List.of(), Set.of());
    assertThat(MatchRules.decide(new MatchRules.Incoming(girl().build(), null), situation).rule())
        .isEqualTo(LinkRule.M1);
  }

  @Test
  void m1AKnownKeyThatFitsTheTwinBetterIsHeld() {
    MatchRules.Known twin =
        known(
            5,
            Records.claim(
                "s",
                Records.NOON,
                girl()
                    .name(name("Тестова", "Инна", null))
                    .documents(certificate("II-АН", "000124"))
                    .build()));
    PupilFacts slipped = girl().name(name("Тестова", "Инна", null)).build();
    assertThat(byKey(slipped, twin).clash()).isEqualTo(ConflictType.KEY_REUSED);
    MatchRules.Known namesake =
        known(
            6,
            Records.claim(
                "s",
                Records.NOON,
                girl()
                    .name(name("Тестова", "Инна", null))
                    .parents(mother("Тестова", "Зоя", null))
                    .build()));
    assertThat(byKey(slipped, namesake).rule()).isEqualTo(LinkRule.M1);
  }

  /** The girl's name and date, with a document of her own. */
  private static Children.Facts other() {
    return girl().documents(certificate("V-АН", "555555"));
  }

  private static MatchRules.Known known(long id, SourceRecord... records) {
    return new MatchRules.Known(
        new RegionalId(new UUID(0, id)), ComputeGolden.of(List.of(records)).golden());
  }

  private static MatchRules.Decision decide(PupilFacts facts, MatchRules.Known... known) {
    return MatchRules.decide(
        new MatchRules.Incoming(facts, null),
        new MatchRules.Situation(null, null, List.of(known), Set.of()));
  }

  private static MatchRules.Decision byKey(PupilFacts facts, MatchRules.Known... others) {
    return MatchRules.decide(
        new MatchRules.Incoming(facts, null),
        new MatchRules.Situation(SHE, girl().build(), List.of(others), Set.of()));
  }
}
