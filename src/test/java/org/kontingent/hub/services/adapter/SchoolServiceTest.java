package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.services.adapter.ServicesServer.SCHOOL_1;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.services.adapter.ServicesServer.Reply;

/** A school's day, over real TLS. */
class SchoolServiceTest {
  private static ServicesServer server;

  @BeforeAll
  static void start() {
    server = new ServicesServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void capabilitiesNameTheCallersOperationsAndOrganisation() {
    Reply reply =
        server.post("tls/school-1", "school", Requests.capabilities(Requests.header(SCHOOL_1)));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body()).contains("UpsertPupil", "61-0001", "5242880");
  }

  @Test
  void consentThenPupilThenTheRecordComesBackWithItsProvenance() {
    Reply consent =
        server.post(
            "tls/school-1",
            "school",
            Requests.consent(Requests.header(SCHOOL_1), SCHOOL_1, "day-1"));
    assertThat(consent.status()).as(consent.body()).isEqualTo(200);
    Reply upsert =
        server.post(
            "tls/school-1",
            "school",
            Requests.upsert(Requests.header(SCHOOL_1), SCHOOL_1, "day-1", Requests.PUPIL, ""));
    assertThat(upsert.status()).as(upsert.body()).isEqualTo(200);
    assertThat(upsert.body()).contains("CREATED", "BIRTH_REGISTRY", "W-SNILS-01");
    Reply pupil =
        server.post(
            "tls/school-1",
            "school",
            Requests.getPupil(
                Requests.header(SCHOOL_1),
                Requests.key(SCHOOL_1, "day-1"),
                "CORE",
                "DOCUMENTS",
                "PROVENANCE"));
    assertThat(pupil.status()).as(pupil.body()).isEqualTo(200);
    assertThat(pupil.body())
        .contains("Тестова", "state=\"CLAIMED\"", "sourceRole=\"SCHOOL\"", "112-233-445 95")
        .doesNotContain("not for this caller");
  }
}
