package org.kontingent.hub.sandbox.school;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.school.wire.school.UpsertPupilResponse;

/**
 * A school that repeats a call, under the same id and at one hub after another, until it is
 * answered. One thread at a time.
 */
public final class PatientSchool implements AutoCloseable {
  private final List<SchoolClient> hubs;
  private final BooleanSupplier goesOn;
  private int current;

  /**
   * What the hub answered.
   *
   * @param questions state by kind of question, as first told
   * @param tookMillis the last attempt of the pupil's call
   */
  public record Submitted(
      String pupilId, String regionalId, Map<String, String> questions, long tookMillis) {}

  /**
   * @param ports of the hubs, any of which will do
   * @param clock the school's own
   * @param goesOn false ends the waiting
   */
  public PatientSchool(List<Integer> ports, Path samples, Clock clock, BooleanSupplier goesOn) {
    this.hubs =
        ports.stream().map(port -> new SchoolClient(settings(port, samples, clock))).toList();
    this.goesOn = goesOn;
  }

  private static SchoolSettings settings(int port, Path samples, Clock clock) {
    return new SchoolSettings(
        URI.create("https://localhost:" + port + "/ws/school"),
        "RO61SCH01",
        samples.resolve("tls/school-1.p12"),
        PatientSchool.password(samples),
        samples.resolve("trust/tls-authority.pem"),
        List.of(),
        SchoolSettings.POLL_PAUSE,
        SchoolSettings.PATIENCE,
        clock);
  }

  private static String password(Path samples) {
    try {
      return java.nio.file.Files.readAllLines(samples.resolve("password.txt")).get(0);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Empty if the hub refused the child for good, or the waiting was ended. */
  public Optional<Submitted> submit(Child child) {
    UUID consentCall = UUID.randomUUID();
    UUID pupilCall = UUID.randomUUID();
    Optional<String> organisation = until(SchoolClient::organisation);
    if (organisation.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> consent =
        until(client -> client.registerConsent(child.claim(), organisation.get(), consentCall));
    if (consent.isEmpty()) {
      return Optional.empty();
    }
    Instant[] from = {Instant.now()};
    Optional<UpsertPupilResponse> answer =
        until(
            client -> {
              from[0] = Instant.now();
              return client.upsert(child.claim(), consent.get(), pupilCall);
            });
    long took = Duration.between(from[0], Instant.now()).toMillis();
    return answer.map(response -> submitted(child, response, took));
  }

  private static Submitted submitted(Child child, UpsertPupilResponse response, long took) {
    Map<String, String> questions = new HashMap<>();
    response
        .getSourceRequest()
        .forEach(one -> questions.put(one.getQuestion().value(), one.getState().value()));
    return new Submitted(child.claim().pupilId(), response.getRegionalId(), questions, took);
  }

  private <T> Optional<T> until(Call<T> call) {
    while (goesOn.getAsBoolean()) {
      try {
        return Optional.of(call.make(hubs.get(current)));
      } catch (SchoolRefused refused) {
        if (!List.of("NO_ANSWER", "IN_PROGRESS", "TEMPORARY", "INTERNAL", "SOAP_FAULT")
            .contains(refused.code())) {
          return Optional.empty();
        }
        current = (current + 1) % hubs.size();
      } catch (Pause.Interrupted e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    hubs.forEach(SchoolClient::close);
  }

  private interface Call<T> {
    T make(SchoolClient client) throws SchoolRefused;
  }
}
