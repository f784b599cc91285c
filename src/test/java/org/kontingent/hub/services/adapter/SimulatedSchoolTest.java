package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.services.adapter.ServicesServer.SCHOOL_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.sandbox.school.ChildProgress;
import org.kontingent.hub.sandbox.school.SchoolListener;
import org.kontingent.hub.sandbox.school.SchoolReport;
import org.kontingent.hub.sandbox.school.SchoolSettings;
import org.kontingent.hub.sandbox.school.SchoolSimulator;
import org.kontingent.hub.services.adapter.ServicesServer.Reply;

/** The simulated school against the services with the real registry behind them. */
class SimulatedSchoolTest {
  private static ServicesServer server;
  @TempDir private static Path files;

  @BeforeAll
  static void start() {
    server = ServicesServer.withRegistry();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static SchoolSettings settings(List<Child> children) throws IOException {
    String password = Files.readString(file("password.txt"), StandardCharsets.UTF_8).strip();
    return new SchoolSettings(
        URI.create(server.url("school")),
        SCHOOL_1,
        file("tls/school-1.p12"),
        password,
        file("trust/tls-authority.pem"),
        children,
        Duration.ofMillis(50),
        Duration.ofMinutes(2),
        Clock.systemUTC());
  }

  private static Path file(String name) throws IOException {
    Path copy = files.resolve(name.replace('/', '-'));
    if (!Files.exists(copy)) {
      try (InputStream stream =
          SimulatedSchoolTest.class.getResourceAsStream("/certs-sample/" + name)) {
        Files.copy(stream, copy);
      }
    }
    return copy;
  }

  @Test
  void everyInventedChildIsTakenInAndItsQuestionsFollowedToTheirEnd() throws IOException {
    List<Child> children = Population.of(1, 40).children();
    SchoolReport report = SchoolSimulator.run(settings(children), allAnswered());
    assertThat(report.children()).hasSameSizeAs(children);
    assertThat(report.refused()).as("refused").isZero();
    assertThat(report.waiting()).isZero();
    assertThat(report.children())
        .allSatisfy(
            child ->
                assertThat(child.regionalId() == null || child.identityState() != null).isTrue());
    assertThat(report.children().stream().map(ChildProgress::questions))
        .anySatisfy(questions -> assertThat(questions).containsEntry("BIRTH_RECORD", "NOT_FOUND"));
  }

  @Test
  void everyAnswerIsValidByThePublishedSchemas() throws IOException {
    SchoolSimulator.run(settings(Population.of(1, 40).children().subList(0, 1)), allAnswered());
    String key = Population.of(1, 40).children().get(0).claim().pupilId();
    Reply read =
        server.post(
            "tls/school-1",
            "school",
            Requests.getPupil(
                Requests.header(SCHOOL_1),
                Requests.key(SCHOOL_1, key),
                "CORE",
                "DOCUMENTS",
                "ADDRESSES",
                "PARENTS",
                "PROVENANCE"));
    assertThat(PublishedSchemas.problems(read.body())).as(read.body()).isEmpty();
    Reply states =
        server.post(
            "tls/school-1",
            "school",
            Requests.envelope(
                "<s:GetVerificationStateRequest>"
                    + Requests.header(SCHOOL_1)
                    + "<s:pupil>"
                    + Requests.key(SCHOOL_1, key)
                    + "</s:pupil></s:GetVerificationStateRequest>"));
    assertThat(PublishedSchemas.problems(states.body())).as(states.body()).isEmpty();
    Reply again =
        server.post(
            "tls/school-1",
            "school",
            Requests.envelope(
                "<s:RequestVerificationRequest>"
                    + Requests.header(SCHOOL_1)
                    + "<s:pupil>"
                    + Requests.key(SCHOOL_1, key)
                    + "</s:pupil><s:role>BIRTH_REGISTRY</s:role></s:RequestVerificationRequest>"));
    assertThat(PublishedSchemas.problems(again.body())).as(again.body()).isEmpty();
    Reply capabilities =
        server.post("tls/school-1", "school", Requests.capabilities(Requests.header(SCHOOL_1)));
    assertThat(PublishedSchemas.problems(capabilities.body())).as("capabilities").isEmpty();
    Reply fault = server.post("tls/school-1", "school", "no");
    assertThat(PublishedSchemas.problems(fault.between("<detail>", "</detail>")))
        .as(fault.body())
        .isEmpty();
  }

  private static SchoolListener allAnswered() {
    return new SchoolListener() {
      @Override
      public void answered(int finished, int of) {
        answerEverything();
      }
    };
  }

  /** Plays the exchange: nobody is known anywhere. */
  private static void answerEverything() {
    SourceQuestions questions = server.get(SourceQuestions.class);
    server
        .get(Transactions.class)
        .run(
            () -> {
              for (DueQuestion due : questions.takeDue(100)) {
                questions.queued(due.id(), "message-" + due.id());
                questions.sent(due.id());
                questions.answered(
                    new SourceAnswer(
                        due.id(),
                        SourceOutcome.NOT_FOUND,
                        null,
                        "NO_DATA",
                        "urn:test",
                        "answer-" + due.id(),
                        null,
                        Instant.now(),
                        Instant.now(),
                        null));
              }
            });
  }

  @Test
  void withoutConsentNothingOfTheChildIsKept() {
    Reply reply =
        server.post(
            "tls/school-1",
            "school",
            Requests.upsert(
                Requests.header(SCHOOL_1), SCHOOL_1, "nobody-asked", Requests.PUPIL, ""));
    assertThat(reply.faultCode()).as(reply.body()).isEqualTo("CONSENT_REQUIRED");
    Reply read =
        server.post(
            "tls/school-1",
            "school",
            Requests.getPupil(Requests.header(SCHOOL_1), Requests.key(SCHOOL_1, "nobody-asked")));
    assertThat(read.faultCode()).isEqualTo("NOT_FOUND");
  }

  @Test
  void testMessagesLeaveNoTraceInTheRegistry() {
    String test = "<t:testMessage>true</t:testMessage></t:CallHeader>";
    Reply consent =
        server.post(
            "tls/school-1",
            "school",
            Requests.consent(Requests.header(SCHOOL_1), SCHOOL_1, "tried"));
    assertThat(consent.status()).as(consent.body()).isEqualTo(200);
    String header = Requests.header(SCHOOL_1).replace("</t:CallHeader>", test);
    Reply tried =
        server.post(
            "tls/school-1",
            "school",
            Requests.upsert(header, SCHOOL_1, "tried", Requests.PUPIL, ""));
    assertThat(tried.body()).contains("CREATED");
    Reply read =
        server.post(
            "tls/school-1",
            "school",
            Requests.getPupil(Requests.header(SCHOOL_1), Requests.key(SCHOOL_1, "tried")));
    assertThat(read.faultCode()).isEqualTo("NOT_FOUND");
  }

  @Test
  void businessIssuesOfTheRealRegistryComeTogetherWithTheContracts() {
    server.post(
        "tls/school-1", "school", Requests.consent(Requests.header(SCHOOL_1), SCHOOL_1, "bad"));
    Reply reply =
        server.post(
            "tls/school-1",
            "school",
            Requests.upsert(
                Requests.header(SCHOOL_1),
                SCHOOL_1,
                "bad",
                Requests.PUPIL
                    .replace("2015-03-14", "1911-03-14")
                    .replace("112-233-445 95", "112-233-445 96")
                    .replace("000123", "12")
                    .replace("FEMALE", "GIRL"),
                ""));
    assertThat(reply.faultCode()).as(reply.body()).isEqualTo("VALIDATION_FAILED");
    assertThat(reply.body())
        .contains(
            "<t:field>pupil.birthDate</t:field>",
            "<t:field>pupil.snils</t:field>",
            "<t:field>pupil.document[0].number</t:field>",
            "<t:field>pupil.gender</t:field>");
  }
}
