package org.kontingent.hub.registry.region;

import java.util.Arrays;

/** A list of numbers. */
final class Growing {
  private long[] values = new long[8];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  long at(int index) {
    return values[index];
  }

  long[] sortedDistinct() {
    return Arrays.stream(values, 0, size).sorted().distinct().toArray();
  }
}
