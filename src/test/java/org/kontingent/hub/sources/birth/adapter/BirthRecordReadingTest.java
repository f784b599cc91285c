package org.kontingent.hub.sources.birth.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.sources.Readings.assertFailed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.sources.AChild;
import org.kontingent.hub.sources.Readings;
import org.kontingent.hub.sources.SourceReading;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.birth.adapter.ZagsAnswer.Act;

class BirthRecordReadingTest {
  private static final Instant AS_OF = Instant.parse("2026-11-19T21:00:00Z");

  private final BirthRecordDialogue dialogue = new BirthRecordDialogue(SourceSettings.DEFAULT);

  @Test
  void actIsReadWithEverythingTheCatalogueKnows() {
    SourceReading reading = read(ZagsAnswer.found(new Act()));

    assertThat(reading.outcome()).isEqualTo(SourceOutcome.FOUND);
    assertThat(reading.asOf()).isEqualTo(AS_OF);
    assertThat(reading.eventTime()).isEqualTo(Instant.parse("2016-05-19T21:00:00Z"));
    PupilFacts facts = reading.facts();
    assertThat(facts.name().surname()).isEqualTo("Берёзкина");
    assertThat(facts.birthDate()).hasToString("2016-05-14");
    assertThat(facts.birthPlace()).isEqualTo("город Примерск");
    assertThat(facts.gender()).isEqualTo(Gender.FEMALE);
    assertThat(facts.citizenships()).isEmpty();
    assertThat(facts.birthRecord().uid()).isEqualTo("110169770000100012345");
    assertThat(facts.birthRecord().state()).isEqualTo(ActState.VALID);
    assertThat(facts.birthRecord().birthStatus()).isEqualTo(BirthStatus.LIVE);
    assertThat(facts.birthRecord().certificates()).isEqualTo(facts.documents());
  }

  @ParameterizedTest
  @CsvSource({"2,NOT_FOUND,RESULT_2", "3,AMBIGUOUS,RESULT_3", "4,REJECTED,RESULT_4"})
  void eachResultWithoutActsHasItsOutcome(String digit, SourceOutcome outcome, String code) {
    assertThat(read(ZagsAnswer.withoutActs(digit)))
        .isEqualTo(SourceReading.without(outcome, code, AS_OF));
  }

  @Test
  void foundWithoutAnActIsNoAnswer() {
    assertFailed(read(ZagsAnswer.withoutActs("1")), "ANSWER_INCOMPLETE");
  }

  @Test
  void notFoundWithAnActContradictsItself() {
    ZagsAnswer answer = ZagsAnswer.found(new Act());
    answer.outcome = "2";
    assertFailed(read(answer), "ANSWER_CONTRADICTS_ITSELF");
  }

  @Test
  void echoOfAnotherRequestIsRefused() {
    ZagsAnswer answer = ZagsAnswer.found(new Act());
    answer.requestId = "6a1d1c9e-2222-4d0a-9d7f-0000000000ff";
    assertFailed(read(answer), "ANSWER_NOT_ABOUT_QUESTION");
  }

  @Test
  void echoOfAnotherItemIsRefused() {
    ZagsAnswer answer = ZagsAnswer.withoutActs("2");
    answer.itemId = "6a1d1c9e-2222-4d0a-9d7f-0000000000ff";
    assertFailed(read(answer), "ANSWER_NOT_ABOUT_QUESTION");
  }

  @Test
  void secondAnswerToTheSameItemIsRefused() {
    String one = ZagsAnswer.withoutActs("2").xml();
    int from = one.indexOf("<z:СведОтветАГС");
    int to = one.indexOf("</z:ROGDINFResponse>");
    String twice = one.substring(0, to) + one.substring(from);
    assertFailed(Readings.of(dialogue, twice, AChild.ordinary()), "ANSWER_NOT_ABOUT_QUESTION");
  }

  @Test
  void actOfAnotherChildIsRefused() {
    Act act = new Act();
    act.name = Act.name("Ромашкина", "Вера", "<f:ПрОтчество>1</f:ПрОтчество>");
    act.born = "<z:ДатаРождКаленд>2015-01-01</z:ДатаРождКаленд>";
    act.certificates = "";
    assertFailed(read(ZagsAnswer.found(act)), "ANSWER_NOT_ABOUT_QUESTION");
  }

