package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.FullName;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.sandbox.population.SchoolClaim;
import org.kontingent.hub.sandbox.population.Story;
import org.kontingent.hub.sandbox.school.ChildProgress;
import org.kontingent.hub.sandbox.school.SchoolSettings;
import org.kontingent.hub.sandbox.school.SchoolSimulator;
import org.springframework.jdbc.core.JdbcTemplate;

/** A steward decides who is who over mutual TLS, on children a school submitted over SOAP. */
class DecisionApiIT {
  private static final String PUPILS = "/api/operator/pupils/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static OperatorHub hub;
  private static Child doubled;
  private static List<ChildProgress> children;

  @BeforeAll
  static void start() throws Exception {
    hub = new OperatorHub();
    hub.register("MINISTRY", "STW", "school-2");
    Population population = Population.of(1, 12);
    doubled = SecondSchool.childLike(population);
    List<Child> submitted = new ArrayList<>(population.children());
    submitted.add(doubled);
    submitted.add(calledOtherwise(population));
    submitted.add(underTheKeyOf(population.children().get(5), population.children().get(6)));
    children =
        SchoolSimulator.run(
                new SchoolSettings(
                    hub.uri("/ws/school"),
                    "SCHOOL",
                    hub.samples().file("tls/school-1.p12"),
                    new String(hub.samples().password()),
                    hub.samples().file("trust/tls-authority.pem"),
                    submitted,
                    Duration.ofMillis(100),
                    Duration.ZERO,
                    Clock.systemUTC()))
            .children();
  }

  /** A child of the population with all its papers under another number and another patronymic. */
  private static Child calledOtherwise(Population population) {
    Child child =
        population.children().stream()
            .filter(one -> one.story() == Story.ORDINARY && one.claim().name().patronymic() != null)
            .findFirst()
            .orElseThrow();
    SchoolClaim claim = child.claim();
    FullName name = claim.name();
    return child.claimedAs(
        claim
            .withPupilId("3-" + claim.pupilId())
            .withName(new FullName(name.surname(), name.first(), name.patronymic() + "а")));
  }

  /** The other child's data once more, under the first child's number. */
  private static Child underTheKeyOf(Child first, Child other) {
    return other.claimedAs(other.claim().withPupilId(first.claim().pupilId()));
  }

  @AfterAll
  static void stop() {
    if (hub != null) {
      hub.close();
    }
  }

  @Test
  void aCaseIsExplainedDecidedAndUndone() throws Exception {
    JsonNode open = json(hub.get("school-2", "/api/operator/cases"));
    assertThat(open).as("the child of both schools").hasSize(1);
    String after = "/api/operator/cases?after=";
    assertThat(json(hub.get("school-2", after + open.path(0).path("id").asText()))).isEmpty();
    assertThat(hub.get("school-2", after + "first").statusCode()).isEqualTo(400);
    String one = open.path(0).path("one").asText();
    String other = open.path(0).path("other").asText();
    assertThat(List.of(one, other)).contains(pupil(doubled.claim().pupilId()));

    HttpResponse<String> why = hub.get("school-2", PUPILS + one + "/likeness/" + other);
    assertThat(json(why).path("probability").asDouble()).isBetween(0.05, 0.95);
    assertThat(json(why).path("fields")).isNotEmpty();
    assertThat(why.body())
        .doesNotContain(
            doubled.name().surname(),
            doubled.name().first(),
            doubled.claim().birthDate().toString());

    JsonNode merged = json(hub.post("school-2", PUPILS + one + "/merge", with(other)));
    String absorbed = merged.path("redirects").path(0).path("from").asText();
    assertThat(List.of(one, other)).contains(absorbed);
    assertThat(json(hub.get("school-2", "/api/operator/cases"))).isEmpty();
    assertThat(hub.post("school-2", PUPILS + one + "/merge", with(other)).statusCode())
        .as("one already")
        .isEqualTo(409);

    JsonNode apart = json(hub.post("school-2", PUPILS + absorbed + "/unmerge", REASON));
    assertThat(apart.path("pupils")).hasSize(2);
    assertThat(json(hub.get("school-2", "/api/operator/cases")))
        .as("what a person told apart is not proposed again")
        .isEmpty();
    JsonNode decided = json(hub.get("school-2", PUPILS + one + "/decisions"));
    assertThat(decided).hasSize(2);
    assertThat(decided.path(0).path("author").asText()).isEqualTo("MINISTRY STW");
  }

