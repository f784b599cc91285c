package org.kontingent.hub.smev;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Gives MessageIDs: RFC 4122 version 1, unique over nodes, restarts and a clock set back (blueprint
 * 5.9).
 *
 * <p>Node bits and clock sequence are drawn at random, so make one instance per process. The moment
 * inside never repeats: while the clock stands or goes back a little it advances by 100 ns a time.
 * When the clock is set back by more than a minute, other node bits and another sequence are drawn,
 * as at a restart, and the clock is followed: the exchange refuses ids from the future. Safe for
 * any thread.
 */
public final class TimeBasedIds {
  /** 100-nanosecond steps between the Gregorian reform (1582-10-15) and the Unix epoch. */
  private static final long GREGORIAN_OFFSET = 0x01B21DD213814000L;

  /** Marks node bits as random, not a network card's (RFC 4122 4.5). */
  private static final long MULTICAST = 0x0100_0000_0000L;

  /** How far, in steps, the ids may run ahead of a clock that went back. */
  private static final long MOST_AHEAD = 60 * 10_000_000L;

  private final Clock clock;
  private final RandomGenerator random;
  private long lowHalf;
  private long lastSteps;

  public TimeBasedIds(Clock clock) {
    this(clock, new SecureRandom());
  }

  TimeBasedIds(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
    this.lowHalf = drawn();
  }

  private long drawn() {
    long node = (random.nextLong() & 0xFFFF_FFFF_FFFFL) | MULTICAST;
    long sequence = random.nextLong() & 0x3FFFL;
    return 0x8000_0000_0000_0000L | (sequence << 48) | node;
  }

  /** A new id, different from all others. */
  public synchronized MessageId next() {
    long steps = steps();
    long high =
        (steps << 32) | ((steps >>> 16) & 0xFFFF_0000L) | 0x1000L | ((steps >>> 48) & 0xFFFL);
    return new MessageId(new UUID(high, lowHalf).toString());
  }

  private long steps() {
    Instant now = clock.instant();
    long current = now.getEpochSecond() * 10_000_000L + now.getNano() / 100 + GREGORIAN_OFFSET;
    if (lastSteps - current > MOST_AHEAD) {
      lowHalf = drawn();
      lastSteps = current;
    } else {
      lastSteps = Math.max(current, lastSteps + 1);
    }
    return lastSteps;
  }
}
