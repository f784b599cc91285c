package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;

/** Pairs worth a second look with their log-odds, and the neighbours of each record. */
final class Edges {
  private int[] first = new int[1024];
  private int[] second = new int[1024];
  private float[] weight = new float[1024];
  private int size;
  private int[] start;
  private int[] incident;

  void add(int a, int b, double logOdds) {
    if (size == first.length) {
      int larger = size + size / 2;
      first = Arrays.copyOf(first, larger);
      second = Arrays.copyOf(second, larger);
      weight = Arrays.copyOf(weight, larger);
    }
    first[size] = a;
    second[size] = b;
    weight[size++] = (float) logOdds;
  }

  int size() {
    return size;
  }

  int first(int edge) {
    return first[edge];
  }

  int second(int edge) {
    return second[edge];
  }

  float weight(int edge) {
    return weight[edge];
  }

  int other(int edge, int record) {
    return first[edge] == record ? second[edge] : first[edge];
  }

  /** Puts the edges in order, heaviest first, equal ones by the ids of their records. */
  void sort(Columns columns) {
    long[] keys = new long[size];
    for (int edge = 0; edge < size; edge++) {
      if (columns.compareIds(first[edge], second[edge]) > 0) {
        int swapped = first[edge];
        first[edge] = second[edge];
        second[edge] = swapped;
      }
      keys[edge] = (long) descending(weight[edge]) << 32 | edge;
    }
    Arrays.sort(keys);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = (int) keys[i];
    }
    for (int from = 0; from < size; ) {
      int to = from + 1;
      while (to < size && keys[to] >>> 32 == keys[from] >>> 32) {
        to++;
      }
      if (to - from > 1) {
        sortEqual(columns, order, from, to);
      }
      from = to;
    }
    first = permuted(first, order);
    second = permuted(second, order);
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      weights[i] = weight[order[i]];
    }
    weight = weights;
  }

  /** Prepares {@link #from} and {@link #incident}. */
  void index(int records) {
    start = new int[records + 1];
    for (int edge = 0; edge < size; edge++) {
      start[first[edge] + 1]++;
      start[second[edge] + 1]++;
    }
    for (int record = 0; record < records; record++) {
      start[record + 1] += start[record];
    }
    int[] next = Arrays.copyOf(start, records);
    incident = new int[2 * size];
    for (int edge = 0; edge < size; edge++) {
      incident[next[first[edge]]++] = edge;
      incident[next[second[edge]]++] = edge;
    }
  }

  /** Place of a record's first edge; the last one stands before the next record's first. */
  int from(int record) {
    return start[record];
  }

  int incident(int place) {
    return incident[place];
  }

  private void sortEqual(Columns columns, int[] order, int from, int to) {
    Integer[] run = new Integer[to - from];
    for (int i = from; i < to; i++) {
      run[i - from] = order[i];
    }
    Arrays.sort(
        run,
        (x, y) -> {
          int byFirst = columns.compareIds(first[x], first[y]);
          return byFirst != 0 ? byFirst : columns.compareIds(second[x], second[y]);
        });
    for (int i = from; i < to; i++) {
      order[i] = run[i - from];
    }
  }

  private int[] permuted(int[] values, int[] order) {
    int[] permuted = new int[size];
    for (int i = 0; i < size; i++) {
      permuted[i] = values[order[i]];
    }
    return permuted;
  }

  /** An int whose ascending order is the descending order of the floats. */
  private static int descending(float value) {
    int bits = Float.floatToIntBits(value);
    return ~(bits ^ ((bits >> 31) & Integer.MAX_VALUE));
  }
}
