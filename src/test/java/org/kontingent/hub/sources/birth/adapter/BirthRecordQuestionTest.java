package org.kontingent.hub.sources.birth.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.sources.Readings.obstacle;
import static org.kontingent.hub.sources.Readings.written;

import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.sources.AChild;
import org.kontingent.hub.sources.SourceSettings;
import org.xmlunit.builder.DiffBuilder;

class BirthRecordQuestionTest {
  private final BirthRecordDialogue dialogue = new BirthRecordDialogue(SourceSettings.DEFAULT);

  @Test
  void questionHasNameDateCertificateAndGround() {
    String expected =
        "<z:ROGDINFRequest xmlns:z='urn://x-artefacts-zags-rogdinf/root/112-51/4.0.1'"
            + " xmlns:f='urn://x-artefacts-zags-rogdinf/types/4.0.1'"
            + " ИдЗапрос='6a1d1c9e-2222-4d0a-9d7f-000000000001' КолДок='1' ТипАГС='01'>"
            + "<z:СведОсн КодНормОсн='01'><z:СведДокОсн>consent 17</z:СведДокОсн></z:СведОсн>"
            + "<z:СведЗапрос ИдДок='"
            + BirthRecordDialogue.itemId(AChild.ID)
            + "'><z:СведФЛ ТипУчАЗ='1'><z:ФИО><f:Фамилия>Берёзкина</f:Фамилия>"
            + "<f:Имя>Алёна</f:Имя><f:Отчество>Петровна</f:Отчество></z:ФИО>"
            + "<z:ДатаРождКаленд>2016-05-14</z:ДатаРождКаленд>"
            + "<z:УдЛичнФЛ КодВидДок='03' СерДок='IV-МЮ' НомДок='123456' ДатаДок='2016-05-20'"
            + " ВыдДок='Отдел ЗАГС'/></z:СведФЛ>"
            + "<z:ПрРегионРегАГС>1</z:ПрРегионРегАГС></z:СведЗапрос></z:ROGDINFRequest>";
    assertThat(
            DiffBuilder.compare(expected)
                .withTest(written(dialogue, AChild.ordinary()))
                .checkForIdentical()
                .ignoreComments()
                .withNodeFilter(node -> true)
                .withDifferenceEvaluator(
                    org.xmlunit.diff.DifferenceEvaluators.chain(
                        org.xmlunit.diff.DifferenceEvaluators.Default,
                        org.xmlunit.diff.DifferenceEvaluators.downgradeDifferencesToEqual(
                            org.xmlunit.diff.ComparisonType.NAMESPACE_PREFIX,
                            org.xmlunit.diff.ComparisonType.XML_ENCODING,
                            org.xmlunit.diff.ComparisonType.XML_STANDALONE)))
                .build()
                .hasDifferences())
        .isFalse();
  }

  @Test
  void sameQuestionIsWrittenTheSameAgain() {
    assertThat(written(dialogue, AChild.ordinary()))
        .isEqualTo(written(new BirthRecordDialogue(SourceSettings.DEFAULT), AChild.ordinary()));
  }

  @Test
  void absentPatronymicIsAFlag() {
    String xml = written(dialogue, AChild.ordinary().named("Берёзкина", "Алёна", null));
    assertThat(xml).contains("ПрОтчество>1<").doesNotContain(":Отчество>");
  }

  @Test
  void missingPartsOfAForeignersNameAreFlags() {
    String xml = written(dialogue, AChild.ordinary().named(null, "Рустам", null));
    assertThat(xml).contains("ПрФамилия>1<");
    assertThat(obstacle(dialogue, AChild.ordinary().named(null, " ", null)))
        .isEqualTo("NAME_MISSING");
  }

  @Test
  void impreciseDateIsAskedAsItIs() {
    assertThat(written(dialogue, AChild.ordinary().born("2016-05")))
        .contains("ПрДень>1<", "Месяц>5<", "Год>2016<")
        .doesNotContain("ДатаРождКаленд");
    assertThat(obstacle(dialogue, AChild.ordinary().born(null))).isEqualTo("BIRTH_DATE_MISSING");
  }

  @Test
  void nameIsNeverCut() {
    assertThat(obstacle(dialogue, AChild.ordinary().named("А".repeat(60), "Анна", null))).isNull();
    assertThat(obstacle(dialogue, AChild.ordinary().named("А".repeat(61), "Анна", null)))
        .isEqualTo("NAME_TOO_LONG");
    assertThat(obstacle(dialogue, AChild.ordinary().named("Ан", "Анна", "А".repeat(61))))
        .isEqualTo("NAME_TOO_LONG");
  }

  @Test
  void certificateIsPreferredAndAForeignOneMayBeTold() {
    assertThat(
            written(
                dialogue,
                AChild.ordinary()
                    .with(
                        AChild.document(DocumentType.PASSPORT_RU, "6001", "654321", "МВД"),
                        AChild.certificate("IV-МЮ", "123456"))))
        .contains("КодВидДок=\"03\"");
    assertThat(
            written(
                dialogue,
                AChild.ordinary()
                    .with(AChild.document(DocumentType.BIRTH_CERT_FOREIGN, null, "А-17", null))))
        .contains("КодВидДок=\"23\"")
        .doesNotContain("СерДок", "ВыдДок");
    assertThat(written(dialogue, AChild.ordinary().with())).doesNotContain("УдЛичнФЛ");
  }

  @Test
  void documentThatDoesNotFitIsLeftOutNotCut() {
    assertThat(written(dialogue, AChild.ordinary().with(AChild.certificate("IV", "9".repeat(41)))))
        .doesNotContain("УдЛичнФЛ");
  }

  @Test
  void basisAndRegionAreSettings() {
    SourceSettings.Birth birth = new SourceSettings.Birth("07", "61", null, null, null);
    BirthRecordDialogue other =
        new BirthRecordDialogue(
            new SourceSettings(null, null, null, birth, null, null, null, null));
    assertThat(written(other, AChild.ordinary().onGround(" ")))
        .contains("КодНормОсн=\"07\"", "РегионРегАГС>61<", "ПрСведДокОсн>1<");
  }

  @Test
  void textThatXmlCannotHoldIsRefused() {
    assertThat(obstacle(dialogue, AChild.ordinary().named("Ан\u0001на", "Анна", null)))
        .isEqualTo("PAYLOAD_NOT_VALID");
  }
}
