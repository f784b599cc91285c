package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.load.LoadListener;

class LoadProgressTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private long seconds;
  private final LoadProgress progress =
      new LoadProgress(
          new PrintStream(screen, true, StandardCharsets.UTF_8),
          new LoadWords(Locale.ENGLISH),
          null,
          () -> seconds * 1_000_000_000);

  @Test
  void rateAndTimeLeftAreThoseOfThisAttempt() {
    progress.begins(LoadListener.Stage.WRITING);
    seconds = 3;
    progress.written(40_000, 40_300, 100_000);
    seconds = 10;
    progress.written(40_000, 41_000, 100_000);
    seconds = 12;
    progress.written(40_000, 100_000, 100_000);
    assertThat(screen.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Writing to the registry",
            "Children written: 41,000 of 100,000, 100 a second, 0:09:50 left",
            "Children written: 100,000 of 100,000, 5,000 a second, 0:00:00 left");
  }
}
