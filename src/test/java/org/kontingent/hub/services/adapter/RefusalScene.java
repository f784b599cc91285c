package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.services.adapter.ServicesServer.SCHOOL_1;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.kontingent.hub.services.adapter.ServicesServer.Reply;

/** Served calls and how a refusal looks: one server, one known pupil of one school. */
abstract class RefusalScene {
  static ServicesServer server;

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

  static Reply upsert(String id) {
    return school(Requests.upsert(Requests.header(SCHOOL_1), SCHOOL_1, id, Requests.PUPIL, ""));
  }

  static Reply school(String envelope) {
    return server.post("tls/school-1", "school", envelope);
  }

  static void assertFault(Reply reply, String code) {
    assertThat(reply.body()).as("fault").contains("Fault>").doesNotContain("Exception", "at org.");
    assertThat(reply.faultCode()).as(reply.body()).isEqualTo(code);
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.contentType()).startsWith("text/xml");
  }

  static String uuid() {
    return UUID.randomUUID().toString();
  }
}
