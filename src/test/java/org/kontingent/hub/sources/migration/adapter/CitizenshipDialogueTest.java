package org.kontingent.hub.sources.migration.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.sources.Readings.assertFailed;
import static org.kontingent.hub.sources.Readings.obstacle;
import static org.kontingent.hub.sources.Readings.written;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.sources.AChild;
import org.kontingent.hub.sources.Readings;
import org.kontingent.hub.sources.SourceReading;
import org.kontingent.hub.sources.SourceSettings;

class CitizenshipDialogueTest {
  private static final Instant AS_OF = Instant.parse("2026-11-19T21:00:00Z");
  private static final String RUSSIAN =
      "<c:citizenship><c:countryOksm>643</c:countryOksm><c:basis>BIRTH</c:basis>"
          + "<c:dateFrom>2016-05-14</c:dateFrom></c:citizenship>";

  private final CitizenshipDialogue dialogue = new CitizenshipDialogue(SourceSettings.DEFAULT);

  @Test
  void everyCitizenshipIsTold() {
    String armenian = "<c:citizenship><c:countryOksm>051</c:countryOksm></c:citizenship>";
    SourceReading reading = read(RUSSIAN + armenian + armenian);
    assertThat(reading.facts().citizenships())
        .containsExactly(
            new Citizenship("643", LocalDate.of(2016, 5, 14), null, "BIRTH"),
            new Citizenship("051", null, null, null));
    assertThat(reading.asOf()).isEqualTo(AS_OF);
  }

  @Test
  void statelessnessIsAFinding() {
    assertThat(read("<c:stateless/>").facts().citizenships())
        .containsExactly(new Citizenship(Citizenship.STATELESS, null, null, null));
  }

  @Test
  void notFoundAndAmbiguousHaveTheirOutcomes() {
    assertThat(read("<c:notFound/>"))
        .isEqualTo(SourceReading.without(SourceOutcome.NOT_FOUND, "NOT_FOUND", AS_OF));
    assertThat(read("<c:ambiguous count='2'/>"))
        .isEqualTo(SourceReading.without(SourceOutcome.AMBIGUOUS, "SEVERAL_PERSONS", AS_OF));
  }

  @Test
  void echoOfAnotherRequestIsRefused() {
    String xml = answer("6a1d1c9e-2222-4d0a-9d7f-0000000000ff", RUSSIAN);
    assertFailed(Readings.of(dialogue, xml, AChild.ordinary()), "ANSWER_NOT_ABOUT_QUESTION");
  }

  @Test
  void periodThatEndsBeforeItBeginsContradictsItself() {
    String odd = RUSSIAN.replace("</c:dateFrom>", "</c:dateFrom><c:dateTo>2016-05-13</c:dateTo>");
    assertFailed(read(odd), "ANSWER_CONTRADICTS_ITSELF");
  }

  @Test
  void unknownBasisAndEmptyAnswersBreakTheSchema() {
    assertFailed(read(RUSSIAN.replace("BIRTH", "PURCHASE")), "ANSWER_NOT_VALID");
    assertFailed(read(""), "ANSWER_NOT_VALID");
    assertFailed(read(RUSSIAN + "<c:notFound/>"), "ANSWER_NOT_VALID");
  }

  @Test
  void questionCarriesWhatIsKnown() {
    assertThat(written(dialogue, AChild.ordinary()))
        .contains("requestId=\"" + AChild.ID + "\"", ">F<", ">03<", ">город Примерск<");
    assertThat(written(dialogue, AChild.ordinary().of(null).bornIn("г".repeat(501))))
        .doesNotContain("gender", "birthPlace");
  }

  @Test
  void foreignPassportIsPreferredToAForeignCertificate() {
    AChild child =
        AChild.ordinary()
            .with(
                AChild.document(DocumentType.BIRTH_CERT_FOREIGN, "А", "1", null),
                AChild.document(DocumentType.PASSPORT_FOREIGN, null, "401234567", null));
    assertThat(written(dialogue, child)).contains(">10<").doesNotContain("series");
  }

  @Test
  void documentIsNeeded() {
    assertThat(obstacle(dialogue, AChild.ordinary().with())).isEqualTo("DOCUMENT_MISSING");
    AChild odd =
        AChild.ordinary().with(AChild.document(DocumentType.OTHER, null, "9".repeat(26), null));
    assertThat(obstacle(dialogue, odd)).isEqualTo("DOCUMENT_NOT_EXPRESSIBLE");
  }

  private SourceReading read(String content) {
    return Readings.of(dialogue, answer(AChild.ID.toString(), content), AChild.ordinary());
  }

  private static String answer(String requestId, String content) {
    return "<c:CitizenshipResponse xmlns:c='urn://kontingent/sandbox/mvd/citizenship/1.0.0'"
        + " requestId='"
        + requestId
        + "' asOf='2026-11-20'>"
        + content
        + "</c:CitizenshipResponse>";
  }
}
