package org.kontingent.hub.registry.load.internal;

import java.util.Arrays;

/** From 64-bit hashes to ints, in little memory: open addressing, nothing is ever removed. */
final class HashIndex {
  static final int ABSENT = -1;

  private long[] hashes = new long[1 << 10];
  private int[] values = filled(1 << 10);
  private int size;

  /** Keeps the value under the hash if there is none yet; what stood there before, or ABSENT. */
  int putIfAbsent(long hash, int value) {
    int at = place(hashes, values, hash);
    if (values[at] != ABSENT) {
      return values[at];
    }
    hashes[at] = hash;
    values[at] = value;
    if (++size > hashes.length / 3 * 2) {
      grow();
    }
    return ABSENT;
  }

  int get(long hash) {
    return values[place(hashes, values, hash)];
  }

  private void grow() {
    long[] wider = new long[2 * hashes.length];
    int[] their = filled(wider.length);
    for (int i = 0; i < hashes.length; i++) {
      if (values[i] != ABSENT) {
        int at = place(wider, their, hashes[i]);
        wider[at] = hashes[i];
        their[at] = values[i];
      }
    }
    hashes = wider;
    values = their;
  }

  private static int place(long[] hashes, int[] values, long hash) {
    int at = (int) (hash ^ hash >>> 32) & hashes.length - 1;
    while (values[at] != ABSENT && hashes[at] != hash) {
      at = at + 1 & hashes.length - 1;
    }
    return at;
  }

  private static int[] filled(int length) {
    int[] values = new int[length];
    Arrays.fill(values, ABSENT);
    return values;
  }
}
