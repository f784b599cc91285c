package org.kontingent.hub.lanes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.lanes.BreakerRules;

/** A breaker whose times were written by a clock that has been set back since. */
class BreakerClockTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant EARLIER = NOW.minus(Duration.ofHours(6));
  private static final BreakerRules RULES = BreakerRules.DEFAULT;

  private final UUID entry = UUID.randomUUID();

  @Test
  void anOpenOneProbesInsteadOfWaitingUntilTheClockCatchesUp() {
    Breaker open = Breaker.CLOSED;
    for (int i = 0; i < RULES.failures(); i++) {
      open = open.failed(entry, NOW, RULES, new Random(1));
    }
    assertThat(open.way(NOW, RULES)).isEqualTo(Breaker.Way.SHUT);
    assertThat(open.way(EARLIER, RULES)).isEqualTo(Breaker.Way.PROBE);
  }

  @Test
  void oneWhoseProbeIsUnderWayIsShutForAsLongAsALeaseMayLast() {
    Breaker probing = Breaker.CLOSED.probing(entry, NOW.plus(Breaker.LONGEST_LEASE));
    assertThat(probing.way(NOW, RULES)).isEqualTo(Breaker.Way.SHUT);
    assertThat(probing.way(EARLIER, RULES)).isEqualTo(Breaker.Way.PROBE);
  }

  @Test
  void oneThatClosedInTheFutureIsFree() {
    Breaker closed = Breaker.CLOSED.closed(NOW);
    assertThat(closed.way(NOW, RULES)).isEqualTo(Breaker.Way.RAMP);
    assertThat(closed.way(EARLIER, RULES)).isEqualTo(Breaker.Way.FREE);
  }
}
