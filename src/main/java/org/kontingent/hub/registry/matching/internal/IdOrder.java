package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;

/** Records in the order of their ids, which is the same whatever order they arrived in. */
final class IdOrder {
  private IdOrder() {}

  /** Indices of all records, by id: a merge sort on ints. */
  static int[] of(Columns columns) {
    int[] order = new int[columns.size()];
    Arrays.setAll(order, i -> i);
    int[] spare = order.clone();
    sort(columns, spare, order, 0, order.length);
    return order;
  }

  /** The place of each record in that order. */
  static int[] ranks(int[] order) {
    int[] ranks = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      ranks[order[i]] = i;
    }
    return ranks;
  }

  private static void sort(Columns columns, int[] from, int[] to, int low, int high) {
    if (high - low < 2) {
      return;
    }
    int middle = (low + high) >>> 1;
    sort(columns, to, from, low, middle);
    sort(columns, to, from, middle, high);
    int left = low;
    int right = middle;
    for (int at = low; at < high; at++) {
      boolean takeLeft =
          left < middle && (right >= high || columns.compareIds(from[left], from[right]) <= 0);
      to[at] = takeLeft ? from[left++] : from[right++];
    }
  }
}