  @Test
  void actOfATwinIsRefusedEvenWithTheSameDateAndSurname() {
    Act act = new Act();
    act.name = Act.name("Берёзкина", "Анна", "<f:Отчество>Петровна</f:Отчество>");
    assertFailed(read(ZagsAnswer.found(act)), "ANSWER_NOT_ABOUT_QUESTION");
  }

  @Test
  void actUnderTheSurnameAtBirthIsTheChildsIfTheCertificateIs() {
    Act act = new Act();
    act.name = Act.name("Ромашкина", "Алёна", "<f:Отчество>Петровна</f:Отчество>");
    assertThat(read(ZagsAnswer.found(act)).facts().name().surname()).isEqualTo("Ромашкина");
    act.certificates = Act.certificate("1", "IV-МЮ", "654321", "2016-05-20");
    assertFailed(read(ZagsAnswer.found(act)), "ANSWER_NOT_ABOUT_QUESTION");
  }

  @Test
  void dateMistypedBySchoolGivesTheRegistersDate() {
    Act act = new Act();
    act.born = "<z:ДатаРождКаленд>2016-05-13</z:ДатаРождКаленд>";
    assertThat(read(ZagsAnswer.found(act)).facts().birthDate()).hasToString("2016-05-13");
  }

  @Test
  void yoAndYeAreTheSameAndTheActsSpellingStays() {
    AChild asked = AChild.ordinary().named("Березкина", "АЛЕНА", "Петровна").with();
    SourceReading reading = Readings.of(dialogue, ZagsAnswer.found(new Act()).xml(), asked);
    assertThat(reading.facts().name().first()).isEqualTo("Алёна");
  }

  @Test
  void newestVersionOfAnActCounts() {
    Act second = new Act();
    second.version = "2";
    second.versionDate = "2019-03-01";
    second.state = "0107";
    second.place = "<z:ПрМестоРожден>1</z:ПрМестоРожден>";
    Act tenth = new Act();
    tenth.version = "10";
    tenth.versionDate = "2021-03-01";
    tenth.state = "0107";
    tenth.place = "<z:МестоРожден ПризнМесто='1' МестоТекст='город Новый'/>";

    SourceReading reading = read(ZagsAnswer.found(tenth, new Act(), second));

    assertThat(reading.facts().birthPlace()).isEqualTo("город Новый");
    assertThat(reading.facts().birthRecord().state()).isEqualTo(ActState.AMENDED);
    assertThat(reading.eventTime()).isEqualTo(Instant.parse("2021-02-28T21:00:00Z"));
  }

  @Test
  void sameVersionTwiceCountsOnceUnlessTheyDiffer() {
    assertThat(read(ZagsAnswer.found(new Act(), new Act())).outcome())
        .isEqualTo(SourceOutcome.FOUND);
    Act other = new Act();
    other.sex = "<z:Пол>1</z:Пол>";
    assertFailed(read(ZagsAnswer.found(new Act(), other)), "ANSWER_CONTRADICTS_ITSELF");
  }

  @Test
  void twoActsAreAmbiguous() {
    Act other = new Act();
    other.uid = "110169770000100099999";
    assertThat(read(ZagsAnswer.found(new Act(), other)))
        .isEqualTo(SourceReading.without(SourceOutcome.AMBIGUOUS, "SEVERAL_ACTS", AS_OF));
  }

  @ParameterizedTest
  @CsvSource({"0102,RESTORED", "0103,ANNULLED", "0107,AMENDED", "7777,UNKNOWN"})
  void stateOfTheActComesFromTheTableAndNothingIsGuessed(String code, ActState state) {
    Act act = new Act();
    act.state = code;
    var record = read(ZagsAnswer.found(act)).facts().birthRecord();
    assertThat(record.state()).isEqualTo(state);
    assertThat(record.stateCode()).isEqualTo(code);
  }

  @Test
  void tableAndDigitsAreSettings() {
    SourceSettings.Birth birth =
        new SourceSettings.Birth(null, null, "0", "2", Map.of("9999", ActState.VALID));
    BirthRecordDialogue other =
        new BirthRecordDialogue(
            new SourceSettings(null, null, null, birth, null, null, null, null));
    Act act = new Act();
    act.state = "9999";
    PupilFacts facts = Readings.of(other, ZagsAnswer.found(act).xml(), AChild.ordinary()).facts();
    assertThat(facts.birthRecord().state()).isEqualTo(ActState.VALID);
    assertThat(facts.birthRecord().birthStatus()).isEqualTo(BirthStatus.STILL);
    assertThat(facts.gender()).isEqualTo(Gender.MALE);
  }

