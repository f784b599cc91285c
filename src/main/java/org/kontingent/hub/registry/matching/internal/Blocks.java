package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;
import java.util.Set;
import org.kontingent.hub.registry.matching.MatchKeys;

/**
 * Which pairs are worth comparing: those that share at least one of a dozen keys (matching.md,
 * blocking), and in a block of more than a few children something else beside a key of names and
 * dates ({@link Glance}). Each pair comes once, in the pass of the first key it shares. A block
 * larger than the cap is cut, and counted.
 */
final class Blocks {
  /** Receives candidate pairs. */
  interface Pairs {
    void pair(int a, int b);
  }

  private static final int CAP = MatchKeys.CROWDED;
  private static final int PASSES = BlockKeys.KINDS;

  /** The records of some three children; in a block no larger all pairs are compared. */
  private static final int SMALL = 12;

  /** The bit of a key that tells a block that is larger. */
  private static final int LARGE = 1;

  private final int size;
  private final int small;
  private final Glance glance;
  private int[][] keys;
  private int[][] orders;
  private long cutBlocks;
  private long cutRecords;

  /** For estimating: small blocks are compared in full. */
  Blocks(Columns columns, NameWords words, Texts texts) {
    this(columns, words, texts, SMALL, Set.of());
  }

  private Blocks(Columns columns, NameWords words, Texts texts, int small, Set<Long> crowded) {
    this.small = small;
    size = columns.size();
    glance = new Glance(columns, words, texts);
    keys = new int[PASSES][size];
    orders = new int[PASSES][];
    BlockKeys all = new BlockKeys(columns, words, texts);
    long[] ofOne = new long[PASSES];
    for (int record = 0; record < size; record++) {
      all.of(record, ofOne);
      for (int pass = 0; pass < PASSES; pass++) {
        boolean leads = crowded.isEmpty() || !crowded.contains(ofOne[pass]);
        keys[pass][record] = leads ? folded(ofOne[pass]) : 0;
      }
    }
    for (int pass = 0; pass < PASSES; pass++) {
      order(pass);
    }
  }

  /**
   * For a given model: whether a pair is compared follows from the two alone, whatever else is
   * there, but for keys that are crowded.
   */
  static Blocks ofPairsAlone(Columns columns, NameWords words, Texts texts, Set<Long> crowded) {
    return new Blocks(columns, words, texts, 1, crowded);
  }

  long cutBlocks() {
    return cutBlocks;
  }

  long cutRecords() {
    return cutRecords;
  }

  /** Pairs that share a SNILS or a document's number and series. */
  void forEachOfOneNumber(Pairs pairs) {
    forEach(0, BlockKeys.NUMBERS, pairs);
  }

  /** All candidate pairs, in an order that follows from the records alone. */
  void forEach(Pairs pairs) {
    forEach(0, PASSES, pairs);
  }

  /** Gives back the memory of all keys; no pairs can be had afterwards. */
  void close() {
    keys = new int[0][];
    orders = new int[0][];
  }

  private void forEach(int first, int end, Pairs pairs) {
    for (int pass = first; pass < end; pass++) {
      int[] key = keys[pass];
      int[] order = orders[pass];
      for (int from = 0; from < order.length; ) {
        int to = from + 1;
        while (to < order.length && key[order[to]] == key[order[from]]) {
          to++;
        }
        for (int i = from; i < to; i++) {
          for (int j = i + 1; j < to; j++) {
            int a = order[i];
            int b = order[j];
            if (isWorthwhile(pass, a, b) && !cameEarlier(pass, a, b)) {
              pairs.pair(a, b);
            }
          }
        }
        from = to;
      }
    }
  }

  private boolean isWorthwhile(int pass, int a, int b) {
    if ((keys[pass][a] & LARGE) == 0) {
      return true;
    }
    return switch (pass) {
      case 3 -> glance.besidesDateAndName(a, b);
      case 4 -> glance.besidesDateAndSurname(a, b);
      case 5 -> glance.besidesNameAndYear(a, b);
      case 6 -> glance.besidesNameFatherAndMonth(a, b);
      case 10 -> glance.besidesFullName(a, b);
      default -> true;
    };
  }

  /** Half a key is enough here: a chance agreement only lets a needless pair be compared. */
  private static int folded(long key) {
    int half = (int) (key >>> 32) & ~LARGE;
    return key == 0 || half != 0 ? half : 2;
  }

  private boolean cameEarlier(int pass, int a, int b) {
    for (int earlier = 0; earlier < pass; earlier++) {
      if (keys[earlier][a] != 0
          && keys[earlier][a] == keys[earlier][b]
          && isWorthwhile(earlier, a, b)) {
        return true;
      }
    }
    return false;
  }

  /** Puts the records that have this key in its order; those of blocks too large lose it. */
  private void order(int pass) {
    long[] sorted = new long[size];
    int count = 0;
    for (int record = 0; record < size; record++) {
      if (keys[pass][record] != 0) {
        sorted[count++] = (long) keys[pass][record] << 32 | record;
      }
    }
    Arrays.sort(sorted, 0, count);
    int[] order = new int[count];
    int kept = 0;
    for (int from = 0; from < count; ) {
      int to = from + 1;
      while (to < count && sorted[to] >>> 32 == sorted[from] >>> 32) {
        to++;
      }
      boolean cut = to - from > CAP;
      cutBlocks += cut ? 1 : 0;
      cutRecords += cut ? to - from : 0;
      for (int i = from; i < to; i++) {
        if (cut) {
          keys[pass][(int) sorted[i]] = 0;
        } else if (to - from > small) {
          keys[pass][(int) sorted[i]] |= LARGE;
          order[kept++] = (int) sorted[i];
        } else if (to - from > 1) {
          order[kept++] = (int) sorted[i];
        }
      }
      from = to;
    }
    orders[pass] = Arrays.copyOf(order, kept);
  }
}
