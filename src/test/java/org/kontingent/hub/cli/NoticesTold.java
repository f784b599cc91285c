package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.kontingent.hub.sandbox.LifeEvent;
import org.kontingent.hub.sandbox.LifeEvents;
import org.kontingent.hub.sandbox.Sandbox;
import org.kontingent.hub.sandbox.ToldNotice;
import org.kontingent.hub.sandbox.departments.DepartmentLetters;
import org.kontingent.hub.sandbox.population.Population;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that can happen to a child happens to one of them; its department tells the hub
 * unasked through the exchange; what the hub then knows is looked up in its database.
 */
final class NoticesTold {
  private final Sandbox sandbox;
  private final LifeEvents life;
  private final JdbcClient jdbc;

  NoticesTold(Sandbox sandbox, Population population, DataSource database) {
    this.sandbox = sandbox;
    this.life = new DepartmentLetters(population, "ZAGS01", "MVDR01", Clock.systemUTC());
    this.jdbc = JdbcClient.create(database);
  }

  void reachTheChildrenTheyMean() throws Exception {
    String twin = golden("f0001-2");
    assertThat(golden("f0019-1")).contains("\"parents\"").doesNotContain("Родионов");
    String before = surname("f0019-1");

    ask("{\"child\":\"f0000-1\",\"event\":\"NAME_CHANGE\"}", 201);
    ask("{\"child\":\"f0000-1\",\"event\":\"WEDDING\"}", 400);
    ask("{\"child\":\"nobody\",\"event\":\"BIRTH\"}", 400);
    tell("f0002-1", LifeEvent.BIRTH);
    tell("f0007-1", LifeEvent.AMENDMENT);
    tell("f0021-1", LifeEvent.ANNULMENT);
    tell("f0017-1", LifeEvent.FILIATION);
    tell("f0019-1", LifeEvent.ADOPTION);
    tell("f0020-1", LifeEvent.DEATH);
    tell("f0001-1", LifeEvent.MOVE);
    // An answer is what the department waits for; a broadcast has none.
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                acts().stream().allMatch(told -> told.answers().size() == 1)
                    && !golden("f0001-1").equals("")
                    && golden("f0001-1").contains("ул. Переездная"));

    assertThat(sandbox.told()).allMatch(told -> told.taken().equals("TAKEN"));
    assertThat(acts()).hasSize(7).allMatch(t -> t.answers().equals(List.of("ActNoticeResponse")));
    assertThat(golden("f0000-1")).contains("Новосёлов").contains("\"formerNames\":[{");
    assertThat(golden("f0007-1")).contains("(уточнено)").contains("AMENDED");
    assertThat(golden("f0021-1")).contains("ANNULLED").contains("CONTRADICTED");
    assertThat(conflicts("f0021-1")).contains("ACT_ANNULLED");
    assertThat(golden("f0017-1")).contains("Отцов");
    assertThat(golden("f0019-1")).contains("Родионов").doesNotContain(before);
    assertThat(state("f0020-1")).isEqualTo("DECEASED");
    assertThat(golden("f0001-2")).as("the other twin").isEqualTo(twin);
  }

  private List<ToldNotice> acts() {
    return sandbox.told().stream().filter(t -> t.kind().rootElement().equals("ActNotice")).toList();
  }

  private void tell(String child, LifeEvent event) {
    LifeEvents.Letter letter = life.write(child, event);
    sandbox.tell(letter.mnemonic(), letter.payload());
  }

  private void ask(String order, int status) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + sandbox.port() + "/sandbox/notice"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(order))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(order).isEqualTo(status);
  }

  private String golden(String child) {
    return column("p.golden", child);
  }

  private String state(String child) {
    return column("p.record_state", child);
  }

  private String surname(String child) {
    return golden(child).replaceFirst(".*?\"surname\":\"([^\"]+)\".*", "$1");
  }

  private List<String> conflicts(String child) {
    return jdbc.sql(
            "SELECT c.conflict_type FROM registry_conflict c JOIN registry_source_key k"
                + " ON k.pupil = c.pupil WHERE k.external_id = :id AND c.conflict_state = 'OPEN'")
        .param("id", "pupil-" + child)
        .query(String.class)
        .list();
  }

  private String column(String name, String child) {
    return jdbc.sql(
            "SELECT "
                + name
                + " FROM registry_pupil p JOIN registry_source_key k ON k.pupil = p.id"
                + " WHERE k.external_id = :id")
        .param("id", "pupil-" + child)
        .query(String.class)
        .single();
  }
}