  @Test
  void aValueIsChosenAndSeenByWhoeverMaySeeIt() throws Exception {
    JsonNode page = json(hub.get("school-2", "/api/operator/conflicts?type=NAME_DIFF&limit=500"));
    JsonNode open = page.path("conflicts").path(0);
    assertThat(open.path("level").asText()).isEqualTo("SCHOOL");
    assertThat(open.path("dueOn").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(open.path("overdue").asBoolean(true)).isFalse();
    String conflict = "/api/operator/conflicts/" + open.path("id").asText();
    String pupil = open.path("pupil").asText();

    JsonNode told = json(hub.get("school-2", conflict)).path("values");
    assertThat(told.path("values")).hasSizeGreaterThan(1);
    JsonNode other =
        stream(told.path("values"))
            .filter(v -> !v.path("golden").asBoolean() && !v.path("ifChosen").isNull())
            .findFirst()
            .orElseThrow();
    assertThat(other.path("value").asText()).isNotBlank();
    assertThat(stream(other.path("ifChosen").path("fields")).map(JsonNode::asText))
        .contains("name");

    HttpResponse<String> masked = hub.get("steward", conflict);
    assertThat(json(masked).path("values").path("values"))
        .allSatisfy(v -> assertThat(v.path("value").isNull()).isTrue());
    for (JsonNode value : told.path("values")) {
      assertThat(masked.body()).doesNotContain(value.path("value").asText());
    }
    assertThat(accessLog("operator:ExplainConflict"))
        .as("who looked at whose values is in the access log")
        .anyMatch(row -> row.contains("P2") && row.contains("DATA_QUALITY"));

    String choice =
        "{\"record\":\"%s\",\"seen\":\"%s\",\"reason\":\"паспорт показан\"}"
            .formatted(other.path("record").asText(), told.path("seen").asText());
    for (String identity : List.of("operator", "steward", "school-1")) {
      assertThat(hub.post(identity, conflict + "/choose", choice).statusCode()).isEqualTo(403);
    }
    refused(
        409,
        "VERSION_CONFLICT",
        hub.post("school-2", conflict + "/choose", choice.replace("\"seen\":\"", "\"seen\":\"0")));
    JsonNode decided = json(hub.post("school-2", conflict + "/choose", choice));
    assertThat(decided.path("pupils").path(0).asText()).isEqualTo(pupil);
    JsonNode now = json(hub.get("school-2", PUPILS + pupil + "/values/NAME"));
    assertThat(now.path("decided").asText()).isEqualTo("CHOSEN");
    assertThat(now.path("values").path(0).path("value").asText())
        .isEqualTo(other.path("value").asText());
    refused(404, "NOT_FOUND", hub.get("school-2", conflict));

    HttpResponse<String> shown =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + hub.consolePort() + "/?refresh=off"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("выбрать значение", "паспорт показан", "MINISTRY STW")
        .doesNotContain(other.path("value").asText());

    String lock =
        "{\"field\":\"NAME\",\"record\":\"%s\",\"seen\":\"%s\",\"until\":\"%s\",\"reason\":\"до суда\"}";
    refused(
        400,
        "BAD_VALUE",
        hub.post(
            "school-2",
            PUPILS + pupil + "/lock",
            lock.formatted(other.path("record").asText(), now.path("seen").asText(), "скоро")));
    json(
        hub.post(
            "school-2",
            PUPILS + pupil + "/lock",
            lock.formatted(
                other.path("record").asText(),
                now.path("seen").asText(),
                LocalDate.now().plusDays(30))));
    assertThat(json(hub.get("school-2", PUPILS + pupil + "/values/NAME")).path("decided").asText())
        .isEqualTo("LOCKED");
  }

  @Test
  void aRecordUnderAReusedKeyIsGivenAPlace() throws Exception {
    JsonNode open =
        json(hub.get("school-2", "/api/operator/conflicts?type=KEY_REUSED"))
            .path("conflicts")
            .path(0);
    String conflict = "/api/operator/conflicts/" + open.path("id").asText();
    assertThat(open.path("level").asText()).isEqualTo("REGION");
    JsonNode held = json(hub.get("school-2", conflict)).path("held").path(0);
    assertThat(held.path("canBePlaced").asBoolean()).isTrue();
    assertThat(held.path("about").asText()).isNotBlank();
    assertThat(hub.get("steward", conflict).body()).doesNotContain(held.path("about").asText());

    String record = "/api/operator/records/" + held.path("record").asText();
    assertThat(hub.post("steward", record + "/place-apart", REASON).statusCode()).isEqualTo(403);
    refused(400, "BAD_VALUE", hub.post("school-2", record + "/place", REASON));
    JsonNode placed = json(hub.post("school-2", record + "/place-apart", REASON));
    assertThat(placed.path("restored")).isNotNull();
    refused(404, "NOT_FOUND", hub.get("school-2", conflict));
    json(
        hub.post(
            "school-2",
            "/api/operator/decisions/" + placed.path("decision").asText() + "/take-back",
            REASON));
    assertThat(
            json(hub.get("school-2", "/api/operator/conflicts?type=KEY_REUSED")).path("conflicts"))
        .hasSize(1);
  }

  private static List<String> accessLog(String operation) {
    return new JdbcTemplate(hub.database().dataSource())
        .queryForList("select * from access_log where operation_name = ?", operation).stream()
            .map(row -> row.values().toString())
            .toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static final String REASON = "{\"reason\":\"сверено с личным делом\"}";

  @Test
  void onlyAStewardDecides() throws Exception {
    String any = pupil(children.get(0).pupilId());
    String second = pupil(children.get(1).pupilId());
    for (String identity : List.of("operator", "steward", "school-1")) {
      assertThat(hub.post(identity, PUPILS + any + "/merge", with(second)).statusCode())
          .as(identity)
          .isEqualTo(403);
      assertThat(hub.get(identity, "/api/operator/cases").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void whatMakesNoSenseIsRefusedWithACode() throws Exception {
    String any = pupil(children.get(0).pupilId());
    String nobody = UUID.randomUUID().toString();
    refused(404, "NOT_FOUND", hub.post("school-2", PUPILS + any + "/merge", with(nobody)));
    refused(404, "NOT_FOUND", hub.get("school-2", PUPILS + any + "/likeness/" + nobody));
    refused(409, "STATE_FORBIDDEN", hub.get("school-2", PUPILS + any + "/likeness/" + any));
    refused(409, "STATE_FORBIDDEN", hub.post("school-2", PUPILS + any + "/unmerge", REASON));
    refused(400, "BAD_VALUE", hub.post("school-2", PUPILS + "x/unmerge", REASON));
    refused(400, "BAD_VALUE", hub.post("school-2", PUPILS + any + "/merge", REASON));
    refused(400, "REASON_REQUIRED", hub.post("school-2", PUPILS + any + "/unmerge", "{}"));
    refused(400, "BAD_VALUE", hub.post("school-2", "/api/operator/keys/unlink", REASON));
    refused(400, "BAD_VALUE", hub.get("school-2", "/api/operator/conflicts?type=NONSENSE"));
    refused(400, "BAD_VALUE", hub.get("school-2", PUPILS + any + "/values/NONSENSE"));
    refused(404, "NOT_FOUND", hub.get("school-2", "/api/operator/conflicts/" + nobody));
    refused(
        404,
        "NOT_FOUND",
        hub.post("school-2", "/api/operator/records/" + nobody + "/place-apart", REASON));
    refused(
        404,
        "NOT_FOUND",
        hub.post("school-2", "/api/operator/decisions/" + nobody + "/take-back", REASON));
  }

  @Test
  void theModelIsLookedAtAndOrderedAnewButNotAdoptedUnseen() throws Exception {
    String models = "/api/operator/match-models";
    JsonNode first = json(hub.get("operator", models)).path("versions");
    assertThat(first.path(first.size() - 1).path("state").asText()).isEqualTo("ADOPTED");
    refused(400, "BAD_VALUE", hub.post("school-2", models + "/1/thresholds", WRONG_THRESHOLDS));
    refused(404, "NOT_FOUND", hub.post("school-2", models + "/77/adopt", REASON));
    refused(400, "REASON_REQUIRED", hub.post("school-2", models + "/estimate", "{}"));
    assertThat(hub.post("operator", models + "/estimate", REASON).statusCode()).isEqualTo(403);
    JsonNode ordered = json(hub.post("school-2", models + "/estimate", REASON));
    assertThat(ordered.path("orderedBy").asText()).isEqualTo("MINISTRY STW");
    refused(
        409,
        "STATE_FORBIDDEN",
        hub.post("school-2", models + "/" + ordered.path("number").asInt() + "/adopt", REASON));
  }

  private static final String WRONG_THRESHOLDS = "{\"linkProbability\":0.4,\"reason\":\"проба\"}";

  private static void refused(int status, String code, HttpResponse<String> answer)
      throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo(code);
  }

  private static String with(String other) {
    return "{\"with\":\"" + other + "\",\"reason\":\"сверено с личным делом\"}";
  }

  private static String pupil(String pupilId) {
    return children.stream()
        .filter(child -> child.pupilId().equals(pupilId))
        .findFirst()
        .orElseThrow()
        .regionalId();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