  @Test
  void annulledActsCertificatesProveNothing() {
    Act act = new Act();
    act.state = "0103";
    assertThat(read(ZagsAnswer.found(act)).facts().documents())
        .extracting(IdentityDocument::status)
        .containsExactly(DocumentStatus.ANNULLED);
  }

  @Test
  void stillBirthAndSilenceAboutItAreTold() {
    Act act = new Act();
    act.live = "<z:ЖивМертв>0</z:ЖивМертв>";
    assertThat(read(ZagsAnswer.found(act)).facts().birthRecord().birthStatus())
        .isEqualTo(BirthStatus.STILL);
    act.live = "<z:ПрЖивМертв>1</z:ПрЖивМертв>";
    act.sex = "<z:ПрПол>1</z:ПрПол>";
    PupilFacts facts = read(ZagsAnswer.found(act)).facts();
    assertThat(facts.birthRecord().birthStatus()).isEqualTo(BirthStatus.UNKNOWN);
    assertThat(facts.gender()).isNull();
  }

  @Test
  void certificatesAreKeptOldestFirstAndOnlyTheLastIsValid() {
    Act act = new Act();
    act.certificates =
        Act.certificate("2", "II-АН", "222222", "2020-02-29")
            + Act.certificate("1", "IV-МЮ", "123456", "2016-05-20")
            + "<z:СвидетРожд ТипСвидет='1'><f:ПрСерияСвидет>1</f:ПрСерияСвидет>"
            + "<f:ПрНомерСвидет>1</f:ПрНомерСвидет>"
            + "<f:ПрДатаВыдСвидет>1</f:ПрДатаВыдСвидет></z:СвидетРожд>";
    List<IdentityDocument> certificates = read(ZagsAnswer.found(act)).facts().documents();
    assertThat(certificates)
        .extracting(IdentityDocument::number)
        .containsExactly("123456", "222222");
    assertThat(certificates)
        .extracting(IdentityDocument::status)
        .containsExactly(DocumentStatus.REPLACED, DocumentStatus.VALID);
    assertThat(certificates.get(1).issueDate()).isEqualTo(LocalDate.of(2020, 2, 29));
  }

  @Test
  void documentOfAForeignStateInTheRegisterIsNotTakenForARussianOne() {
    Act act = new Act();
    act.section = "2";
    IdentityDocument document = read(ZagsAnswer.found(act)).facts().documents().get(0);
    assertThat(document.type()).isEqualTo(DocumentType.BIRTH_CERT_FOREIGN);
    assertThat(document.country()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<f:ПрДень>1</f:ПрДень><f:Месяц>5</f:Месяц>;2016-05",
        "<f:ПрДень>1</f:ПрДень><f:ПрМесяц>1</f:ПрМесяц>;2016",
        "<f:День>14</f:День><f:ПрМесяц>1</f:ПрМесяц>;2016",
        "<f:День>14</f:День><f:Месяц>5</f:Месяц>;2016-05-14"
      })
  void partialDatesKeepWhatIsKnownAndInventNothing(String parts, String expected) {
    Act act = new Act();
    act.born = "<z:ДатаРождДок>" + parts + "<f:Год>2016</f:Год></z:ДатаРождДок>";
    assertThat(read(ZagsAnswer.found(act)).facts().birthDate())
        .isEqualTo(ImpreciseDate.parse(expected));
  }

  @Test
  void dateOfNoCalendarIsRefused() {
    Act act = new Act();
    act.born =
        "<z:ДатаРождДок><f:День>31</f:День><f:Месяц>2</f:Месяц><f:Год>2016</f:Год></z:ДатаРождДок>";
    assertFailed(read(ZagsAnswer.found(act)), "DATE_IMPOSSIBLE");
  }

  @Test
  void leapDayAndADateWithAnOffsetAreNotShifted() {
    Act act = new Act();
    act.born = "<z:ДатаРождКаленд>2016-02-29+14:00</z:ДатаРождКаленд>";
    SourceReading reading =
        Readings.of(dialogue, ZagsAnswer.found(act).xml(), AChild.ordinary().born("2016-02-29"));
    assertThat(reading.facts().birthDate()).hasToString("2016-02-29");
  }

