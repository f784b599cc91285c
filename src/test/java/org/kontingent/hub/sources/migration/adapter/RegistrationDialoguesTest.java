package org.kontingent.hub.sources.migration.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.sources.Readings.assertFailed;
import static org.kontingent.hub.sources.Readings.obstacle;
import static org.kontingent.hub.sources.Readings.written;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.sources.AChild;
import org.kontingent.hub.sources.Readings;
import org.kontingent.hub.sources.SourceReading;
import org.kontingent.hub.sources.SourceSettings;

/** The two guvm services: place of residence, place of stay. */
class RegistrationDialoguesTest {
  private static final String COMMON = " xmlns:r='urn://mvd/guvm/registration-commons/1.2.0'";
  private static final String LINE =
      "<r:unstructuredAddress> г. Примерск,  ул. Ёлочная, 1</r:unstructuredAddress>";

  private final LivingPlaceDialogue living = new LivingPlaceDialogue(SourceSettings.DEFAULT);
  private final StayingPlaceDialogue staying = new StayingPlaceDialogue(SourceSettings.DEFAULT);

  @Test
  void residenceIsReadWithItsPartsAndItsTextToTheLetter() {
    SourceReading reading =
        readLiving(
            found(
                "<r:regionOktmo>60000000</r:regionOktmo><r:district>Северный</r:district>"
                    + "<r:settlement>г. Примерск</r:settlement><r:street>ул. Ёлочная</r:street>"
                    + "<r:house>д. 1</r:house><r:building>корп. 2</r:building><r:flat>3</r:flat>"
                    + "<r:region>Примерская область</r:region>"
                    + since("2016-02-29")
                    + LINE));
    assertThat(reading.outcome()).isEqualTo(SourceOutcome.FOUND);
    assertThat(reading.asOf()).isNull();
    assertThat(reading.eventTime()).isEqualTo(Instant.parse("2016-02-28T21:00:00Z"));
    assertThat(reading.facts().addresses())
        .containsExactly(
            new Address(
                AddressKind.REGISTRATION,
                " г. Примерск,  ул. Ёлочная, 1",
                null,
                "60000000",
                null,
                "Примерская область",
                "Северный",
                "г. Примерск",
                "ул. Ёлочная",
                "д. 1",
                "корп. 2",
                "3",
                LocalDate.of(2016, 2, 29),
                null));
  }

  @Test
  void withoutALineThePartsStandInOne() {
    Address address =
        readLiving(
                found(
                    "<r:settlement>г. Примерск</r:settlement><r:house/>"
                        + "<r:region>Примерская область</r:region>"
                        + since("2020-01-01")))
            .facts()
            .addresses()
            .get(0);
    assertThat(address.text()).isEqualTo("Примерская область, г. Примерск");
    assertThat(address.house()).isNull();
  }

  @Test
  void registrationWithoutAnyAddressOrWithAnEndlessOneIsNoAnswer() {
    assertFailed(readLiving(found(since("2020-01-01"))), "ANSWER_INCOMPLETE");
    String endless =
        since("2020-01-01")
            + "<r:unstructuredAddress>"
            + "а".repeat(1001)
            + "</r:unstructuredAddress>";
    assertFailed(readLiving(found(endless)), "ANSWER_TOO_LONG");
  }

  @Test
  void regionCodeThatIsNoOktmoIsLeftOut() {
    assertThat(
            readLiving(found("<r:regionOktmo>77</r:regionOktmo>" + since("2020-01-01") + LINE))
                .facts()
                .addresses()
                .get(0)
                .oktmo())
        .isNull();
  }

  @Test
  void nothingFoundIsNotFound() {
    assertThat(readLiving("<l:notFoundRegistration/>"))
        .isEqualTo(SourceReading.without(SourceOutcome.NOT_FOUND, "NOT_FOUND_REGISTRATION", null));
    assertThat(readStaying("<l:notFoundRegistration/>").outcome())
        .isEqualTo(SourceOutcome.NOT_FOUND);
  }

  @Test
  void stayHasItsLastDay() {
    String to = "<l:registrationDateTo>2027-06-30</l:registrationDateTo>";
    Address address =
        readStaying(found(since("2026-09-01") + LINE + to)).facts().addresses().get(0);
    assertThat(address.kind()).isEqualTo(AddressKind.STAY);
    assertThat(address.to()).isEqualTo(LocalDate.of(2027, 6, 30));
  }

  @Test
  void stayThatEndsBeforeItBeginsContradictsItself() {
    String to = "<l:registrationDateTo>2026-08-31</l:registrationDateTo>";
    assertFailed(readStaying(found(since("2026-09-01") + LINE + to)), "ANSWER_CONTRADICTS_ITSELF");
  }

