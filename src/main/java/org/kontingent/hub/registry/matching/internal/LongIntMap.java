package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** From long to int without boxes; 0 means absent, so neither key nor value may be 0. */
final class LongIntMap {
  private long[] keys = new long[1 << 6];
  private int[] values = new int[1 << 6];
  private int size;

  int get(long key) {
    int at = slot(key);
    return keys[at] == key ? values[at] : 0;
  }

  void put(long key, int value) {
    if (size * 2 > keys.length) {
      grow();
    }
    int at = slot(key);
    if (keys[at] == 0) {
      keys[at] = key;
      size++;
    }
    values[at] = value;
  }

  void forEachKey(LongConsumer consumer) {
    for (long key : keys) {
      if (key != 0) {
        consumer.accept(key);
      }
    }
  }

  int size() {
    return size;
  }

  void clear() {
    Arrays.fill(keys, 0);
    size = 0;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) (mix(key) & mask);
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** A full mixing of the bits, the same in every run. */
  static long mix(long key) {
    long h = key * 0x9E3779B97F4A7C15L;
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    return h ^ (h >>> 29);
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
