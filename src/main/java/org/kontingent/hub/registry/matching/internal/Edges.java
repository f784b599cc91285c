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

  /** How many edges weigh at least this, once they are in order. */
  int countFrom(double least) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (weight[middle] >= least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int other(int edge, int record) {
    return first[edge] == record ? second[edge] : first[edge];
  }

  /** Puts the edges in order, heaviest first, equal ones by the ranks of their records' ids. */
  void sort(int[] rank) {
    long[] keys = new long[size];
    for (int edge = 0; edge < size; edge++) {
      if (rank[first[edge]] > rank[second[edge]]) {
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
        sortEqual(rank, order, from, to);
      }
      from = to;
    }
    permute(order);
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

  private void sortEqual(int[] rank, int[] order, int from, int to) {
    // Two ranks in one long name an edge; the way back goes through their sorted place.
    long[] run = new long[to - from];
    for (int i = from; i < to; i++) {
      run[i - from] = (long) rank[first[order[i]]] << 32 | rank[second[order[i]]];
    }
    long[] sorted = run.clone();
    Arrays.sort(sorted);
    int[] edgesOf = Arrays.copyOfRange(order, from, to);
    for (int i = 0; i < run.length; i++) {
      order[from + Arrays.binarySearch(sorted, run[i])] = edgesOf[i];
    }
  }

  /** In place, ring by ring, since there may be many millions; leaves {@code order} used up. */
  private void permute(int[] order) {
    for (int start = 0; start < size; start++) {
      int to = start;
      int a = first[start];
      int b = second[start];
      float w = weight[start];
      while (order[to] != start && order[to] >= 0) {
        int from = order[to];
        first[to] = first[from];
        second[to] = second[from];
        weight[to] = weight[from];
        order[to] = -1;
        to = from;
      }
      if (order[to] == start) {
        first[to] = a;
        second[to] = b;
        weight[to] = w;
        order[to] = -1;
      }
    }
  }

  /** An int whose ascending order is the descending order of the floats. */
  private static int descending(float value) {
    int bits = Float.floatToIntBits(value);
    return ~(bits ^ ((bits >> 31) & Integer.MAX_VALUE));
  }
}
