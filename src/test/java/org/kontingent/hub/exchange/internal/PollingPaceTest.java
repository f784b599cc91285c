package org.kontingent.hub.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.exchange.PollingSettings;
import org.kontingent.hub.testing.SettableClock;

class PollingPaceTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T09:00:00Z"));
  private final PollingPace pace = new PollingPace(PollingSettings.DEFAULT, new Random(7), clock);

  @Test
  void afterAMessageTheQueueIsPolledAtOnce() {
    pace.empty("zags");
    pace.message("zags");
    assertThat(pace.isDue("zags")).isTrue();
  }

  @Test
  void afterAnEmptyAnswerTheQueueRestsFiveToTenSecondsAndOthersDoNot() {
    pace.empty("zags");
    assertThat(pace.isDue("mvd")).isTrue();
    clock.advance(Duration.ofSeconds(5).minusMillis(1));
    assertThat(pace.isDue("zags")).isFalse();
    clock.advance(Duration.ofSeconds(5).plusMillis(1));
    assertThat(pace.isDue("zags")).isTrue();
  }

  @Test
  void faultsInARowMakeThePauseGrowUpToItsCap() {
    assertThat(pauseAfterFault()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(11));
    assertThat(pauseAfterFault()).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(21));
    for (int i = 0; i < 10; i++) {
      assertThat(pauseAfterFault()).isLessThanOrEqualTo(Duration.ofSeconds(301));
    }
    pace.message("zags");
    assertThat(pauseAfterFault()).isLessThan(Duration.ofSeconds(11));
  }

  @Test
  void aClockSetBackEndsThePause() {
    pace.empty("zags");
    pace.fault("mvd");
    clock.advance(Duration.ofHours(-6));
    assertThat(pace.isDue("zags")).isTrue();
    assertThat(pace.isDue("mvd")).isTrue();
  }

  private Duration pauseAfterFault() {
    pace.fault("zags");
    Duration pause = Duration.ZERO;
    while (!pace.isDue("zags")) {
      clock.advance(Duration.ofSeconds(1));
      pause = pause.plusSeconds(1);
    }
    return pause;
  }
}
