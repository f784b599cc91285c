package org.kontingent.hub.registry.matching.internal;

/**
 * Pairs of clusters that were found not to be one child, for as long as neither of both grows. It
 * may forget, never invent.
 */
final class RefusedPairs {
  private static final int MOST_PLACES = 1 << 20;

  private final long[] pairs;
  private final long[] sizes;

  /** With room for what so many edges are likely to refuse. */
  RefusedPairs(int edges) {
    int places = Math.min(MOST_PLACES, Integer.highestOneBit(Math.max(1, edges)) * 2);
    pairs = new long[places];
    sizes = new long[places];
  }

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

  private int place(long key) {
    return (int) (LongIntMap.mix(key) >>> 16) & (pairs.length - 1);
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
