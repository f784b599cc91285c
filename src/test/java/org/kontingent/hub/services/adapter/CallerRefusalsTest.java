package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.services.adapter.ServicesServer.FEDERAL;
import static org.kontingent.hub.services.adapter.ServicesServer.SCHOOL_1;
import static org.kontingent.hub.services.adapter.ServicesServer.SCHOOL_2;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.services.adapter.ServicesServer.Reply;

/** Who may not call, and what he may not see, provoked from outside over real TLS. */
class CallerRefusalsTest extends RefusalScene {
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
}
