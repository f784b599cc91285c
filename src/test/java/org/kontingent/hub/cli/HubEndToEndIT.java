package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.sandbox.AnswerHabits;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.sandbox.Misbehaviour;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.sandbox.Sandbox;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.sandbox.school.ChildProgress;
import org.kontingent.hub.sandbox.school.SchoolReport;
import org.kontingent.hub.sandbox.school.SchoolSettings;
import org.kontingent.hub.sandbox.school.SchoolSimulator;
import org.kontingent.hub.signature.Reason;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.testing.TestDatabase;

/**
 * The whole hub as it is shipped: a school submits children over mutual TLS, the departments answer
 * through the signed exchange, the page shows what happened. On both databases.
 */
class HubEndToEndIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream console = System.out;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  static Stream<String> databases() {
    return Stream.of("H2", "PostgreSQL");
  }

  @AfterEach
  void restore() {
    System.setOut(console);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void childrenGoFromSubmittedToConfirmed(String name) throws Exception {
    System.setOut(new PrintStream(new Both(console, logged), true, StandardCharsets.UTF_8));
    Population population = Population.of(1, 40);
    try (TestDatabase database = name.equals("H2") ? TestDatabase.h2() : TestDatabase.postgreSql();
        SampleMaterial samples = SampleMaterial.unpack();
        Sandbox sandbox = exchange(samples, population);
        HubServer hub =
            HubServer.start(arguments(samples, sandbox.port(), database.jdbcUrl()), "demo")) {
      register(samples, database.jdbcUrl());
      sandbox
          .misbehaviours()
          .add(Misbehaviour.of(MisbehaviourKind.ALTERED_CONTENT, Operation.GET_RESPONSE, 1));
      sandbox
          .misbehaviours()
          .add(Misbehaviour.of(MisbehaviourKind.DUPLICATE_DELIVERY, Operation.GET_RESPONSE, 3));
      sandbox
          .misbehaviours()
          .add(Misbehaviour.of(MisbehaviourKind.DROP_AFTER, Operation.SEND_REQUEST, 2));

      SchoolReport report = SchoolSimulator.run(school(samples, hub, population.children()));

      assertThat(report.children()).hasSameSizeAs(population.children());
      assertThat(report.children()).allMatch(child -> child.refusal() == null);
      assertThat(states(report))
          .contains("FOUND", "NOT_FOUND", "AMBIGUOUS", "REFUSED", "EXPIRED", "FAILED")
          .doesNotContain("NEW", "QUEUED", "SENT");
      assertThat(first(report).identityState()).isEqualTo("CONFIRMED");
      assertThat(first(report).questions())
          .containsEntry("BIRTH_RECORD", "FOUND")
          .containsEntry("LIVING_PLACE", "FOUND")
          .containsEntry("SNILS", "FOUND");

      JsonNode refused = get(hub, "/api/demo/refused");
      assertThat(refused).hasSize(1);
      assertThat(refused.get(0).get("reason").asText()).isEqualTo("CONTENT_ALTERED");
      assertThat(page(hub, "/"))
          .contains(Reason.CONTENT_ALTERED.sentence(Locale.forLanguageTag("ru"), ""))
          .contains("pupil-f0000-1");
      assertThat(page(hub, "/?lang=en")).contains("Children: from submitted to confirmed");
      new NoticesTold(sandbox, population, database.dataSource()).reachTheChildrenTheyMean();
      assertThat(page(hub, "/")).contains("ActNotice", "RegistrationNotice", "принято к сведению");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> sandbox.state().queues().stream().allMatch(q -> q.unconfirmed() == 0));
    }
    assertThat(personalValuesIn(logged.toString(StandardCharsets.UTF_8), population)).isEmpty();
  }

  private static List<String> personalValuesIn(String log, Population population) {
    return population.children().stream()
        .flatMap(child -> Stream.of(child.name().surname(), child.name().first()))
        .filter(value -> value != null && value.length() > 3)
        .filter(log::contains)
        .toList();
  }

  private static Sandbox exchange(SampleMaterial samples, Population population) {
    return StandInExchange.start(
        samples,
        "127.0.0.1",
        0,
        population,
        Duration.ZERO,
        ExchangeRules.DEFAULT.redeliveringAfter(Duration.ofSeconds(5)),
        AnswerHabits.DEFAULT,
        List.of());
  }

  private static List<String> arguments(SampleMaterial samples, int exchange, String database) {
    return List.of(
        "--hub.database.url=" + database,
        "--hub.database.user=" + (database.startsWith("jdbc:h2:") ? "sa" : "postgres"),
        "--hub.database.password=" + (database.startsWith("jdbc:h2:") ? "" : "postgres"),
        "--hub.console.port=0",
        "--hub.soap.port=0",
        "--hub.exchange.address=http://127.0.0.1:" + exchange + "/smev/v1.2/ws",
        "--hub.exchange.trusted-certificates=" + samples.file("gost/exchange.pem"),
        "--hub.exchange.key.file=" + samples.file("gost/hub.p12"),
        "--hub.exchange.key.password-file=" + samples.file("password.txt"),
        "--hub.journal.master-key-file=" + samples.file("journal.key"),
        "--hub.soap.tls.certificate=" + samples.file("tls/hub.pem"),
        "--hub.soap.tls.private-key=" + samples.file("tls/hub.key.pem"),
        "--hub.soap.tls.trust=" + samples.file("trust/tls-authority.pem"),
        "--hub.sources.waiting.instead-of-days=20s",
        "--hub.sources.notices.senders.BIRTH_REGISTRY=ZAGS01",
        "--hub.sources.notices.senders.MIGRATION_REGISTRY=MVDR01",
        "--hub.routes.ask-period=200",
        "--hub.routes.send-period=200",
        "--hub.routes.collect-period=200",
        "--hub.exchange.polling.empty-pause=200ms",
        "--hub.routes.apply-period=200",
        "--hub.routes.expire-period=1s",
        "--hub.lanes.defaults.first-pause=1s");
  }

  private static void register(SampleMaterial samples, String database) {
    Terminal terminal =
        new Terminal(System.in, new PrintStream(OutputStream.nullOutputStream()), System.err);
    assertThat(
            Main.run(
                new String[] {
                  "register-system",
                  "--mnemonic=RO61SCH01",
                  "--role=SYS",
                  "--organisation=0191b2c0-0000-7000-8000-000000000001",
                  "--cert=" + samples.file("tls/school-1.pem"),
                  "--hub.database.url=" + database,
                  "--hub.database.user=" + (database.startsWith("jdbc:h2:") ? "sa" : "postgres"),
                  "--hub.database.password=" + (database.startsWith("jdbc:h2:") ? "" : "postgres")
                },
                terminal))
        .isEqualTo(ExitCode.DONE);
  }

  private static SchoolSettings school(
      SampleMaterial samples, HubServer hub, List<Child> children) {
    Path store = samples.file("tls/school-1.p12");
    return new SchoolSettings(
        URI.create("https://localhost:" + hub.soapPort() + "/ws/school"),
        "RO61SCH01",
        store,
        new String(samples.password()),
        samples.file("trust/tls-authority.pem"),
        children,
        Duration.ofMillis(500),
        Duration.ofMinutes(4),
        Clock.systemUTC());
  }

  private static ChildProgress first(SchoolReport report) {
    return report.children().get(0);
  }

  private static List<String> states(SchoolReport report) {
    return report.children().stream()
        .flatMap(child -> child.questions().values().stream())
        .distinct()
        .toList();
  }

  private static JsonNode get(HubServer hub, String path) throws Exception {
    return JSON.readTree(page(hub, path));
  }

  private static String page(HubServer hub, String path) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + hub.consolePort() + path))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /** Writes to two streams. */
  private static final class Both extends OutputStream {
    private final OutputStream one;
    private final OutputStream other;

    Both(OutputStream one, OutputStream other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public void write(int octet) throws IOException {
      one.write(octet);
      other.write(octet);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
      one.write(octets, from, count);
      other.write(octets, from, count);
    }
  }
}
