package org.kontingent.hub.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.act;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.girl;
import static org.kontingent.hub.registry.Children.mother;
import static org.kontingent.hub.registry.Children.name;
import static org.kontingent.hub.registry.Children.registration;
import static org.kontingent.hub.registry.internal.Records.NOON;
import static org.kontingent.hub.registry.internal.Records.answer;
import static org.kontingent.hub.registry.internal.Records.claim;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictSeverity;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.ValueState;

/** Which value wins, and what becomes a conflict (registry.md 6.4, 6.5). */
class ComputeGoldenTest {
  private static final Instant LATER = NOON.plus(Duration.ofDays(1));
  private static final String ACT = "100000000000000000001";

  @Test
  void aClaimAloneIsProvisional() {
    Computed computed = ComputeGolden.of(List.of(claim("s", NOON, girl().build())));
    assertThat(computed.identityState()).isEqualTo(IdentityState.PROVISIONAL);
    assertThat(computed.golden().name().state()).isEqualTo(ValueState.CLAIMED);
    assertThat(computed.conflicts()).isEmpty();
  }

  @Test
  void aNewerClaimOfTheSameSchoolReplacesTheOlderWhole() {
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s", LATER, girl().build()),
                claim(
                    "s",
                    NOON,
                    girl().name(name("Старая", "Алена", null)).snils("112-233-445 95").build())));
    assertThat(computed.golden().name().value().surname()).isEqualTo("Тестова");
    assertThat(computed.golden().snils()).isNull();
    assertThat(computed.conflicts()).isEmpty();
  }

  @Test
  void twoSchoolsThatDisagreeMakeAContradiction() {
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s1", NOON, girl().build()),
                claim("s2", LATER, girl().born("2014-03-14").build())));
    assertThat(computed.golden().birthDate().value()).hasToString("2014-03-14");
    assertThat(computed.golden().birthDate().state()).isEqualTo(ValueState.CONTRADICTED);
    assertThat(types(computed)).containsExactly(ConflictType.BIRTH_DIFF);
  }

  @Test
  void aVerifiedValueStaysVerifiedWhenASchoolDisagrees() {
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s", LATER, girl().name(name("Новая", "Алена", "Игоревна")).build()),
                birth(NOON, ActState.VALID)));
    assertThat(computed.golden().name().value().surname()).isEqualTo("Тестова");
    assertThat(computed.golden().name().state()).isEqualTo(ValueState.VERIFIED);
    assertThat(types(computed)).containsExactly(ConflictType.NAME_DIFF);
    assertThat(computed.identityState()).isEqualTo(IdentityState.CONFIRMED);
  }

  @Test
  void theBirthActProvesTheNameAtBirthHoweverLateSomebodyLooked() {
    IdentityDocument passport =
        new IdentityDocument(
            DocumentType.PASSPORT_RU,
            "6015",
            "123456",
            LocalDate.of(2029, 4, 1),
            null,
            null,
            "643",
            null,
            null,
            DocumentStatus.VALID);
    Computed computed =
        ComputeGolden.of(
            List.of(
                birth(LATER.plus(Duration.ofDays(3650)), ActState.VALID),
                answer(
                    QuestionKind.LIVING_PLACE,
                    NOON,
                    new Children.Facts()
                        .name(name("Замужняя", "Алена", "Игоревна"))
                        .documents(passport)
                        .build())));
    assertThat(computed.golden().name().value().surname()).isEqualTo("Замужняя");
    assertThat(types(computed)).doesNotContain(ConflictType.NAME_DIFF);
  }

  @Test
  void whoIsKnownToTheMigrationRegistryAloneHasTheNameItSays() {
    SourceRecord registered = answer(QuestionKind.LIVING_PLACE, LATER, girl().build());
    Computed alone = ComputeGolden.of(List.of(registered));
    assertThat(alone.golden().name().value().surname()).isEqualTo("Тестова");
    assertThat(alone.golden().name().state()).isEqualTo(ValueState.VERIFIED);

    Computed claimed =
        ComputeGolden.of(
            List.of(
                registered,
                claim("s", NOON, girl().name(name("Новая", "Алена", "Игоревна")).build())));
    assertThat(claimed.golden().name().value().surname()).isEqualTo("Новая");
    assertThat(types(claimed)).doesNotContain(ConflictType.NAME_DIFF);
  }

  @Test
  void anImpreciseDateOfTheRegistryKeepsThePreciseClaimThatFitsIt() {
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s", NOON, girl().build()),
                answer(
                    QuestionKind.BIRTH_RECORD,
                    NOON,
                    girl().born("2015").act(act(ACT, ActState.VALID)).build())));
    assertThat(computed.golden().birthDate().value()).hasToString("2015-03-14");
    assertThat(computed.golden().birthDate().state()).isEqualTo(ValueState.CLAIMED);
    assertThat(types(computed)).isEmpty();
    assertThat(computed.identityState()).isEqualTo(IdentityState.PROVISIONAL);
  }

  @Test
  void anImpreciseDateOfTheRegistryBeatsAClaimThatDoesNotFitIt() {
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s", NOON, girl().born("2014-03-14").build()),
                answer(
                    QuestionKind.BIRTH_RECORD,
                    NOON,
                    girl().born("2015").act(act(ACT, ActState.VALID)).build())));
    assertThat(computed.golden().birthDate().value()).hasToString("2015");
    assertThat(types(computed)).containsExactly(ConflictType.BIRTH_DIFF);
  }

  @Test
  void anAnnulledActVerifiesNothingAndNothingDisappears() {
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s", NOON, girl().build()),
                birth(NOON, ActState.VALID),
                birth(LATER, ActState.ANNULLED)));
    assertThat(computed.identityState()).isEqualTo(IdentityState.PROVISIONAL);
    assertThat(computed.golden().name().state()).isEqualTo(ValueState.CLAIMED);
    assertThat(computed.golden().birthRecord().state()).isEqualTo(ValueState.CONTRADICTED);
    assertThat(computed.conflicts())
        .extracting(FoundConflict::type, FoundConflict::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                ConflictType.ACT_ANNULLED, ConflictSeverity.BLOCKING));
  }

  @Test
  void aStillBirthConfirmsNobody() {
    BirthRecord valid = act(ACT, ActState.VALID);
    BirthRecord still =
        new BirthRecord(
            valid.uid(),
            valid.actNumber(),
            valid.actDate(),
            valid.officeCode(),
            null,
            null,
            null,
            ActState.VALID,
            null,
            BirthStatus.STILL,
            List.of());
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s", NOON, girl().build()),
                answer(QuestionKind.BIRTH_RECORD, NOON, girl().act(still).build())));
    assertThat(computed.identityState()).isEqualTo(IdentityState.PROVISIONAL);
    assertThat(types(computed)).containsExactly(ConflictType.ACT_ANNULLED);
  }

  @Test
  void aNumberThatCameForAnotherBirthDateIsNotTaken() {
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s", NOON, girl().build()),
                answer(
                    QuestionKind.SNILS,
                    NOON,
                    new Children.Facts()
                        .name(name("Тестова", "Алена", null))
                        .born("2010-01-01")
                        .snils("112-233-445 95")
                        .build()),
                birth(NOON, ActState.VALID)));
    assertThat(computed.golden().snils()).isNull();
    assertThat(types(computed)).contains(ConflictType.SNILS_CLASH);
  }

  @Test
  void thePensionRegistrysNumberBeatsTheClaimedOne() {
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s", LATER, girl().snils("087-654-303 00").build()),
                answer(
                    QuestionKind.SNILS,
                    NOON,
                    new Children.Facts().snils("112-233-445 95").build())));
    assertThat(computed.golden().snils().value().digits()).isEqualTo("11223344595");
    assertThat(types(computed)).containsExactly(ConflictType.SNILS_DIFF);
  }

  @Test
  void anEndedRegistrationIsKeptBesideTheNewOne() {
    Address old =
        new Address(
            AddressKind.REGISTRATION,
            "ул. Старая, 1",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            LocalDate.of(2015, 1, 1),
            LocalDate.of(2020, 1, 1));
    Computed computed =
        ComputeGolden.of(
            List.of(
                answer(
                    QuestionKind.LIVING_PLACE, NOON, new Children.Facts().addresses(old).build()),
                answer(
                    QuestionKind.LIVING_PLACE,
                    LATER,
                    new Children.Facts().addresses(registration("ул. Новая, 2")).build()),
                claim("s", LATER, girl().addresses(registration("ул. Иная, 3")).build())));
    assertThat(computed.golden().addresses())
        .extracting(a -> a.value().text())
        .containsExactly("ул. Новая, 2", "ул. Старая, 1");
    assertThat(computed.conflicts())
        .extracting(FoundConflict::type, FoundConflict::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ConflictType.ADDRESS_DIFF, ConflictSeverity.INFO));
  }

  @Test
  void notFoundOpensAConflictOnlyForWhatIsClaimed() {
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s", NOON, girl().citizen("643").build()),
                Records.without(QuestionKind.CITIZENSHIP, SourceOutcome.NOT_FOUND),
                Records.without(QuestionKind.LIVING_PLACE, SourceOutcome.NOT_FOUND),
                Records.without(QuestionKind.SNILS, SourceOutcome.AMBIGUOUS)));
    assertThat(computed.conflicts())
        .extracting(c -> c.type() + " " + c.field())
        .containsExactly("NOT_CONFIRMED citizenships", "SNILS_TWINS snils");
    assertThat(computed.golden().citizenships().get(0).state()).isEqualTo(ValueState.CLAIMED);
  }

  @Test
  void anotherMotherIsAContradictionAndBothStay() {
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s", NOON, girl().parents(mother("Чужая", "Ольга", null)).build()),
                birth(NOON, ActState.VALID)));
    assertThat(computed.golden().parents())
        .extracting(p -> p.name().value().first() + " " + p.name().state())
        .containsExactly("Мария VERIFIED", "Ольга CONTRADICTED");
    assertThat(types(computed)).containsExactly(ConflictType.PARENT_LINK_DIFF);
  }

  @Test
  void withinOneRoleTheNewestEventWinsNotTheNewestLook() {
    PupilFacts younger =
        girl().gender(null).born("2015-03-15").act(act(ACT, ActState.AMENDED)).build();
    Computed computed =
        ComputeGolden.of(
            List.of(
                answer(
                    QuestionKind.BIRTH_RECORD,
                    NOON.minusSeconds(50),
                    LATER,
                    girl().act(act(ACT, ActState.VALID)).build()),
                answer(QuestionKind.BIRTH_RECORD, NOON, NOON, younger)));
    assertThat(computed.golden().birthDate().value()).hasToString("2015-03-15");
    assertThat(computed.golden().gender().provenance().sourceRole())
        .isEqualTo(SourceRole.BIRTH_REGISTRY);
  }

  @Test
  void certificatesOfTheActAreAllKeptAndARepairedOneIsShownRepaired() {
    Computed computed =
        ComputeGolden.of(
            List.of(
                claim("s", NOON, girl().documents(certificate("ІІ–AH", "000123")).build()),
                answer(
                    QuestionKind.BIRTH_RECORD,
                    NOON,
                    girl()
                        .documents()
                        .act(
                            act(
                                ACT,
                                ActState.VALID,
                                certificate("II-АН", "000123"),
                                certificate("V-АН", "999999")))
                        .build())));
    assertThat(computed.golden().documents())
        .extracting(d -> d.value().series() + " " + d.value().number() + " " + d.state())
        .containsExactlyInAnyOrder("II-АН 000123 VERIFIED", "V-АН 999999 VERIFIED");
  }

  private static SourceRecord birth(Instant asOf, ActState state) {
    return answer(QuestionKind.BIRTH_RECORD, asOf, girl().act(act(ACT, state)).build());
  }

  private static List<ConflictType> types(Computed computed) {
    return computed.conflicts().stream().map(FoundConflict::type).toList();
  }
}
