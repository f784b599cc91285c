package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.services.adapter.ServicesServer.FEDERAL;
import static org.kontingent.hub.services.adapter.ServicesServer.SCHOOL_1;
import static org.kontingent.hub.services.adapter.ServicesServer.SCHOOL_2;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.RegistryRefusal.Code;
import org.kontingent.hub.services.adapter.ServicesServer.Reply;
import org.springframework.dao.QueryTimeoutException;

/** Every way a call is refused, provoked from outside over real TLS. */
class RefusalsTest {
  private static ServicesServer server;

  @BeforeAll
  static void start() {
    server = new ServicesServer();
    server.registry().consents.add(new org.kontingent.hub.registry.SourceKey(SCHOOL_1, "known"));
    upsert("known");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void heal() {
    server.registry().failure = null;
  }

  private static Reply upsert(String id) {
    return school(Requests.upsert(Requests.header(SCHOOL_1), SCHOOL_1, id, Requests.PUPIL, ""));
  }

  private static Reply school(String envelope) {
    return server.post("tls/school-1", "school", envelope);
  }

  private static void assertFault(Reply reply, String code) {
    assertThat(reply.body()).as("fault").contains("Fault>").doesNotContain("Exception", "at org.");
    assertThat(reply.faultCode()).as(reply.body()).isEqualTo(code);
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.contentType()).startsWith("text/xml");
  }

  @Test
  void callerWithoutACertificateGetsNoConnection() {
    assertThatThrownBy(() -> server.post(null, "school", Requests.capabilities("")))
        .isInstanceOf(java.io.UncheckedIOException.class);
  }

