package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.services.adapter.ServicesServer.SCHOOL_1;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.services.adapter.ServicesServer.Reply;

/** What is wrong with a message itself, provoked from outside over real TLS. */
class MessageRefusalsTest extends RefusalScene {
  @Test
  void whatIsNotXmlGetsAClearFault() {
    for (String text : List.of("hello", "", "{\"a\":1}", "<a><b></a>", "\u0000\u0001")) {
      Reply reply = school(text);
      assertFault(reply, "VALIDATION_FAILED");
      assertThat(reply.body()).contains("<t:code>NOT_XML</t:code>");
    }
  }

  @Test
  void whatIsNotSoapGetsAClearFault() {
    for (String text :
        List.of(
            "<a/>",
            Requests.envelope(""),
            Requests.envelope("<a/><b/>"),
            "<e:Envelope xmlns:e=\"urn:other\"><e:Body><a/></e:Body></e:Envelope>",
            "<?go on?>" + Requests.envelope("<a/>").substring(38))) {
      Reply reply = school(text);
      assertFault(reply, "VALIDATION_FAILED");
      assertThat(reply.body()).contains("<t:code>NOT_SOAP</t:code>");
    }
    Reply unknown = school(Requests.envelope("<s:DropTablesRequest/>"));
    assertFault(unknown, "VALIDATION_FAILED");
    assertThat(unknown.body()).contains("<t:code>UNKNOWN_OPERATION</t:code>");
  }

  @Test
  void doctypeEntitiesOtherCharsetsAndDepthAreRefused() {
    Reply bomb =
        school(
            "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;\">]>"
                + Requests.capabilities(Requests.header(SCHOOL_1)).substring(38));
    assertFault(bomb, "VALIDATION_FAILED");
    assertThat(bomb.body()).contains("DTD_FORBIDDEN");
    Reply deep = school(Requests.envelope("<a>".repeat(40) + "</a>".repeat(40)));
    assertFault(deep, "VALIDATION_FAILED");
    assertThat(deep.body()).contains("TOO_DEEP");
    StringBuilder attributes = new StringBuilder("<a");
    for (int i = 0; i < 101; i++) {
      attributes.append(" a").append(i).append("=\"\"");
    }
    assertThat(school(Requests.envelope(attributes + "/>")).body()).contains("TOO_MANY_ATTRIBUTES");
    assertThat(
            server.post("tls/school-1", "school", "<a/>", "text/xml; charset=windows-1251").body())
        .contains("NOT_UTF8");
    assertThat(school("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + "<a/>").body())
        .contains("NOT_UTF8");
    assertThat(server.post("tls/school-1", "school", "<a/>", "application/json").body())
        .contains("BAD_CONTENT_TYPE");
  }

  @Test
  void tooManyElementsAreTooLarge() {
    assertFault(school(Requests.envelope("<a>" + "<b/>".repeat(100_001) + "</a>")), "TOO_LARGE");
  }

  @Test
  void allIssuesComeTogetherAndNoneQuotesAValue() {
    String pupil =
        "<s:pupil><t:name><t:surname>Сек4ретов</t:surname><t:first>Анна</t:first></t:name>"
            + "<t:birthDate>14.03.2015</t:birthDate><t:gender>GIRL</t:gender>"
            + "<t:snils>112-233-445 96</t:snils>"
            + "<t:document type=\"BIRTH_CERT_RU\"><t:series>II-АН</t:series></t:document>"
            + "<t:document><t:number>777</t:number></t:document></s:pupil>";
    Reply reply = school(Requests.upsert(Requests.header(SCHOOL_1), SCHOOL_1, "known", pupil, ""));
    assertFault(reply, "VALIDATION_FAILED");
    assertThat(reply.body())
        .contains(
            "<t:field>pupil.name.surname</t:field>",
            "<t:field>pupil.birthDate</t:field>",
            "<t:field>pupil.gender</t:field>",
            "<t:field>pupil.snils</t:field>",
            "<t:field>pupil.document[0]</t:field>",
            "<t:field>pupil.document[1]@type</t:field>",
            "BAD_SNILS",
            "CODE_UNKNOWN",
            "REQUIRED")
        .doesNotContain("Сек4ретов", "14.03.2015", "GIRL", "112-233", "777");
  }

  @Test
  void issuesOfTheRegistryComeWithThoseOfTheContractInTheContractsWords() {
    Reply reply =
        school(
            Requests.upsert(
                Requests.header(SCHOOL_1),
                SCHOOL_1,
                "known",
                Requests.PUPIL.replace("Тестова", "Дефектов").replace("FEMALE", "GIRL"),
                ""));
    assertFault(reply, "VALIDATION_FAILED");
    assertThat(reply.body())
        .contains("pupil.document[0].series", "pupil.gender")
        .doesNotContain("W-NAME-02");
  }

  @Test
  void elementOutsideTheCatalogueIsUnknown() {
    for (String element : List.of("photo", "nationality", "religion", "diagnosis")) {
      Reply reply =
          school(
              Requests.upsert(
                  Requests.header(SCHOOL_1),
                  SCHOOL_1,
                  "known",
                  Requests.PUPIL
                      .replace("</s:pupil>", "<t:" + element + ">x</t:" + element + "></s:pupil>")
                      .replace("2015-03-14", "x"),
                  ""));
      assertFault(reply, "UNKNOWN_ELEMENT");
      assertThat(reply.body()).contains("pupil." + element, "pupil.birthDate");
    }
  }

  @Test
  void elementTwiceOrElsewhereIsMisplaced() {
    Reply reply =
        school(
            Requests.upsert(
                Requests.header(SCHOOL_1),
                SCHOOL_1,
                "known",
                Requests.PUPIL.replace("<t:gender>", "<t:gender>MALE</t:gender><t:gender>"),
                ""));
    assertFault(reply, "VALIDATION_FAILED");
    assertThat(reply.body()).contains("MISPLACED_ELEMENT", "pupil.gender[1]");
  }

  @Test
  void clockMoreThanFiveMinutesAwayIsRefused() {
    for (long seconds : List.of(-301L, 301L + 5)) {
      assertFault(
          school(
              Requests.capabilities(
                  Requests.header(SCHOOL_1, "ENROL", uuid(), Instant.now().plusSeconds(seconds)))),
          "CLOCK_SKEW");
    }
    assertThat(
            school(
                    Requests.capabilities(
                        Requests.header(
                            SCHOOL_1, "ENROL", uuid(), Instant.now().minusSeconds(240))))
                .status())
        .isEqualTo(200);
  }
}
