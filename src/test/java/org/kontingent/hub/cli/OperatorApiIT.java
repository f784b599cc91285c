package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** The operators' JSON of a whole hub, asked by real clients over mutual TLS. */
class OperatorApiIT {
  private static final LaneName LANE = new LaneName("out/test/lane");
  private static final String LANES = "/api/operator/lanes";
  private static final String WRITTEN = LANES + "/out~test~lane";
  private static final String REASON = "{\"reason\":\"Плановые работы у получателя\"}";

  private static OperatorHub hub;
  private static TestDatabase database;
  private static Lanes lanes;

  @BeforeAll
  static void start() throws Exception {
    hub = new OperatorHub();
    database = hub.database();
    lanes = hub.lanes();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  private static HttpResponse<String> get(String identity, String path) throws Exception {
    return hub.get(identity, path);
  }

  private static HttpResponse<String> post(String identity, String path, String body)
      throws Exception {
    return hub.post(identity, path, body);
  }

  private static MessageId aMessage() {
    MessageId id = new MessageId(UUID.randomUUID().toString());
    lanes.put(LANE, new LaneItem(id, UUID.randomUUID()));
    return id;
  }

  private static MessageId aFinishedMessage() {
    MessageId id = aMessage();
    lanes.claim(LANE, 100, Duration.ofMinutes(1)).forEach(claim -> lanes.done(claim, "SENT"));
    return id;
  }

  private static MessageId aDeadMessage() {
    MessageId id = aMessage();
    lanes
        .claim(LANE, 100, Duration.ofMinutes(1))
        .forEach(claim -> lanes.dead(claim, "ACCESS_DENIED"));
    return id;
  }

  private static String newestState(MessageId id) throws Exception {
    return OperatorHub.json(get("operator", "/api/operator/messages/" + id))
        .at("/entries/0/entry/state")
        .asText();
  }

  @Test
  void recurringWorkIsListedAndRunByAnOperatorsOrderOnly() throws Exception {
    JsonNode tasks = OperatorHub.json(get("operator", "/api/operator/tasks"));
    assertThat(tasks).isNotEmpty();
    String name = tasks.get(0).get("name").asText();
    assertThat(tasks.get(0).get("everySeconds").asLong()).isPositive();
    assertThat(get("steward", "/api/operator/tasks").statusCode()).isEqualTo(200);
    assertThat(get("school-1", "/api/operator/tasks").statusCode()).isEqualTo(403);
    String run = "/api/operator/tasks/" + name + "/run";
    assertThat(post("steward", run, REASON).statusCode()).isEqualTo(403);
    assertThat(post("operator", run, "{}").statusCode()).isEqualTo(400);
    assertThat(post("operator", "/api/operator/tasks/no-such/run", REASON).statusCode())
        .isEqualTo(404);
    // A task in hand at this moment is refused; it is not for long.
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> post("operator", run, REASON).statusCode() == 200);
  }

  @Test
  void theOperatorSeesLanesAndTheirMessagesWithoutContent() throws Exception {
    MessageId id = aFinishedMessage();
    HttpResponse<String> all = get("operator", LANES);
    assertThat(all.statusCode()).isEqualTo(200);
    assertThat(OperatorHub.json(all).findValuesAsText("lane")).contains("out/test/lane");
    JsonNode lane = OperatorHub.json(get("operator", WRITTEN));
    assertThat(lane.get("condition").asText()).isIn("RUNNING", "PAUSED");
    assertThat(lane.get("lastSuccess").isNull()).isFalse();

    JsonNode page = OperatorHub.json(get("operator", WRITTEN + "/messages?state=DONE"));
    assertThat(page.get("messages").findValuesAsText("messageId")).contains(id.value());
    JsonNode message = OperatorHub.json(get("operator", "/api/operator/messages/" + id));
    assertThat(message.at("/entries/0/attempts/0/code").asText()).isEqualTo("SENT");
    assertThat(message.at("/entries/0/attempts/0/node").asText()).isEqualTo("test-node");
  }

