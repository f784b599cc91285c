package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.internal.Columns.Int;

/**
 * Which words are names children really bear, and which of them are written for one another. Told
 * by records that share a number and a birth date: a real name stands in several records of one
 * child, a misprint seldom does; and two spellings that again and again stand for each other are
 * one name. So Алина and Арина are two names, however alike, and no list is needed to say so.
 */
final class LearnedNames implements NamesInUse {
  private static final int ENOUGH_PAIRS = 100;
  private static final int LEAST_COMMON = 4;
  private static final double REAL_SHARE = 0.35;
  private static final int LEAST_CONFUSED = 3;
  private static final double CONFUSED_SHARE = 0.01;

  private final Frequencies counted;
  private final int[] nameAgrees;
  private final int[] nameDiffers;
  private final int[] rootAgrees;
  private final int[] rootDiffers;
  private final LongIntMap confusedNames = new LongIntMap();
  private int pairs;

  LearnedNames(Columns columns, NameWords words, Blocks blocks, Frequencies counted) {
    this.counted = counted;
    nameAgrees = new int[words.size()];
    nameDiffers = new int[words.size()];
    rootAgrees = new int[words.size()];
    rootDiffers = new int[words.size()];
    blocks.forEachOfOneNumber(
        (a, b) -> {
          int birth = columns.get(Int.BIRTH, a);
          if (birth != 0 && birth == columns.get(Int.BIRTH, b)) {
            pairs++;
            see(columns.get(Int.NAME, a), columns.get(Int.NAME, b));
            seeRoots(columns.get(Int.PATRONYMIC, a), columns.get(Int.PATRONYMIC, b));
          }
        });
  }

  @Override
  public boolean areTwoFathers(int one, int other) {
    int a = counted.rootId(one);
    int b = counted.rootId(other);
    return pairs < ENOUGH_PAIRS
        ? bothCommon(counted.asRoot(one), counted.asRoot(other))
        : isReal(rootAgrees[a], rootDiffers[a]) && isReal(rootAgrees[b], rootDiffers[b]);
  }

  @Override
  public boolean areConfused(int one, int other) {
    int times = confusedNames.get(key(one, other));
    return times >= LEAST_CONFUSED
        && times >= CONFUSED_SHARE * Math.min(counted.asName(one), counted.asName(other));
  }

  /** True if records of one number agree on this first name more than by accident. */
  @Override
  public boolean isRealName(int word) {
    // Without pairs to learn from, what stands often is a name.
    return pairs < ENOUGH_PAIRS
        ? counted.asName(word) >= LEAST_COMMON
        : word < nameAgrees.length && isReal(nameAgrees[word], nameDiffers[word]);
  }

  @Override
  public boolean isUnheardOf(int word) {
    return false;
  }

  boolean isRealRoot(int word) {
    int root = counted.rootId(word);
    return pairs < ENOUGH_PAIRS
        ? counted.asRoot(word) >= LEAST_COMMON
        : isReal(rootAgrees[root], rootDiffers[root]);
  }

  /** Tells each pair of words that are two spellings of one name. */
  void forEachConfused(Blocks.Pairs pairs) {
    confusedNames.forEachKey(
        key -> {
          if (areConfused((int) (key >>> 32), (int) key)) {
            pairs.pair((int) (key >>> 32), (int) key);
          }
        });
  }

  private void see(int one, int other) {
    if (one == 0 || other == 0) {
      return;
    }
    if (one == other) {
      nameAgrees[one]++;
    } else {
      nameDiffers[one]++;
      nameDiffers[other]++;
      long key = key(one, other);
      confusedNames.put(key, confusedNames.get(key) + 1);
    }
  }

  private void seeRoots(int one, int other) {
    int a = counted.rootId(one);
    int b = counted.rootId(other);
    if (a == 0 || b == 0) {
      return;
    }
    if (a == b) {
      rootAgrees[a]++;
    } else {
      rootDiffers[a]++;
      rootDiffers[b]++;
    }
  }

  private static boolean isReal(int agrees, int differs) {
    return agrees > 0 && agrees >= REAL_SHARE * (agrees + differs);
  }

  private static boolean bothCommon(int one, int other) {
    return Math.min(one, other) >= LEAST_COMMON + 0.005 * Math.max(one, other);
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }
}
