package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is certain before anything is compared: groups of records that are of one child, and groups
 * that are of two. Each group is named by one of its records.
 */
final class Bonds {
  static final Bonds NONE = new Bonds(List.of(), List.of());

  private static final int[] NOBODY = {};

  private final List<int[]> groups;
  private final Map<Integer, int[]> apart = new HashMap<>();

  /**
   * @param groups records of one child each, in an order that follows from the records alone
   * @param strangers pairs of records whose groups are two children
   */
  Bonds(List<int[]> groups, List<int[]> strangers) {
    this.groups = groups;
    for (int[] pair : strangers) {
      apart.merge(pair[0], new int[] {pair[1]}, Bonds::joined);
      apart.merge(pair[1], new int[] {pair[0]}, Bonds::joined);
    }
  }

  /** Joins the groups; to be done before anything else is joined. */
  void tie(Clusters clusters) {
    for (int[] group : groups) {
      for (int i = 1; i < group.length; i++) {
        clusters.join(group[0], group[i]);
      }
    }
  }

  /** True if a member of the one is known to be another child than a member of the other. */
  boolean keepApart(Clusters clusters, int rootA, int rootB) {
    if (apart.isEmpty()) {
      return false;
    }
    int member = rootA;
    do {
      for (int stranger : apart.getOrDefault(member, NOBODY)) {
        if (clusters.find(stranger) == rootB) {
          return true;
        }
      }
      member = clusters.next(member);
    } while (member != rootA);
    return false;
  }

  private static int[] joined(int[] one, int[] other) {
    int[] joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }
}
