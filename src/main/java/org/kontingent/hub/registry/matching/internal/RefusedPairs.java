package org.kontingent.hub.registry.matching.internal;

/**
 * Pairs of clusters that were found not to be one child, for as long as neither of both grows. It
 * may forget, never invent.
 */
final class RefusedPairs {
  private static final int PLACES = 1 << 20;

  private final long[] pairs = new long[PLACES];
  private final long[] sizes = new long[PLACES];

  void add(int one, int other, Clusters clusters) {
    long key = key(one, other);
    int place = place(key);
    pairs[place] = key;
    sizes[place] = sizes(key, clusters);
  }

  boolean holds(int one, int other, Clusters clusters) {
    long key = key(one, other);
    int place = place(key);
    return pairs[place] == key && sizes[place] == sizes(key, clusters);
  }

  private static int place(long key) {
    return (int) (LongIntMap.mix(key) >>> 16) & (PLACES - 1);
  }

  /** A cluster never shrinks, so its root and its size tell its members. */
  private static long sizes(long key, Clusters clusters) {
    return (long) clusters.count((int) (key >>> 32)) << 32 | clusters.count((int) key);
  }

  /** Never 0: the two roots differ. */
  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }
}