  @Test
  void aPageGoesOnWhereTheLastOneEnded() throws Exception {
    for (int i = 0; i < 3; i++) {
      aDeadMessage();
    }
    JsonNode first = OperatorHub.json(get("operator", WRITTEN + "/messages?state=DEAD&limit=2"));
    assertThat(first.get("messages")).hasSize(2);
    JsonNode second =
        OperatorHub.json(
            get(
                "operator",
                WRITTEN + "/messages?state=DEAD&limit=2&after=" + first.get("next").asText()));
    assertThat(second.get("messages").findValuesAsText("entry"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.get("messages").findValuesAsText("entry"));
  }

  @Test
  void aCertificateWithAnotherRoleIsRefusedWithoutDetails() throws Exception {
    aFinishedMessage();
    for (String path : List.of(LANES, WRITTEN, "/api/operator/messages/" + UUID.randomUUID())) {
      HttpResponse<String> refused = get("school-1", path);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(refused.body())
          .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403}");
    }
    assertThat(post("school-1", WRITTEN + "/pause", REASON).statusCode()).isEqualTo(403);
  }

  @Test
  void aCertificateNobodyRegisteredIsRefused() throws Exception {
    assertThat(get("federal", LANES).statusCode()).isEqualTo(403);
    assertThat(get("federal", "/api/operator/nothing").statusCode()).isEqualTo(403);
  }

  @Test
  void theSecurityOfficerLooksAndTouchesNothing() throws Exception {
    aFinishedMessage();
    assertThat(get("steward", LANES).statusCode()).isEqualTo(200);
    assertThat(post("steward", WRITTEN + "/pause", REASON).statusCode()).isEqualTo(403);
  }

  @Test
  void nothingIsDoneWithoutAReason() throws Exception {
    MessageId id = aDeadMessage();
    for (String body :
        List.of("{}", "{\"reason\":\"  \"}", "{\"reason\":null}", "", "[]", "null")) {
      HttpResponse<String> refused =
          post("operator", "/api/operator/messages/" + id + "/revive", body);
      assertThat(refused.statusCode()).as(body).isEqualTo(400);
    }
    assertThat(newestState(id)).isEqualTo("DEAD");
    assertThat(hub.actions(id.value())).isEmpty();
  }

