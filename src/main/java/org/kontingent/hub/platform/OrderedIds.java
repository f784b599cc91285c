package org.kontingent.hub.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 whose order is the order in which this process made them, even within
 * one millisecond and when the clock is set back. Good for keys of rows; says when it was made, so
 * not for secrets. Thread-safe.
 */
public final class OrderedIds {
  private static final int COUNTER_LIMIT = 1 << 12;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private long lastMillis;
  private int counter;

  public OrderedIds(Clock clock) {
    this.clock = clock;
  }

  /** Less than every id made from that millisecond on, and greater than those made before it. */
  public static UUID from(Instant moment) {
    return new UUID(moment.toEpochMilli() << 16, 0);
  }

  /** The next id, greater than every one before it. */
  public UUID next() {
    long millis;
    int step;
    synchronized (this) {
      long now = clock.millis();
      if (now > lastMillis) {
        lastMillis = now;
        counter = 0;
      } else if (++counter == COUNTER_LIMIT) {
        lastMillis++;
        counter = 0;
      }
      millis = lastMillis;
      step = counter;
    }
    long high = (millis << 16) | 0x7000L | step;
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
