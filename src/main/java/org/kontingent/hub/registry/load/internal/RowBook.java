package org.kontingent.hub.registry.load.internal;

import java.util.Arrays;
import java.util.Collection;
import org.kontingent.hub.registry.internal.StrongKey;
import org.kontingent.hub.registry.matching.Feed;

/**
 * Which rows the files hold, in the order they stand there: where each can be read again, and by
 * which exclusive keys its child may clash with another. Some forty octets a row.
 */
final class RowBook {
  private static final Feed[] FEEDS = Feed.values();

  private final HashIndex byId = new HashIndex();
  private byte[] feeds = new byte[1 << 10];
  private long[] offsets = new long[1 << 10];
  private int[] lines = new int[1 << 10];
  private int size;
  private long[] keys = new long[1 << 10];
  private int[] keyRows = new int[1 << 10];
  private int keyCount;

  /** False if a row of this id is there already. */
  boolean add(Feed feed, int line, long offset, String recordId) {
    if (byId.putIfAbsent(IdHash.of(recordId), size) != HashIndex.ABSENT) {
      return false;
    }
    if (size == lines.length) {
      feeds = Arrays.copyOf(feeds, 2 * size);
      offsets = Arrays.copyOf(offsets, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    feeds[size] = (byte) feed.ordinal();
    offsets[size] = offset;
    lines[size] = line;
    size++;
    return true;
  }

  /** Exclusive keys of the row added last. */
  void keys(Collection<StrongKey> ofLast) {
    for (StrongKey key : ofLast) {
      if (key.kind().isExclusive()) {
        if (keyCount == keys.length) {
          keys = Arrays.copyOf(keys, 2 * keyCount);
          keyRows = Arrays.copyOf(keyRows, 2 * keyCount);
        }
        keys[keyCount] = hashOf(key);
        keyRows[keyCount++] = size - 1;
      }
    }
  }

  static long hashOf(StrongKey key) {
    return IdHash.of(key.kind() + "|" + key.value());
  }

  int size() {
    return size;
  }

  Feed feed(int row) {
    return FEEDS[feeds[row]];
  }

  long offset(int row) {
    return offsets[row];
  }

  int line(int row) {
    return lines[row];
  }

  int row(String recordId) {
    return byId.get(IdHash.of(recordId));
  }

  int keyCount() {
    return keyCount;
  }

  /** Hash of the n-th key. */
  long key(int n) {
    return keys[n];
  }

  int rowOfKey(int n) {
    return keyRows[n];
  }
}
