package org.kontingent.hub.registry.load.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.load.LoadedRow;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.FeedRow;

class FactsReadingTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 9, 1);

  private final List<String> problems = new ArrayList<>();
  private final FactsReading reading =
      new FactsReading(
          TODAY, ZoneOffset.UTC, key -> false, (field, why) -> problems.add(field + " " + why));

  @Test
  void anActIsReadWithItsCertificateItsParentsAndItsDay() {
    FactsReading.Read read =
        read(
            Feed.BIRTH,
            Map.of(
                "surname", "Дубовин",
                "first", "Антон",
                "patronymic", "Павлович",
                "gender", "М",
                "birth", "2015-03-04",
                "doc", "Свидетельство о рождении|II-АБ|123456",
                "issued", "2019-05-06",
                "act", "77|2015-03-10",
                "parent", "Дубовина Вера Глебовна",
                "other", "Дубовин Павел"));
    PupilFacts facts = read.facts();
    assertThat(facts.name())
        .isEqualTo(new PersonName("Дубовин", "Антон", "Павлович", PatronymicState.PRESENT));
    assertThat(facts.birthDate()).hasToString("2015-03-04");
    assertThat(facts.gender()).isEqualTo(Gender.MALE);
    assertThat(facts.birthRecord().actNumber()).isEqualTo("77");
    assertThat(facts.documents()).isEmpty();
    assertThat(facts.birthRecord().certificates())
        .extracting(IdentityDocument::number)
        .containsExactly("123456");
    assertThat(facts.parents())
        .extracting(ParentFacts::kind)
        .containsExactly(ParentKind.MOTHER, ParentKind.FATHER);
    assertThat(read.eventTime()).isEqualTo(Instant.parse("2019-05-06T00:00:00Z"));
    assertThat(problems).isEmpty();
  }

  @Test
  void aRegistrationIsReadOutOfCapitalsWithCountryAddressAndPassport() {
    PupilFacts facts =
        read(
                Feed.MIGRATION,
                Map.of(
                    "surname", "МАМЕДОВ-ОГЛЫ",
                    "first", "АЛИ",
                    "patronymic", "РАШИД ОГЛЫ",
                    "birth", "04.03.2009",
                    "doc", "ПАСПОРТ РФ|81 23|9645",
                    "citizenship", "РЕСПУБЛИКА КОРЕЯ",
                    "registration", "ВРЕМЕННАЯ",
                    "since", "16.03.2024",
                    "address", "Г. ЗАРЕЧНЫЙ, Д. 1"))
            .facts();
    assertThat(facts.name())
        .isEqualTo(new PersonName("Мамедов-Оглы", "Али", "Рашид оглы", PatronymicState.PRESENT));
    assertThat(facts.birthDate()).hasToString("2009-03-04");
    assertThat(facts.citizenships()).containsExactly(new Citizenship("410", null, null, null));
    IdentityDocument passport = facts.documents().get(0);
    assertThat(passport.type()).isEqualTo(DocumentType.PASSPORT_RU);
    assertThat(passport.series() + passport.number()).isEqualTo("8123009645");
    assertThat(passport.status()).isEqualTo(DocumentStatus.VALID);
    Address address = facts.addresses().get(0);
    assertThat(address.kind()).isEqualTo(AddressKind.STAY);
    assertThat(address.text()).isEqualTo("Г. ЗАРЕЧНЫЙ, Д. 1");
    assertThat(address.from()).isEqualTo(LocalDate.of(2024, 3, 16));
    assertThat(problems).isEmpty();
  }

  @Test
  void whatCannotBeUsedIsToldAndLeftOutAndTheRestStays() {
    PupilFacts facts =
        read(
                Feed.SCHOOL,
                Map.of(
                    "surname", "Дубовин",
                    "first", "Антон7",
                    "gender", "X",
                    "birth", "31.02.2015",
                    "snils", "123-456-789 00",
                    "doc", "Свидетельство о рождении|АБВ|12",
                    "citizenship", "Атлантида",
                    "address", "д.\u0007 1",
                    "parent", "Дубовина В."))
            .facts();
    assertThat(facts.name().surname()).isEqualTo("Дубовин");
    assertThat(facts.name().first()).isNull();
    assertThat(facts.birthDate()).isNull();
    assertThat(facts.gender()).isNull();
    assertThat(facts.snils()).isNull();
    assertThat(facts.documents()).isEmpty();
    assertThat(facts.addresses()).isEmpty();
    assertThat(facts.citizenships())
        .containsExactly(new Citizenship(Citizenship.UNKNOWN, null, null, null));
    assertThat(problems)
        .containsExactlyInAnyOrder(
            "name FORMAT",
            "sex FORMAT",
            "birth_date FORMAT",
            "snils CHECK_DIGITS",
            "doc_series FORMAT",
            "citizenship UNKNOWN_COUNTRY",
            "address FORMAT",
            "parent PARENT_UNKNOWN");
  }

  @Test
  void numbersOfZerosAndDatesToComeAreNone() {
    PupilFacts facts =
        read(
                Feed.SCHOOL,
                Map.of(
                    "surname", "Дубовин",
                    "birth", "2026-01-01",
                    "snils", "000-000-000 00",
                    "doc", "Паспорт РФ|8123|000000"))
            .facts();
    assertThat(facts.birthDate()).isNull();
    assertThat(facts.snils()).isNull();
    assertThat(facts.documents()).isEmpty();
    assertThat(problems)
        .containsExactlyInAnyOrder(
            "birth_date OUT_OF_RANGE", "snils PLACEHOLDER", "doc_number PLACEHOLDER");
  }

  @Test
  void aNumberThatManyBearIsLeftOutEverywhere() {
    FactsReading careful = new FactsReading(TODAY, ZoneOffset.UTC, key -> true, Problems.NOBODY);
    PupilFacts facts =
        careful
            .read(
                Feed.BIRTH,
                row(
                    Map.of(
                        "surname", "Дубовин",
                        "snils", "112-233-445 95",
                        "doc", "Свидетельство|II-АБ|123456")))
            .orElseThrow()
            .facts();
    assertThat(facts.snils()).isNull();
    assertThat(facts.documents()).isEmpty();
    assertThat(facts.birthRecord().certificates()).isEmpty();
  }

  @Test
  void partsInOneFieldAreToldApartOnlyWhereTheirFormLeavesNoDoubt() {
    assertThat(read(Feed.SCHOOL, Map.of("surname", "Горин Глеб Игоревич")).facts().name())
        .isEqualTo(new PersonName("Горин", "Глеб", "Игоревич", PatronymicState.PRESENT));
    assertThat(
            read(Feed.SCHOOL, Map.of("surname", "Горина", "first", "Анна Игоревна")).facts().name())
        .isEqualTo(new PersonName("Горина", "Анна", "Игоревна", PatronymicState.PRESENT));
    assertThat(read(Feed.SCHOOL, Map.of("surname", "Горина", "first", "Анна Мария")).facts().name())
        .isEqualTo(new PersonName("Горина", "Анна Мария", null, PatronymicState.NOT_ENTERED));
    assertThat(
            read(Feed.SCHOOL, Map.of("surname", "Горин", "first", "Глеб", "patronymic", "нет"))
                .facts()
                .name())
        .isEqualTo(new PersonName("Горин", "Глеб", null, PatronymicState.ABSENT_BY_LAW));
  }

  @Test
  void aRowThatNamesNobodyIsRefused() {
    assertThat(reading.read(Feed.PENSION, row(Map.of("birth", "2015-01-01")))).isEmpty();
    assertThat(problems).containsExactly("surname NAME_MISSING");
  }

  private FactsReading.Read read(Feed feed, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.putIfAbsent("birth", "2015-01-01");
    Optional<FactsReading.Read> read = reading.read(feed, row(all));
    return read.orElseThrow();
  }

  private static LoadedRow row(Map<String, String> values) {
    String[] document = values.getOrDefault("doc", "||").split("\\|", -1);
    String[] act = values.getOrDefault("act", "|").split("\\|", -1);
    return new LoadedRow(
        new FeedRow(
            "X1",
            values.get("surname"),
            values.get("first"),
            values.get("patronymic"),
            values.get("gender"),
            values.get("birth"),
            values.get("place"),
            values.get("snils"),
            document[0],
            document[1],
            document[2],
            values.get("issued"),
            act[0],
            act[1],
            values.get("parent"),
            values.get("other"),
            values.get("address"),
            null),
        values.get("citizenship"),
        values.get("registration"),
        values.get("since"),
        null,
        null);
  }
}
