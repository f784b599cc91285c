package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.services.adapter.ServicesServer.SCHOOL_1;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.RegistryRefusal.Code;
import org.kontingent.hub.services.AcceptedCall;
import org.kontingent.hub.services.adapter.ServicesServer.Reply;
import org.springframework.dao.QueryTimeoutException;

/** Calls that come again, come too soon or meet trouble inside. */
class RepeatedCallsTest extends RefusalScene {
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
  void theExactOctetsOfAnAcceptedWriteAreKeptAndThoseOfARepetitionAsSuch() {
    String id = uuid();
    String first =
        Requests.consent(
            Requests.header(SCHOOL_1, "ENROL", id, Instant.now()), SCHOOL_1, "evidence");
    String again = first + "\r\n<!-- not the same octets -->";
    school(first);
    school(again);
    school(Requests.capabilities(Requests.header(SCHOOL_1)));
    List<AcceptedCall> kept =
        server.get(ServicesServer.KeptCalls.class).calls.stream()
            .filter(call -> new String(call.octets(), StandardCharsets.UTF_8).contains(id))
            .toList();
    assertThat(kept)
        .extracting(call -> new String(call.octets(), StandardCharsets.UTF_8))
        .containsExactly(first, again);
    assertThat(kept).extracting(AcceptedCall::again).containsExactly(false, true);
    assertThat(kept.get(0).caller()).isEqualTo(SCHOOL_1);
    assertThat(kept.get(0).operation()).isEqualTo("school:RegisterConsent");
    assertThat(kept.get(0).contentType()).isEqualTo("text/xml; charset=UTF-8");
    assertThat(server.accessLog())
        .anySatisfy(row -> assertThat(row.get("REQUEST_ID")).isEqualTo(kept.get(0).requestId()));
  }

  @Test
  void aRefusedCallLeavesNoBody() {
    int before = server.get(ServicesServer.KeptCalls.class).calls.size();
    assertFault(
        school(
            Requests.upsert(
                Requests.header(SCHOOL_1), SCHOOL_1, "nobody-agreed", Requests.PUPIL, "")),
        "CONSENT_REQUIRED");
    assertThat(server.get(ServicesServer.KeptCalls.class).calls).hasSize(before);
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
  void whileTheIntakeIsClosedChangesComeLaterAndReadsGoOn() {
    server.get(ServicesServer.Obstacle.class).code = "LANE_FULL";
    try {
      Reply refused = consent(Requests.header(SCHOOL_1));
      assertFault(refused, "TEMPORARY");
      assertThat(refused.body())
          .contains(
              "soap:Server", "<t:retryAfterSeconds>" + IntakeGate.RETRY_AFTER.toSeconds() + "<");
      assertThat(school(Requests.capabilities(Requests.header(SCHOOL_1))).status()).isEqualTo(200);
    } finally {
      server.get(ServicesServer.Obstacle.class).code = null;
    }
    assertThat(consent(Requests.header(SCHOOL_1)).status()).isEqualTo(200);
  }
}
