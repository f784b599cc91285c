package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;

/** Disjoint sets of records that can be joined and walked through. */
final class Clusters {
  private final int[] parent;
  private final int[] next;
  private final int[] count;
  private final byte[] feeds;

  Clusters(Columns columns) {
    int size = columns.size();
    parent = new int[size];
    next = new int[size];
    count = new int[size];
    feeds = new byte[size];
    Arrays.setAll(parent, i -> i);
    Arrays.setAll(next, i -> i);
    Arrays.fill(count, 1);
    for (int record = 0; record < size; record++) {
      feeds[record] = (byte) (1 << columns.feedCode(record));
    }
  }

  int find(int record) {
    int root = record;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  void join(int one, int other) {
    int a = find(one);
    int b = find(other);
    int large = count[a] >= count[b] ? a : b;
    int small = large == a ? b : a;
    parent[small] = large;
    count[large] += count[small];
    feeds[large] |= feeds[small];
    int after = next[large];
    next[large] = next[small];
    next[small] = after;
  }

  /** The member after this one, round in a ring. */
  int next(int record) {
    return next[record];
  }

  int count(int root) {
    return count[root];
  }

  /** Feeds the members come from, one bit each. */
  int feeds(int root) {
    return feeds[root];
  }
}
