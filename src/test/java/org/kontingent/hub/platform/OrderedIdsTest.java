package org.kontingent.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.testing.SettableClock;

class OrderedIdsTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T09:00:00Z"));
  private final OrderedIds ids = new OrderedIds(clock);

  @Test
  void everyIdIsOfVersionSevenAndGreaterThanTheOneBefore() {
    UUID last = ids.next();
    for (int i = 0; i < 10_000; i++) {
      UUID next = ids.next();
      assertThat(next.version()).isEqualTo(7);
      assertThat(next.variant()).isEqualTo(2);
      assertThat(next.toString()).isGreaterThan(last.toString());
      last = next;
    }
  }

  @Test
  void aClockSetBackDoesNotBreakTheOrder() {
    UUID before = ids.next();
    clock.advance(Duration.ofHours(-1));
    assertThat(ids.next().toString()).isGreaterThan(before.toString());
  }
}
