package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;

/**
 * Counts of comparison patterns by pair of feeds: all that estimation needs to see of the pairs.
 */
final class Patterns {
  private static final int FEED_SHIFT = 52;

  private final LongIntMap places = new LongIntMap();
  private long[] packed = new long[1024];
  private double[] counts = new double[1024];
  private int size;

  /** Adds one pair; {@code feeds} is the pair of feeds as {@link #feeds} gives it. */
  void add(int feeds, long levels) {
    add(feeds, levels, 1);
  }

  /** Adds a pair that stands for so many. */
  void add(int feeds, long levels, double pairs) {
    long key = (long) (feeds + 1) << FEED_SHIFT | levels;
    int at = places.get(key);
    if (at == 0) {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
      }
      packed[size++] = key;
      at = size;
      places.put(key, at);
    }
    counts[at - 1] += pairs;
  }

  /** A pair of feeds as one small number, the same in both orders. */
  static int feeds(int a, int b) {
    return Math.min(a, b) * 4 + Math.max(a, b);
  }

  /** Sorted, so that sums come out equal in every run. */
  Patterns sorted() {
    Patterns sorted = new Patterns();
    sorted.packed = Arrays.copyOf(packed, size);
    Arrays.sort(sorted.packed);
    sorted.counts = new double[size];
    for (int i = 0; i < size; i++) {
      sorted.counts[i] = counts[places.get(sorted.packed[i]) - 1];
    }
    sorted.size = size;
    return sorted;
  }

  int size() {
    return size;
  }

  long levels(int pattern) {
    return packed[pattern] & ((1L << FEED_SHIFT) - 1);
  }

  int feeds(int pattern) {
    return (int) (packed[pattern] >>> FEED_SHIFT) - 1;
  }

  double count(int pattern) {
    return counts[pattern];
  }
}
