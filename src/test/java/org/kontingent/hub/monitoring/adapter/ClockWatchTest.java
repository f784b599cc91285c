package org.kontingent.hub.monitoring.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.testing.SettableClock;

class ClockWatchTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
  private long nanos;
  private final ClockWatch watch = new ClockWatch(clock, () -> nanos);

  @Test
  void timeThatPassesIsNoStepBack() {
    pass(Duration.ofMinutes(3));
    clock.advance(Duration.ofMinutes(3));
    assertThat(watch.wentBackBy()).isEqualTo(Duration.ZERO);
  }

  @Test
  void aClockSetBackIsSeenOnce() {
    pass(Duration.ofSeconds(30));
    clock.advance(Duration.ofSeconds(30).minusHours(6));
    assertThat(watch.wentBackBy()).isEqualTo(Duration.ofHours(6));
    pass(Duration.ofSeconds(30));
    clock.advance(Duration.ofSeconds(30));
    assertThat(watch.wentBackBy()).isEqualTo(Duration.ZERO);
  }

  @Test
  void aClockSetForwardIsNotSetBack() {
    clock.advance(Duration.ofHours(1));
    assertThat(watch.wentBackBy()).isEqualTo(Duration.ofHours(-1));
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }
}