  @Test
  void certificateOfNoRegisteredSystemIsUnknown() {
    List<Map<String, Object>> rows =
        server.accessLogOf(
            () ->
                assertFault(
                    server.post(
                        "tls/steward", "school", Requests.capabilities(Requests.header(SCHOOL_1))),
                    "CALLER_UNKNOWN"));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).containsEntry("RESULT_CODE", "CALLER_UNKNOWN");
    assertThat(rows.get(0).get("CERTIFICATE")).isNotNull();
    assertThat(rows.get(0).get("SYSTEM_MNEMONIC")).isNull();
  }

  @Test
  void mnemonicOfAnotherSystemIsRefused() {
    assertFault(school(Requests.capabilities(Requests.header(SCHOOL_2))), "AUTH_FAILED");
  }

  @Test
  void schoolMayNotCallTheFederalService() {
    assertFault(
        server.post(
            "tls/school-1",
            "federal",
            Requests.envelope(
                "<f:GetPupilRequest>"
                    + Requests.header(SCHOOL_1, "FEDERAL_SYNC", uuid(), Instant.now())
                    + "<f:regionalId>"
                    + uuid()
                    + "</f:regionalId></f:GetPupilRequest>")),
        "ACCESS_DENIED");
  }

  @Test
  void partOfALaterStageIsDeniedAsAWholeCall() {
    for (String part : List.of("HEALTH", "ENROLMENTS", "PORTFOLIO", "RESULTS")) {
      assertFault(
          school(
              Requests.getPupil(
                  Requests.header(SCHOOL_1), Requests.key(SCHOOL_1, "known"), "CORE", part)),
          "ACCESS_DENIED");
    }
  }

  @Test
  void operationThatIsNotServedYetIsDenied() {
    assertFault(
        school(
            Requests.envelope(
                "<s:FindPupilRequest>" + Requests.header(SCHOOL_1) + "</s:FindPupilRequest>")),
        "ACCESS_DENIED");
  }

  @Test
  void claimedActorOnlyNarrows() {
    String actor =
        Requests.header(SCHOOL_1)
            .replace(
                "<t:purposeCode>",
                "<t:actor><t:accountId>teacher-9</t:accountId><t:role>TCH</t:role></t:actor>"
                    + "<t:purposeCode>");
    List<Map<String, Object>> rows =
        server.accessLogOf(
            () ->
                assertFault(
                    school(Requests.getPupil(actor, Requests.key(SCHOOL_1, "known"), "DOCUMENTS")),
                    "ACCESS_DENIED"));
    assertThat(rows.get(0)).containsEntry("CLAIMED_ACTOR", "TCH:teacher-9");
    String ministry = actor.replace("TCH", "REG");
    assertThat(school(Requests.getPupil(ministry, Requests.key(SCHOOL_2, "known"))).faultCode())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void absentConsentIsRefusedAndOnlyIdCallerTimeAndCodeAreKept() {
    List<Map<String, Object>> rows =
        server.accessLogOf(() -> assertFault(upsert("no-consent"), "CONSENT_REQUIRED"));
    assertThat(rows).hasSize(1);
    Map<String, Object> row = rows.get(0);
    assertThat(row)
        .containsEntry("RESULT_CODE", "CONSENT_REQUIRED")
        .containsEntry("SYSTEM_MNEMONIC", SCHOOL_1);
    for (String column :
        List.of(
            "CERTIFICATE",
            "ROLE_CODE",
            "ORGANISATION",
            "CLAIMED_ACTOR",
            "PURPOSE",
            "OPERATION_NAME",
            "CLIENT_REQUEST_ID",
            "REMOTE_ADDRESS")) {
      assertThat(row.get(column)).as(column).isNull();
    }
  }

  @Test
  void anotherCallersPupilLooksLikeNoPupil() {
    String id = server.registry().keys.values().iterator().next().toString();
    Reply foreign =
        server.post(
            "tls/school-2",
            "school",
            Requests.getPupil(
                Requests.header(SCHOOL_2), "<s:regionalId>" + id + "</s:regionalId>"));
    Reply nobody =
        server.post(
            "tls/school-2",
            "school",
            Requests.getPupil(
                Requests.header(SCHOOL_2), "<s:regionalId>" + uuid() + "</s:regionalId>"));
    assertFault(foreign, "NOT_FOUND");
    assertThat(withoutIds(foreign.body())).isEqualTo(withoutIds(nobody.body()));
    Reply byKey =
        server.post(
            "tls/school-2",
            "school",
            Requests.getPupil(Requests.header(SCHOOL_2), Requests.key(SCHOOL_1, "known")));
    Reply byNoKey =
        server.post(
            "tls/school-2",
            "school",
            Requests.getPupil(Requests.header(SCHOOL_2), Requests.key(SCHOOL_1, "never")));
    assertFault(byKey, "NOT_FOUND");
    assertThat(withoutIds(byKey.body()).replace("known", "never"))
        .isEqualTo(withoutIds(byNoKey.body()));
  }

  private static String withoutIds(String body) {
    return body.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
  }

  @Test
  void writingUnderAnothersKeyIsRefused() {
    assertFault(
        school(Requests.upsert(Requests.header(SCHOOL_1), SCHOOL_2, "known", Requests.PUPIL, "")),
        "FORBIDDEN_OWNER");
  }

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
  void purposeMustBeNamedAndFit() {
    assertFault(
        school(
            Requests.getPupil(
                Requests.header(SCHOOL_1, null, uuid(), Instant.now()),
                Requests.key(SCHOOL_1, "known"))),
        "PURPOSE_MISMATCH");
    assertFault(
        school(
            Requests.getPupil(
                Requests.header(SCHOOL_1, "OPERATE", uuid(), Instant.now()),
                Requests.key(SCHOOL_1, "known"))),
        "PURPOSE_MISMATCH");
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

  @Test
  void repeatedCallGetsItsFirstAnswerMarkedReplayed() {
    String id = uuid();
    Instant now = Instant.now();
    Reply first = consent(Requests.header(SCHOOL_1, "ENROL", id, now));
    Reply again = consent(Requests.header(SCHOOL_1, "ENROL", id, now.plusSeconds(3)));
    assertThat(first.body()).contains("replayed>false<");
    assertThat(again.body().replace("replayed>true<", "replayed>false<")).isEqualTo(first.body());
  }

  @Test
  void sameIdWithOtherContentIsRefused() {
    String id = uuid();
    consent(Requests.header(SCHOOL_1, "ENROL", id, Instant.now()));
    assertFault(
        school(
            Requests.consent(
                Requests.header(SCHOOL_1, "ENROL", id, Instant.now()), SCHOOL_1, "other")),
        "REQUEST_ID_REUSED");
  }

  private static Reply consent(String header) {
    return school(Requests.consent(header, SCHOOL_1, "repeated"));
  }

  @Test
  void changedRecordIsAConflictThatTellsTheCurrentVersion() {
    Reply reply =
        school(
            Requests.upsert(
                Requests.header(SCHOOL_1),
                SCHOOL_1,
                "known",
                Requests.PUPIL,
                "<s:expectedVersion>77</s:expectedVersion>"));
    assertFault(reply, "VERSION_CONFLICT");
    assertThat(reply.between("<t:currentVersion>", "</t:currentVersion>")).matches("[0-9]+");
  }

  @Test
  void testMessageIsAnsweredAndNothingIsStored() {
    String header =
        Requests.header(SCHOOL_1)
            .replace("</t:CallHeader>", "<t:testMessage>true</t:testMessage></t:CallHeader>");
    Reply reply = school(Requests.consent(header, SCHOOL_1, "test-only"));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(
            server.accessLog().stream()
                .filter(row -> Boolean.TRUE.equals(row.get("TEST_MESSAGE")))
                .toList())
        .hasSize(1);
  }

  @Test
  void whatIsBeingWorkedOnMayBeAskedAgainLater() {
    server.registry().failure = new RegistryRefusal(Code.IN_PROGRESS, "busy");
    Reply reply = consent(Requests.header(SCHOOL_1));
    assertFault(reply, "IN_PROGRESS");
    assertThat(reply.body()).contains("soap:Server", "<t:retryAfterSeconds>2<");
  }

  @Test
  void failureInsideTellsNothing() {
    server.registry().failure = new IllegalStateException("Тестова Анна 112-233-445 95");
    Reply reply = consent(Requests.header(SCHOOL_1));
    assertFault(reply, "INTERNAL");
    assertThat(reply.body()).contains("soap:Server").doesNotContain("Тестова", "IllegalState");
    server.registry().failure = new QueryTimeoutException("Тестова");
    assertFault(consent(Requests.header(SCHOOL_1)), "TEMPORARY");
  }

  @Test
  void soap12IsAnsweredInSoap12() {
    String soap12 = "http://www.w3.org/2003/05/soap-envelope";
    Reply answer =
        server.post(
            "tls/school-1",
            "school",
            Requests.capabilities(Requests.header(SCHOOL_1))
                .replace("http://schemas.xmlsoap.org/soap/envelope/", soap12),
            "application/soap+xml; charset=UTF-8");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/soap+xml");
    assertThat(answer.body()).contains(soap12);
    Reply fault =
        server.post("tls/school-1", "school", "nothing", "application/soap+xml; charset=UTF-8");
    assertThat(fault.status()).isEqualTo(400);
    assertThat(fault.body()).contains(soap12, ":Sender", "NOT_XML");
  }

  @Test
  void onlyPostAndTheContractAreServedAndEachPortKeepsItsPaths() {
    assertThat(get("https://localhost:" + server.tlsPort() + "/ws/school").status()).isEqualTo(405);
    assertThat(get("https://localhost:" + server.tlsPort() + "/ws").status()).isEqualTo(405);
    assertThat(get("https://localhost:" + server.tlsPort() + "/actuator/health").status())
        .isEqualTo(404);
    assertThat(get("http://localhost:" + server.plainPort() + "/ws/school?wsdl").status())
        .isEqualTo(404);
    assertThat(get("http://localhost:" + server.plainPort() + "/%77s/school?wsdl").status())
        .isGreaterThanOrEqualTo(400);
    assertThat(get("http://localhost:" + server.plainPort() + "/x/../ws/school?wsdl").status())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void publishedContractIsWholeAndNamesItsOwnAddress() {
    for (String service : List.of("school", "federal")) {
      Reply wsdl = get(server.url(service) + "?wsdl");
      assertThat(wsdl.status()).isEqualTo(200);
      assertThat(wsdl.body())
          .contains("location=\"" + server.url(service) + "\"")
          .doesNotContain("localhost:8443");
      java.util.regex.Matcher imports =
          java.util.regex.Pattern.compile("schemaLocation=\"([^\"]+)\"").matcher(wsdl.body());
      int found = 0;
      while (imports.find()) {
        Reply schema = get(imports.group(1).replace("&amp;", "&"));
        assertThat(schema.status()).isEqualTo(200);
        assertThat(schema.body()).contains("targetNamespace=\"urn:x-kontingent:");
        found++;
      }
      assertThat(found).isEqualTo(2);
    }
  }

  @Test
  void nothingButTheContractIsReadThroughItsAddress() {
    for (String query :
        List.of(
            "xsd=../access/matrix.txt",
            "xsd=access/matrix.txt",
            "xsd=/etc/hostname",
            "xsd=file:/etc/hostname",
            "wsdl=../access/matrix.txt",
            "wsdl=file:/etc/hostname",
            "xsd=",
            "xsd=%00")) {
      Reply reply = get(server.url("school") + "?" + query);
      assertThat(reply.status()).as(query + reply.body()).isGreaterThanOrEqualTo(400);
      assertThat(reply.body())
          .as(query)
          .doesNotContain("GetCapabilities |", "Exception", "\tat ", "<html");
    }
  }

  private static Reply get(String url) {
    return server.send("tls/school-1", HttpRequest.newBuilder(URI.create(url)).GET());
  }

  @Test
  void federalSegmentSeesSnilsAndCurrentDocumentOnly() {
    String id =
        server
            .registry()
            .keys
            .get(new org.kontingent.hub.registry.SourceKey(SCHOOL_1, "known"))
            .toString();
    Reply reply = federal("<f:regionalId>" + id + "</f:regionalId>", "DOCUMENTS");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body()).contains("112-233-445 95").doesNotContain("birthRecord");
    assertFault(federal("<f:regionalId>" + id + "</f:regionalId>", "ADDRESSES"), "ACCESS_DENIED");
    assertFault(federal("<f:snils>08765430300</f:snils>", "CORE"), "NOT_FOUND");
    assertFault(federal("<f:snils>11223344596</f:snils>", "CORE"), "VALIDATION_FAILED");
    assertThat(federal("<f:snils>11223344595</f:snils>", "CORE").status()).isEqualTo(200);
  }

  private static Reply federal(String reference, String part) {
    return server.post(
        "tls/federal",
        "federal",
        Requests.envelope(
            "<f:GetPupilRequest>"
                + Requests.header(FEDERAL, "FEDERAL_SYNC", uuid(), Instant.now())
                + reference
                + "<f:parts>"
                + part
                + "</f:parts></f:GetPupilRequest>"));
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }
}
