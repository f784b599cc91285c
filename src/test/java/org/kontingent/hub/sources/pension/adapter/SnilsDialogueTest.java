package org.kontingent.hub.sources.pension.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.sources.Readings.assertFailed;
import static org.kontingent.hub.sources.Readings.obstacle;
import static org.kontingent.hub.sources.Readings.written;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.sources.AChild;
import org.kontingent.hub.sources.Readings;
import org.kontingent.hub.sources.SourceReading;
import org.kontingent.hub.sources.SourceSettings;

class SnilsDialogueTest {
  private static final String NAME =
      "<s:FamilyName>БЕРЕЗКИНА</s:FamilyName><s:FirstName>АЛЕНА</s:FirstName>";
  private static final String PATRONYMIC = "<s:Patronymic>ПЕТРОВНА</s:Patronymic>";
  private static final String NUMBER = "<n:Snils>11223344595</n:Snils>";
  private static final String REST =
      "<n:BirthDate>2016-05-14</n:BirthDate><n:Gender>Female</n:Gender>";

  private final SnilsDialogue dialogue = new SnilsDialogue(SourceSettings.DEFAULT);

  @Test
  void numberIsReadAndCapitalsDoNotSpoilTheSpelling() {
    PupilFacts facts = read(NAME + PATRONYMIC + NUMBER + REST).facts();
    assertThat(facts.snils().digits()).isEqualTo("11223344595");
    assertThat(facts.name()).isEqualTo(AChild.ordinary().facts().name());
    assertThat(facts.birthDate()).hasToString("2016-05-14");
    assertThat(facts.gender()).isEqualTo(Gender.FEMALE);
    assertThat(facts.documents()).isEmpty();
  }

  @Test
  void patronymicCountsOnlyWhereBothHaveOne() {
    assertThat(read(NAME + NUMBER + REST).facts().name().patronymicState())
        .isEqualTo(PatronymicState.ABSENT_BY_LAW);
    AChild without = AChild.ordinary().named("Берёзкина", "Алёна", null);
    assertThat(
            Readings.of(dialogue, answer(NAME + PATRONYMIC + NUMBER + REST), without)
                .facts()
                .name()
                .patronymic())
        .isEqualTo("ПЕТРОВНА");
  }

  @ParameterizedTest
  @CsvSource({
    "БЕРЕЗКИНА,РОМАШКИНА",
    "АЛЕНА,АННА",
    "ПЕТРОВНА,ИВАНОВНА",
    "2016-05-14,2016-05-15",
    "Female,Male"
  })
  void answerAboutSomebodyElseIsRefused(String told, String other) {
    String content = (NAME + PATRONYMIC + NUMBER + REST).replace(told, other);
    assertFailed(read(content), "ANSWER_NOT_ABOUT_QUESTION");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11223344596", "00000000000"})
  void numberWithAWrongCheckPairIsRefused(String number) {
    String content = NAME + NUMBER.replace("11223344595", number) + REST;
    assertFailed(read(content), "SNILS_NOT_VALID");
  }

  @Test
  void twoNumbersOrNoneOrPartsOutOfOrderBreakTheSchema() {
    assertFailed(read(NAME + NUMBER + NUMBER + REST), "ANSWER_NOT_VALID");
    assertFailed(read(NAME + REST), "ANSWER_NOT_VALID");
    assertFailed(read(NUMBER + NAME + REST), "ANSWER_NOT_VALID");
    assertFailed(read(NAME + NUMBER + REST.replace("Female", "F")), "ANSWER_NOT_VALID");
  }

  @Test
  void questionHasNameDateGenderPlaceAndCertificate() {
    assertThat(written(dialogue, AChild.ordinary()))
        .contains(">Берёзкина<", ">Female<", ">ОСОБОЕ<", ">город Примерск<")
        .contains(">IV-МЮ<", ">Отдел ЗАГС<");
  }

  @Test
  void genderIsNeeded() {
    assertThat(obstacle(dialogue, AChild.ordinary().of(null))).isEqualTo("GENDER_MISSING");
  }

  @Test
  void nameOfOtherLettersOrTooLongIsRefused() {
    assertThat(obstacle(dialogue, AChild.ordinary().named("Smith", "Анна", null)))
        .isEqualTo("NAME_NOT_EXPRESSIBLE");
    assertThat(obstacle(dialogue, AChild.ordinary().named("А".repeat(101), "Анна", null)))
        .isEqualTo("NAME_TOO_LONG");
    assertThat(obstacle(dialogue, AChild.ordinary().named("О'Нил-Яр мл.", "Анна", null))).isNull();
  }

  @Test
  void placeTooLongIsLeftOut() {
    assertThat(written(dialogue, AChild.ordinary().bornIn("г".repeat(51))))
        .doesNotContain("BirthPlace");
  }

  @Test
  void certificateThatDoesNotFitIsLeftOutNotBent() {
    assertThat(written(dialogue, AChild.ordinary().with(AChild.certificate("VIII-АБ", "123456"))))
        .doesNotContain("BirthCertificate");
    assertThat(
            written(
                dialogue,
                AChild.ordinary()
                    .with(AChild.document(DocumentType.BIRTH_CERT_RU, "IV-МЮ", "123456", "«»"))))
        .doesNotContain("BirthCertificate");
  }

  @Test
  void issuerGoesWithoutTheCharactersThatAreRefused() {
    AChild child =
        AChild.ordinary()
            .with(
                AChild.document(
                    DocumentType.BIRTH_CERT_RU,
                    "IV-МЮ",
                    "123456",
                    "«Отдел» ЗАГС №1/2 (г. Ёлкин) Office"));
    assertThat(written(dialogue, child)).contains(">Отдел ЗАГС 1 2 г. Ёлкин<");
  }

  @Test
  void otherDocumentsGoInTheirOwnForms() {
    assertThat(documentOf(DocumentType.PASSPORT_RU, "6001", "123456")).contains("PassportRF");
    assertThat(documentOf(DocumentType.PASSPORT_FOREIGN, null, "А401234567"))
        .contains("ForeignPassport")
        .doesNotContain("Series");
    assertThat(documentOf(DocumentType.RESIDENCE_PERMIT, "82", "1234567"))
        .contains("ResidencePermitRF");
    assertThat(documentOf(DocumentType.RESIDENCE_PERMIT, "82", "123456"))
        .doesNotContain("ResidencePermitRF");
    assertThat(documentOf(DocumentType.TEMP_ID, null, "17")).contains("TemporaryIdentityCardRF");
    assertThat(documentOf(DocumentType.BIRTH_CERT_FOREIGN, "А", "17")).doesNotContain("IssueDate");
  }

  private String documentOf(DocumentType type, String series, String number) {
    return written(dialogue, AChild.ordinary().with(AChild.document(type, series, number, "МВД")));
  }

  private SourceReading read(String content) {
    return Readings.of(dialogue, answer(content), AChild.ordinary());
  }

  private static String answer(String content) {
    return "<n:SnilsByAdditionalDataResponse"
        + " xmlns:n='http://kvs.pfr.com/snils-by-additionalData/1.0.1'"
        + " xmlns:s='urn://x-artefacts-smev-gov-ru/supplementary/commons/1.0.1'>"
        + content
        + "</n:SnilsByAdditionalDataResponse>";
  }
}
