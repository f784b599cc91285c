package org.kontingent.hub.registry.load.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.kontingent.hub.registry.matching.MatchResult;
import org.kontingent.hub.registry.matching.ReviewPair;

/**
 * The children the rows come down to: each with its rows in the order of the files, the children in
 * the order of their first rows; who may clash with whom, and whom a person should look at
 * together. Depends on the files and the model alone.
 */
final class Children {
  /** A number that more children than this bear is a placeholder and no number. */
  private static final int MOST_BEARERS = 50;

  private final int[] starts;
  private final int[] members;
  private final int[] childOfRow;
  private final Map<Integer, Set<Integer>> clashing = new HashMap<>();
  private final Map<Integer, Set<Integer>> lookalikes = new HashMap<>();
  private final Set<Long> placeholders = new HashSet<>();
  private long pairsForReview;

  private Children(int[] starts, int[] members, int[] childOfRow) {
    this.starts = starts;
    this.members = members;
    this.childOfRow = childOfRow;
  }

  static Children of(RowBook rows, MatchResult result) {
    int[] child = new int[rows.size()];
    int[] firstOfNamed = new int[rows.size()];
    Arrays.fill(firstOfNamed, Integer.MAX_VALUE);
    int[] named = new int[rows.size()];
    result.forEachRecord(
        (record, cluster) -> {
          int row = rows.row(record);
          int name = rows.row(cluster);
          named[row] = name;
          firstOfNamed[name] = Math.min(firstOfNamed[name], row);
        });
    int count = 0;
    for (int row = 0; row < child.length; row++) {
      int first = firstOfNamed[named[row]];
      child[row] = first == row ? count++ : child[first];
    }
    Children children = laidOut(child, count);
    children.findClashes(rows);
    for (ReviewPair pair : result.review()) {
      children.addLookalikes(child[rows.row(pair.first())], child[rows.row(pair.second())]);
    }
    return children;
  }

  private static Children laidOut(int[] child, int count) {
    int[] starts = new int[count + 1];
    for (int one : child) {
      starts[one + 1]++;
    }
    for (int i = 0; i < count; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] members = new int[child.length];
    for (int row = 0; row < child.length; row++) {
      members[next[child[row]]++] = row;
    }
    return new Children(starts, members, child);
  }

  private void findClashes(RowBook rows) {
    HashIndex bearer = new HashIndex();
    Map<Long, Set<Integer>> contested = new HashMap<>();
    for (int n = 0; n < rows.keyCount(); n++) {
      int child = childOfRow[rows.rowOfKey(n)];
      int first = bearer.putIfAbsent(rows.key(n), child);
      if (first != HashIndex.ABSENT && first != child) {
        Set<Integer> bearers = contested.computeIfAbsent(rows.key(n), key -> new TreeSet<>());
        bearers.add(first);
        bearers.add(child);
      }
    }
    contested.forEach(
        (key, bearers) -> {
          if (bearers.size() > MOST_BEARERS) {
            placeholders.add(key);
          } else {
            bearers.forEach(one -> together(clashing, one, bearers));
          }
        });
  }

  private void addLookalikes(int one, int other) {
    if (one != other && together(lookalikes, one, Set.of(other))) {
      together(lookalikes, other, Set.of(one));
      pairsForReview++;
    }
  }

  private static boolean together(Map<Integer, Set<Integer>> map, int one, Set<Integer> others) {
    Set<Integer> known = map.computeIfAbsent(one, key -> new TreeSet<>());
    boolean news = known.addAll(others);
    known.remove(one);
    return news;
  }

  int count() {
    return starts.length - 1;
  }

  /** How many rows stand before those of this child when all are written one after the other. */
  int before(int child) {
    return starts[child];
  }

  int rowCount(int child) {
    return starts[child + 1] - starts[child];
  }

  /** The n-th row of a child. */
  int row(int child, int n) {
    return members[starts[child] + n];
  }

  /** Other children who bear one of the same exclusive keys, in order. */
  List<Integer> clashing(int child) {
    return new ArrayList<>(clashing.getOrDefault(child, Set.of()));
  }

  /** Others a person should compare this child with, in order. */
  List<Integer> lookalikes(int child) {
    return new ArrayList<>(lookalikes.getOrDefault(child, Set.of()));
  }

  /** Pairs of children for a person. */
  long pairsForReview() {
    return pairsForReview;
  }

  /** Hashes of keys that are no keys because so many bear them. */
  Set<Long> placeholders() {
    return placeholders;
  }

  /** The same for the same children of the same rows. */
  String fingerprint() {
    CRC32C sum = new CRC32C();
    ByteBuffer octets = ByteBuffer.allocate(4);
    long mixed = 0;
    for (int child : childOfRow) {
      octets.clear();
      sum.update(octets.putInt(child).flip());
      mixed = mixed * 1_000_003 + child;
    }
    lookalikes.keySet().stream()
        .sorted()
        .forEach(child -> lookalikes.get(child).forEach(other -> update(sum, child, other)));
    return "%d-%08x-%016x".formatted(childOfRow.length, sum.getValue(), mixed);
  }

  private static void update(CRC32C sum, int child, int other) {
    sum.update(ByteBuffer.allocate(8).putInt(child).putInt(other).flip());
  }
}
