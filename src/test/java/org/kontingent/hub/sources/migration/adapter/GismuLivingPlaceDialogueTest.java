package org.kontingent.hub.sources.migration.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.sources.Readings.assertFailed;
import static org.kontingent.hub.sources.Readings.written;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.sources.AChild;
import org.kontingent.hub.sources.Readings;
import org.kontingent.hub.sources.SourceReading;
import org.kontingent.hub.sources.SourceSettings;

class GismuLivingPlaceDialogueTest {
  /** Still 21 November in UTC, already the 22nd in the region. */
  private static final Clock LATE =
      Clock.fixed(Instant.parse("2026-11-21T22:00:00Z"), ZoneOffset.UTC);

  private static final String PERSON =
      "<l:personInfo><b:lastName>БЕРЕЗКИНА</b:lastName><b:firstName>Алёна</b:firstName>"
          + "<r:birthDate>2016-05-14</r:birthDate></l:personInfo>";
  private static final String PAPER =
      "<l:document><r:birthCertificate><b:series>IV-МЮ</b:series><b:number>123456</b:number>"
          + "<b:issueDate>2016-05-20</b:issueDate></r:birthCertificate></l:document>";
  private static final String TYPE = "<l:regAddressType>LIVING</l:regAddressType>";
  private static final String CURRENT =
      item("fromDt='2016-06-01' adressGUID='00000000-0000-4000-8000-00000000ABCD'");

  private final GismuLivingPlaceDialogue dialogue =
      new GismuLivingPlaceDialogue(SourceSettings.DEFAULT, LATE);

  @Test
  void currentPlaceIsReadWithItsRegisterId() {
    SourceReading reading = read(PERSON + PAPER + TYPE + CURRENT);
    Address address = reading.facts().addresses().get(0);
    assertThat(address.text()).isEqualTo("г. Примерск, ул. Ёлочная, 1");
    assertThat(address.fiasId()).isEqualTo("00000000-0000-4000-8000-00000000abcd");
    assertThat(address.from()).isEqualTo(LocalDate.of(2016, 6, 1));
  }

  @Test
  void idThatIsNoneIsLeftOut() {
    String odd = item("fromDt='2016-06-01' adressGUID='дом 1'");
    assertThat(read(PERSON + PAPER + TYPE + odd).facts().addresses().get(0).fiasId()).isNull();
  }

  @Test
  void endedAndFuturePlacesAreNotCurrent() {
    String ended = item("fromDt='2010-01-01' toDt='2026-11-21'");
    String future = item("fromDt='2026-12-01'");
    assertThat(read(PERSON + PAPER + TYPE + ended + CURRENT + future).outcome())
        .isEqualTo(SourceOutcome.FOUND);
    assertThat(read(PERSON + PAPER + TYPE + ended + future))
        .isEqualTo(SourceReading.without(SourceOutcome.NOT_FOUND, "NO_CURRENT_REGISTRATION", null));
  }

  @Test
  void placeIsCurrentOnItsLastDayInTheRegionsZone() {
    String today = item("fromDt='2010-01-01' toDt='2026-11-22'");
    assertThat(read(PERSON + PAPER + TYPE + today).outcome()).isEqualTo(SourceOutcome.FOUND);
  }

  @Test
  void severalCurrentPlacesAreAmbiguous() {
    assertThat(read(PERSON + PAPER + TYPE + CURRENT + CURRENT))
        .isEqualTo(SourceReading.without(SourceOutcome.AMBIGUOUS, "SEVERAL_REGISTRATIONS", null));
  }

  @Test
  void noPlacesAndTheWordForItAreBothNotFound() {
    assertThat(read(PERSON + PAPER + TYPE).outcome()).isEqualTo(SourceOutcome.NOT_FOUND);
    assertThat(read(PERSON + PAPER + TYPE + "<l:notFoundRegistration/>").outcome())
        .isEqualTo(SourceOutcome.NOT_FOUND);
  }

  @Test
  void echoOfAnythingElseIsRefused() {
    String other = "ANSWER_NOT_ABOUT_QUESTION";
    assertFailed(read(PERSON.replace("Алёна", "Анна") + PAPER + TYPE + CURRENT), other);
    assertFailed(read(PERSON.replace("-14", "-15") + PAPER + TYPE + CURRENT), other);
    assertFailed(read(PERSON + PAPER.replace("123456", "123457") + TYPE + CURRENT), other);
    assertFailed(read(PERSON + PAPER + TYPE.replace("LIVING", "STAYING") + CURRENT), other);
    assertFailed(
        read(
            PERSON
                + PAPER.replace("birthCertificate", "russianPassport").replace("IV-МЮ", "6001")
                + TYPE
                + CURRENT),
        other);
  }

  @Test
  void placeWithoutAnAddressIsNoAnswer() {
    assertFailed(
        read(PERSON + PAPER + TYPE + "<l:regAddressItem fromDt='2016-06-01'/>"),
        "ANSWER_INCOMPLETE");
  }

  @Test
  void questionAsksForThePlaceOfResidence() {
    assertThat(written(dialogue, AChild.ordinary())).contains(">LIVING<", ">123456<");
  }

  private SourceReading read(String content) {
    String xml =
        "<l:livingPlaceRegistrationResponse"
            + " xmlns:l='urn://mvd/gismu/export-living-place-registration/1.2.0'"
            + " xmlns:r='urn://mvd/gismu/registration-commons/1.2.0'"
            + " xmlns:b='urn://mvd/gismu/basic-types/1.2.0'>"
            + content
            + "</l:livingPlaceRegistrationResponse>";
    return Readings.of(dialogue, xml, AChild.ordinary());
  }

  private static String item(String attributes) {
    return "<l:regAddressItem " + attributes + " fullAddress='г. Примерск, ул. Ёлочная, 1'/>";
  }
}
