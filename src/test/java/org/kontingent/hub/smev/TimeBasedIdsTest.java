package org.kontingent.hub.smev;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimeBasedIdsTest {
  private static final Instant START = Instant.parse("2026-03-01T10:15:30.123456700Z");

  @Property(tries = 300)
  void idsOfAClockThatJumpsBothWaysALittleAreUniqueAndNeverGoBack(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = -900, max = 900) Long> jumps) {
    ScriptedClock clock = new ScriptedClock(START);
    TimeBasedIds ids = new TimeBasedIds(clock);
    Set<MessageId> seen = new HashSet<>();
    long last = Long.MIN_VALUE;
    for (long jump : jumps) {
      clock.now = clock.now.plus(Duration.ofMillis(jump));
      MessageId id = ids.next();
      long stamp = UUID.fromString(id.value()).timestamp();
      assertThat(id.isTimeBased()).isTrue();
      assertThat(stamp).isGreaterThan(last);
      assertThat(seen.add(id)).isTrue();
      last = stamp;
    }
  }

  @Property(tries = 300)
  void idsOfAClockThatIsSetBackAreUniqueAndFollowIt(
      @ForAll @Size(min = 1, max = 60)
          List<@LongRange(min = -90_000_000, max = 90_000_000) Long> jumps) {
    ScriptedClock clock = new ScriptedClock(START);
    TimeBasedIds ids = new TimeBasedIds(clock);
    Set<MessageId> seen = new HashSet<>();
    for (long jump : jumps) {
      clock.now = clock.now.plus(Duration.ofMillis(jump));
      MessageId id = ids.next();
      assertThat(seen.add(id)).isTrue();
      assertThat(Duration.between(clock.now, id.createdAt()))
          .isBetween(Duration.ofMillis(-1), Duration.ofSeconds(61));
    }
  }

  @Test
  void afterAClockWasSetBackTheSameMomentsGiveOtherIds() {
    ScriptedClock clock = new ScriptedClock(START);
    TimeBasedIds ids = new TimeBasedIds(clock);
    MessageId before = ids.next();
    clock.now = START.plus(Duration.ofHours(6));
    ids.next();
    clock.now = START;
    MessageId after = ids.next();
    assertThat(after.createdAt()).isEqualTo(before.createdAt());
    assertThat(after).isNotEqualTo(before);
  }

  @Property(tries = 200)
  void theMomentInsideIsTheClocks(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    Instant moment = Instant.ofEpochSecond(second, 123_456_700);
    TimeBasedIds ids = new TimeBasedIds(new ScriptedClock(moment));
    assertThat(ids.next().createdAt()).isEqualTo(moment);
  }

  @Test
  void twoProcessesStartedAtTheSameMomentDoNotCollide() {
    TimeBasedIds one = new TimeBasedIds(new ScriptedClock(START));
    TimeBasedIds other = new TimeBasedIds(new ScriptedClock(START));
    Set<MessageId> all = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      all.add(one.next());
      all.add(other.next());
    }
    assertThat(all).hasSize(4_000);
  }

  @Test
  void nodeBitsAreMarkedAsRandom() {
    UUID id = UUID.fromString(new TimeBasedIds(Clock.systemUTC()).next().value());
    assertThat(id.node() & 0x0100_0000_0000L).isNotZero();
  }

  @Test
  void manyThreadsGetDifferentIds() {
    TimeBasedIds ids = new TimeBasedIds(new ScriptedClock(START));
    List<MessageId> given =
        IntStream.range(0, 40_000).parallel().mapToObj(i -> ids.next()).toList();
    assertThat(new HashSet<>(new ArrayList<>(given))).hasSize(40_000);
  }

  private static final class ScriptedClock extends Clock {
    private Instant now;

    ScriptedClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
