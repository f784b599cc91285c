package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.journal.adapter.JdbcJournal;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** What proves the exchange, as those who watch it may ask for it under {@code /api/operator}. */
class ProofApiIT {
  private static final String REASON = "{\"reason\":\"Запрос суда 17\"}";

  private static OperatorHub hub;
  private static TestDatabase database;

  @BeforeAll
  static void start() throws Exception {
    hub = new OperatorHub();
    database = hub.database();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void theChainIsCheckedAndAHeadSignedOnDemand() throws Exception {
    hub.post("operator", "/api/operator/journal/head", REASON);
    // The second one seals the note of the first.
    JsonNode head = OperatorHub.json(hub.post("operator", "/api/operator/journal/head", REASON));
    assertThat(head.at("/number").asLong()).isPositive();
    JsonNode checked = OperatorHub.json(hub.post("steward", "/api/operator/journal/check", REASON));
    assertThat(checked.at("/intact").asBoolean()).as(checked.toString()).isTrue();
    assertThat(checked.at("/heads").asLong()).isPositive();
    assertThat(
            OperatorHub.json(hub.get("operator", "/api/operator/journal")).at("/alarm").asBoolean())
        .isFalse();
    new JdbcTemplate(database.dataSource())
        .update("UPDATE operator_action SET reason = 'other' WHERE action = 'HEAD_SIGNED'");
    JsonNode broken = OperatorHub.json(hub.post("steward", "/api/operator/journal/check", REASON));
    assertThat(broken.at("/intact").asBoolean()).isFalse();
    assertThat(broken.at("/first/0/kind").asText()).isEqualTo("ROW_CHANGED");
    assertThat(broken.at("/first/0/stream").asText()).isEqualTo("operator");
  }

  @Test
  void evidenceIsForTheSecurityOfficerAloneAndLeavesARow() throws Exception {
    MessageId id = new MessageId(UUID.randomUUID().toString());
    hub.lanes().put(new LaneName("out/test/lane"), new LaneItem(id, UUID.randomUUID()));
    String path = "/api/operator/messages/" + id + "/evidence";
    assertThat(hub.post("operator", path, REASON).statusCode()).isEqualTo(403);
    assertThat(hub.post("steward", path, REASON).statusCode()).isEqualTo(404);
    assertThat(hub.post("steward", path, "{}").statusCode()).isEqualTo(400);
    journal()
        .record(
            new JournalEntry(
                Direction.OUT,
                "SendRequest",
                EntryOutcome.ACCEPTED,
                id,
                null,
                null,
                "text/xml",
                "<a/>".getBytes(StandardCharsets.UTF_8),
                SignatureSummary.NONE));
    HttpResponse<String> given = hub.post("steward", path, REASON);
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(given.body()).startsWith("PK");
    assertThat(hub.actions(id.value()))
        .singleElement()
        .satisfies(row -> assertThat(row.get("ACTION")).isEqualTo("EVIDENCE_GIVEN"));

    String message = "/api/operator/messages/" + id;
    assertThat(hub.get("operator", message).statusCode()).isEqualTo(200);
    // As the purge of the lanes does after months.
    new JdbcTemplate(database.dataSource())
        .update("DELETE FROM lane_entry WHERE message_id = ?", id.value());
    assertThat(hub.get("operator", message).statusCode()).isEqualTo(404);
    assertThat(OperatorHub.json(hub.get("operator", message)).get("code").asText())
        .isEqualTo("MESSAGE_NOT_IN_LANES");
    assertThat(hub.post("steward", path, REASON).statusCode()).isEqualTo(200);
  }

  private static Journal journal() {
    return new JdbcJournal(
        database.dataSource(),
        MasterKeys.read(hub.samples().file("journal.key")),
        Clock.systemUTC());
  }
}
