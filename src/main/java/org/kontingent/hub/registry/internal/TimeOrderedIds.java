package org.kontingent.hub.registry.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUIDs of version 7: ordered by the millisecond they were made in, random within it. */
public final class TimeOrderedIds {
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public TimeOrderedIds(Clock clock) {
    this.clock = clock;
  }

  UUID next() {
    long high = clock.millis() << 16 | VERSION | random.nextInt(1 << 12);
    return new UUID(high, VARIANT | (random.nextLong() & RANDOM_BITS));
  }
}
