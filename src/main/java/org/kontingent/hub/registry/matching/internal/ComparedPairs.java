package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;

/**
 * The candidate pairs of a run with their comparison. They are wanted up to three times; if they
 * are not too many they are found and compared once and remembered, else found and compared each
 * time anew, which costs time instead of memory.
 */
final class ComparedPairs {
  /** Receives pairs with the levels of their comparison. */
  interface Taker {
    void pair(int a, int b, long levels);
  }

  private static final int MOST_REMEMBERED = 3_000_000;

  private final Blocks blocks;
  private final Comparison comparison;
  private final long count;
  private long[] pairs = new long[256];
  private long[] levels;

  ComparedPairs(Blocks blocks, Comparison comparison) {
    this.blocks = blocks;
    this.comparison = comparison;
    long[] found = new long[1];
    blocks.forEach((a, b) -> remember(found[0]++, a, b));
    count = found[0];
  }

  long count() {
    return count;
  }

  /** All of them, in an order that follows from the records alone. */
  void forEach(Taker taker) {
    if (pairs == null) {
      blocks.forEach((a, b) -> taker.pair(a, b, comparison.compare(a, b)));
      return;
    }
    if (levels == null) {
      levels = new long[(int) count];
      for (int i = 0; i < count; i++) {
        levels[i] = comparison.compare((int) (pairs[i] >>> 32), (int) pairs[i]);
      }
    }
    for (int i = 0; i < count; i++) {
      taker.pair((int) (pairs[i] >>> 32), (int) pairs[i], levels[i]);
    }
  }

  /** Without comparing them. */
  void forEachPair(Blocks.Pairs taker) {
    blocks.forEach(taker);
  }

  private void remember(long place, int a, int b) {
    if (place >= MOST_REMEMBERED) {
      pairs = null;
      return;
    }
    if (place == pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.min(MOST_REMEMBERED, 2 * pairs.length));
    }
    pairs[(int) place] = (long) a << 32 | b;
  }
}