  @Test
  void stayWithoutItsLastDayBreaksTheSchema() {
    assertFailed(readStaying(found(since("2026-09-01") + LINE)), "ANSWER_NOT_VALID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<l:registrationInfo/>",
        "<l:notFoundRegistration/><l:notFoundRegistration/>",
        "<l:registrationInfo><r:registrationDateFrom>2016-02-30</r:registrationDateFrom>"
            + "</l:registrationInfo>",
        "<l:registrationInfo><r:region>x</r:region><r:house>1</r:house>"
            + "<r:registrationDateFrom>2016-02-03</r:registrationDateFrom></l:registrationInfo>"
      })
  void whatBreaksTheSchemaIsRefused(String content) {
    assertFailed(readLiving(content), "ANSWER_NOT_VALID");
  }

  @Test
  void answerOfTheOtherServiceIsRefused() {
    String xml = staying("<l:notFoundRegistration/>");
    assertFailed(Readings.of(living, xml, AChild.ordinary()), "ANSWER_NOT_VALID");
  }

  @Test
  void questionHasThePersonAndTheCertificate() {
    String xml = written(living, AChild.ordinary());
    assertThat(xml)
        .contains(">Берёзкина<", ">Алёна<", ">Петровна<", ">2016-05-14<")
        .contains(">IV-МЮ<", ">123456<", ">2016-05-20<");
    assertThat(written(staying, AChild.ordinary())).contains("stayingPlaceRegistrationRequest");
  }

  @Test
  void absentPatronymicIsNoElement() {
    assertThat(written(living, AChild.ordinary().named("Берёзкина", "Алёна", null)))
        .doesNotContain("middleName");
  }

  @Test
  void passportIsPreferred() {
    AChild child =
        AChild.ordinary()
            .with(
                AChild.certificate("IV-МЮ", "123456"),
                AChild.document(DocumentType.PASSPORT_RU, "6025", "777777", null));
    assertThat(written(living, child))
        .contains("russianPassport", ">777777<")
        .doesNotContain("birthCertificate");
  }

  @Test
  void documentsThatTheFormHasNoPlaceForStopTheQuestion() {
    assertThat(obstacle(living, AChild.ordinary().with())).isEqualTo("DOCUMENT_MISSING");
    AChild foreign =
        AChild.ordinary()
            .with(
                AChild.document(DocumentType.BIRTH_CERT_FOREIGN, "А", "123456", null),
                AChild.document(DocumentType.PASSPORT_FOREIGN, null, "401234567", null));
    assertThat(obstacle(living, foreign)).isEqualTo("DOCUMENT_NOT_EXPRESSIBLE");
    assertThat(obstacle(staying, foreign)).isEqualTo("DOCUMENT_NOT_EXPRESSIBLE");
    AChild withYo = AChild.ordinary().with(AChild.certificate("IV-ЁЖ", "123456"));
    assertThat(obstacle(living, withYo)).isEqualTo("DOCUMENT_NOT_EXPRESSIBLE");
  }

  @Test
  void namesAreNeverCutAndTheDateMustBeFull() {
    assertThat(obstacle(living, AChild.ordinary().named("А".repeat(99), "Анна", null))).isNull();
    assertThat(obstacle(living, AChild.ordinary().named("А".repeat(100), "Анна", null)))
        .isEqualTo("NAME_TOO_LONG");
    assertThat(obstacle(living, AChild.ordinary().named("Ан", "А".repeat(50), null)))
        .isEqualTo("NAME_TOO_LONG");
    assertThat(obstacle(living, AChild.ordinary().named(null, "Анна", null)))
        .isEqualTo("NAME_MISSING");
    assertThat(obstacle(living, AChild.ordinary().born("2016-05")))
        .isEqualTo("BIRTH_DATE_IMPRECISE");
  }

  private SourceReading readLiving(String content) {
    String xml =
        "<l:livingPlaceRegistrationResponse"
            + " xmlns:l='urn://mvd/guvm/living-place-registration/1.1.0'"
            + COMMON
            + ">"
            + content
            + "</l:livingPlaceRegistrationResponse>";
    return Readings.of(living, xml, AChild.ordinary());
  }

  private SourceReading readStaying(String content) {
    return Readings.of(staying, staying(content), AChild.ordinary());
  }

  private static String staying(String content) {
    return "<l:stayingPlaceRegistrationResponse"
        + " xmlns:l='urn://mvd/guvm/staying-place-registration/1.1.0'"
        + COMMON
        + ">"
        + content
        + "</l:stayingPlaceRegistrationResponse>";
  }

  private static String found(String parts) {
    return "<l:registrationInfo>" + parts + "</l:registrationInfo>";
  }

  private static String since(String date) {
    return "<r:registrationDateFrom>" + date + "</r:registrationDateFrom>";
  }
}