  @Test
  void parentsAreReadAndTheirCitizenshipStaysTheirs() {
    Act act = new Act();
    String paper =
        "<f:УдЛичнФЛ><f:КодВидДок>21</f:КодВидДок><f:СерДок>6001</f:СерДок>"
            + "<f:НомДок>123456</f:НомДок><f:ПрДатаДок>1</f:ПрДатаДок>"
            + "<f:ПрВыдДок>1</f:ПрВыдДок><f:ПрКодВыдДок>1</f:ПрКодВыдДок></f:УдЛичнФЛ>";
    act.mother =
        "<z:СведМать СНИЛС='112-233-445 95'>"
            + Act.parent(paper, "<f:ГраждОКСМ>762</f:ГраждОКСМ>")
            + "</z:СведМать>";
    act.father =
        "<z:СведОтец СНИЛС='112-233-445 96'>"
            + Act.parent("<f:ПрУдЛичнФЛ>1</f:ПрУдЛичнФЛ>", "<f:ПрГражданство>1</f:ПрГражданство>")
            + "</z:СведОтец>";

    PupilFacts facts = read(ZagsAnswer.found(act)).facts();

    assertThat(facts.citizenships()).isEmpty();
    ParentFacts mother = facts.parents().get(0);
    assertThat(mother.citizenships()).containsExactly(new Citizenship("762", null, null, null));
    assertThat(mother.birthDate()).hasToString("1990");
    assertThat(mother.snils().digits()).isEqualTo("11223344595");
    assertThat(mother.documents().get(0).type()).isEqualTo(DocumentType.PASSPORT_RU);
    assertThat(mother.name().patronymicState()).isEqualTo(PatronymicState.ABSENT_BY_LAW);
    ParentFacts father = facts.parents().get(1);
    assertThat(father.snils()).as("a wrong check pair is no number").isNull();
    assertThat(father.citizenships()).isEmpty();
  }

  @Test
  void childsOwnNumberInTheActIsReadOnlyIfItIsOne() {
    Act act = new Act();
    act.childAttributes = "СНИЛС='112-233-445 95'";
    assertThat(read(ZagsAnswer.found(act)).facts().snils().digits()).isEqualTo("11223344595");
    act.childAttributes = "СНИЛС='112-233-445 96'";
    assertThat(read(ZagsAnswer.found(act)).facts().snils()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"НЕТ", "-", "отсутствует"})
  void wordsForNoPatronymicAreNoPatronymic(String word) {
    Act act = new Act();
    act.name = Act.name("Берёзкина", "Алёна", "<f:Отчество>" + word + "</f:Отчество>");
    assertThat(read(ZagsAnswer.found(act)).facts().name().patronymicState())
        .isEqualTo(PatronymicState.ABSENT_BY_LAW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not xml",
        "<ROGDINFResponse/>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
        "<z:ROGDINFResponse xmlns:z='urn://x-artefacts-zags-rogdinf/root/112-51/4.0.1'/>"
      })
  void whatIsNoAnswerOfTheSchemaIsRefused(String xml) {
    assertFailed(Readings.of(dialogue, xml, AChild.ordinary()), "ANSWER_NOT_VALID");
  }

  @Test
  void questionSentBackAsAnAnswerIsRefused() {
    String question = Readings.written(dialogue, AChild.ordinary());
    assertFailed(Readings.of(dialogue, question, AChild.ordinary()), "ANSWER_NOT_VALID");
  }

  @Test
  void unknownResultPartsOutOfOrderAndMissingPartsBreakTheSchema() {
    assertFailed(read(ZagsAnswer.withoutActs("5")), "ANSWER_NOT_VALID");
    Act swapped = new Act();
    swapped.sex = "";
    swapped.live = "<z:Пол>2</z:Пол><z:ЖивМертв>1</z:ЖивМертв>";
    assertFailed(read(ZagsAnswer.found(swapped)), "ANSWER_NOT_VALID");
    Act nameless = new Act();
    nameless.name = "";
    assertFailed(read(ZagsAnswer.found(nameless)), "ANSWER_NOT_VALID");
  }

  private SourceReading read(ZagsAnswer answer) {
    return Readings.of(dialogue, answer.xml(), AChild.ordinary());
  }
}