  @Test
  void onlyJsonIsTaken() throws Exception {
    MessageId id = aDeadMessage();
    HttpResponse<String> refused =
        hub.send(
            "operator",
            HttpRequest.newBuilder(hub.uri("/api/operator/messages/" + id + "/revive"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(REASON)));
    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(newestState(id)).isEqualTo("DEAD");
  }

  @Test
  void whatIsUnknownIsNotFound() throws Exception {
    for (String path :
        List.of(
            LANES + "/no~such~lane",
            LANES + "/no~such~lane/messages?state=DEAD",
            "/api/operator/messages/" + UUID.randomUUID(),
            "/api/operator/messages/not-an-id",
            "/api/operator/nothing")) {
      assertThat(get("operator", path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(post("operator", LANES + "/no~such~lane/pause", REASON).statusCode()).isEqualTo(404);
    assertThat(
            post("operator", "/api/operator/messages/" + UUID.randomUUID() + "/replay", REASON)
                .statusCode())
        .isEqualTo(404);
    assertThat(get("operator", WRITTEN + "/messages?state=NOTHING").statusCode()).isEqualTo(400);
  }

  @Test
  void aPausedLaneStandsStillUntilItIsResumed() throws Exception {
    aFinishedMessage();
    HttpResponse<String> paused = post("operator", WRITTEN + "/pause", REASON);
    assertThat(paused.statusCode()).isEqualTo(200);
    assertThat(OperatorHub.json(paused).at("/lane/condition").asText()).isEqualTo("PAUSED");
    MessageId waiting = aMessage();
    try {
      assertThat(lanes.claim(LANE, 10, Duration.ofMinutes(1))).isEmpty();
    } finally {
      assertThat(
              OperatorHub.json(post("operator", WRITTEN + "/resume", REASON))
                  .at("/lane/condition")
                  .asText())
          .isEqualTo("RUNNING");
    }
    assertThat(lanes.claim(LANE, 10, Duration.ofMinutes(1)))
        .anySatisfy(claim -> assertThat(claim.item().messageId()).isEqualTo(waiting));
    assertThat(hub.actions("out/test/lane"))
        .extracting(row -> row.get("ACTION"))
        .contains("LANE_PAUSED", "LANE_RESUMED");
    assertThat(hub.actions("out/test/lane"))
        .allSatisfy(
            row -> {
              assertThat(row.get("ACTOR")).isEqualTo("OPERATOR OPR");
              assertThat((String) row.get("REASON")).isNotBlank();
            });
  }

  @Test
  void aReplayIsANewEntryLinkedToTheOld() throws Exception {
    MessageId id = aFinishedMessage();
    JsonNode before = OperatorHub.json(get("operator", "/api/operator/messages/" + id));
    HttpResponse<String> answer =
        post("operator", "/api/operator/messages/" + id + "/replay", REASON);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode replayed = OperatorHub.json(answer);
    assertThat(replayed.at("/message/entries")).hasSize(2);
    assertThat(replayed.at("/message/entries/0/entry/replayOf").asText())
        .isEqualTo(before.at("/entries/0/entry/entry").asText());
    assertThat(replayed.at("/message/entries/0/entry/state").asText()).isEqualTo("READY");
    assertThat(post("operator", "/api/operator/messages/" + id + "/replay", REASON).statusCode())
        .isEqualTo(409);
    assertThat(hub.actions(id.value())).hasSize(1);
  }

  @Test
  void aDeadMessageIsRevivedAndADiscardedOneStaysAway() throws Exception {
    MessageId revived = aDeadMessage();
    assertThat(
            post("operator", "/api/operator/messages/" + revived + "/revive", REASON).statusCode())
        .isEqualTo(200);
    assertThat(newestState(revived)).isEqualTo("READY");
    assertThat(
            post("operator", "/api/operator/messages/" + revived + "/discard", REASON).statusCode())
        .isEqualTo(200);
    assertThat(newestState(revived)).isEqualTo("CANCELLED_BY_OPERATOR");
    assertThat(lanes.claim(LANE, 100, Duration.ofMinutes(1)))
        .noneSatisfy(claim -> assertThat(claim.item().messageId()).isEqualTo(revived));
  }

  @Test
  void aLaneThatIsTooDeepClosesTheIntakeUntilItIsEmptied() throws Exception {
    LaneName shallow = new LaneName("out/test/shallow");
    lanes.claim(shallow, 1, Duration.ofMinutes(1));
    assertThat(OperatorHub.json(get("operator", "/api/operator/intake")).get("open").asBoolean())
        .isTrue();
    for (int i = 0; i < 4; i++) {
      lanes.put(
          shallow, new LaneItem(new MessageId(UUID.randomUUID().toString()), UUID.randomUUID()));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                OperatorHub.json(get("operator", "/api/operator/intake")).get("closedBy").asText(),
            "LANE_FULL"::equals);
    lanes.claim(shallow, 10, Duration.ofMinutes(1)).forEach(claim -> lanes.done(claim, "SENT"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                OperatorHub.json(get("operator", "/api/operator/intake")).get("open").asBoolean());
  }

  @Test
  void everyCallIsInTheAccessLog() throws Exception {
    get("school-1", LANES);
    get("operator", LANES);
    List<Map<String, Object>> rows =
        new JdbcTemplate(database.dataSource())
            .queryForList("SELECT * FROM access_log WHERE operation_name = 'operator:ListLanes'");
    assertThat(rows).anySatisfy(row -> assertThat(row.get("RESULT_CODE")).isEqualTo("OK"));
    assertThat(rows)
        .anySatisfy(row -> assertThat(row.get("RESULT_CODE")).isEqualTo("ACCESS_DENIED"));
  }

  @Test
  void thePlainPortKnowsNothingOfIt() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + hub.consolePort() + LANES))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(404);
  }
}
