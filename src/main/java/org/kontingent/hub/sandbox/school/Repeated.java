package org.kontingent.hub.sandbox.school;

import jakarta.xml.ws.WebServiceException;
import java.time.Duration;
import java.util.Set;

/**
 * Repeats a call that got no answer, or an answer that asks to come again. The call keeps its
 * clientRequestId, so repeating it changes nothing twice.
 */
final class Repeated {
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Set<String> COME_AGAIN = Set.of("IN_PROGRESS", "TEMPORARY", "INTERNAL");

  private Repeated() {}

  static <T> T call(Call<T> call) throws SchoolRefused {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.make();
      } catch (SchoolRefused refused) {
        if (attempt == MOST_ATTEMPTS || !COME_AGAIN.contains(refused.code())) {
          throw refused;
        }
      } catch (WebServiceException lost) {
        if (attempt == MOST_ATTEMPTS) {
          throw new SchoolRefused("NO_ANSWER");
        }
      }
      Pause.of(PAUSE.multipliedBy(attempt));
    }
  }

  /** A call that may fail. */
  interface Call<T> {
    T make() throws SchoolRefused;
  }
}
