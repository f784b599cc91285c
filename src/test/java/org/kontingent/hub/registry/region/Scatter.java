package org.kontingent.hub.registry.region;

/** A secret order of the numbers below a bound: each comes once, neighbours come far apart. */
final class Scatter {
  private static final int ROUNDS = 4;

  private final long bound;
  private final int halfBits;
  private final long[] keys = new long[ROUNDS];

  Scatter(long bound, Dice dice) {
    this.bound = bound;
    int bits = 64 - Long.numberOfLeadingZeros(bound - 1);
    this.halfBits = (bits + 1) / 2;
    for (int i = 0; i < ROUNDS; i++) {
      keys[i] = dice.upTo(Integer.MAX_VALUE);
    }
  }

  long at(long number) {
    long place = number;
    do {
      place = shuffled(place);
    } while (place >= bound);
    return place;
  }

  private long shuffled(long number) {
    long mask = (1L << halfBits) - 1;
    long left = number >>> halfBits;
    long right = number & mask;
    for (long key : keys) {
      long mixed = (right + key) * 0x9E37_79B9_7F4A_7C15L;
      long next = left ^ ((mixed >>> 29) & mask);
      left = right;
      right = next;
    }
    return left << halfBits | right;
  }
}
