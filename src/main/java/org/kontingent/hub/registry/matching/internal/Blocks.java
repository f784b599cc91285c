package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;

/**
 * Which pairs are worth comparing: those that share at least one of a dozen keys (matching.md,
 * blocking). Each pair comes once, in the pass of the first key it shares. A block larger than the
 * cap is cut, and counted.
 */
final class Blocks {
  /** Receives candidate pairs. */
  interface Pairs {
    void pair(int a, int b);
  }

  private static final int CAP = 500;
  private static final int PASSES = BlockKeys.KINDS;

  private final int[][] keys;
  private final int size;
  private long cutBlocks;
  private long cutRecords;

  Blocks(Columns columns, NameWords words, Texts texts) {
    size = columns.size();
    keys = new int[PASSES][size];
    BlockKeys all = new BlockKeys(columns, words, texts);
    long[] ofOne = new long[PASSES];
    for (int record = 0; record < size; record++) {
      all.of(record, ofOne);
      for (int pass = 0; pass < PASSES; pass++) {
        keys[pass][record] = folded(ofOne[pass]);
      }
    }
    for (int pass = 0; pass < PASSES; pass++) {
      cut(pass);
    }
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

  private void forEach(int first, int end, Pairs pairs) {
    for (int pass = first; pass < end; pass++) {
      long[] sorted = sorted(pass);
      for (int from = 0; from < sorted.length; ) {
        int to = endOfRun(sorted, from);
        for (int i = from; i < to; i++) {
          for (int j = i + 1; j < to; j++) {
            int a = (int) sorted[i];
            int b = (int) sorted[j];
            if (!shareEarlier(pass, a, b)) {
              pairs.pair(a, b);
            }
          }
        }
        from = to;
      }
    }
  }

  /** Half a key is enough here: a chance agreement only lets a needless pair be compared. */
  private static int folded(long key) {
    int half = (int) (key >>> 32);
    return key == 0 || half != 0 ? half : 1;
  }

  private boolean shareEarlier(int pass, int a, int b) {
    for (int earlier = 0; earlier < pass; earlier++) {
      if (keys[earlier][a] != 0 && keys[earlier][a] == keys[earlier][b]) {
        return true;
      }
    }
    return false;
  }

  private void cut(int pass) {
    long[] sorted = sorted(pass);
    for (int from = 0; from < sorted.length; ) {
      int to = endOfRun(sorted, from);
      if (to - from > CAP) {
        cutBlocks++;
        cutRecords += to - from;
        for (int i = from; i < to; i++) {
          keys[pass][(int) sorted[i]] = 0;
        }
      }
      from = to;
    }
  }

  private long[] sorted(int pass) {
    long[] sorted = new long[size];
    int count = 0;
    for (int record = 0; record < size; record++) {
      if (keys[pass][record] != 0) {
        sorted[count++] = (long) keys[pass][record] << 32 | record;
      }
    }
    long[] keyed = Arrays.copyOf(sorted, count);
    Arrays.sort(keyed);
    return keyed;
  }

  private static int endOfRun(long[] sorted, int from) {
    int to = from + 1;
    while (to < sorted.length && sorted[to] >>> 32 == sorted[from] >>> 32) {
      to++;
    }
    return to;
  }
}
