package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;
import org.kontingent.hub.registry.matching.internal.Columns.Int;
import org.kontingent.hub.registry.matching.internal.NameWords.Word;

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

  private static final int CAP = 500;
  private static final int PASSES = 12;

  /** The records of some three children; in a block no larger all pairs are compared. */
  private static final int SMALL = 12;

  /** The bit of a key that tells a block that is larger. */
  private static final int LARGE = 1;

  private final int size;
  private final Glance glance;
  private int[][] keys;
  private int[][] orders;
  private long cutBlocks;
  private long cutRecords;

  Blocks(Columns columns, NameWords words) {
    size = columns.size();
    glance = new Glance(columns, words);
    keys = new int[PASSES][size];
    orders = new int[PASSES][];
    WordHashes hashes = new WordHashes(words);
    for (int record = 0; record < size; record++) {
      fill(columns, hashes, record);
    }
    for (int pass = 0; pass < PASSES; pass++) {
      order(pass);
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
    forEach(0, 2, pairs);
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

  private void fill(Columns columns, WordHashes words, int r) {
    int birth = columns.get(Int.BIRTH, r);
    int surname = columns.get(Int.SURNAME, r);
    int name = columns.get(Int.NAME, r);
    int patronymic = columns.get(Int.PATRONYMIC, r);
    int number = columns.get(Int.DOC_NUMBER, r);
    boolean named = name != 0 && !words.isInitial(name);
    boolean ofFather = patronymic != 0 && !words.isInitial(patronymic);
    keys[0][r] = columns.snils(r) == 0 ? 0 : hash(1, columns.snils(r), 0);
    keys[1][r] = number == 0 ? 0 : hash(2, number, columns.get(Int.DOC_SERIES, r));
    keys[2][r] =
        columns.get(Int.ACT_NUMBER, r) == 0 ? 0 : hash(3, columns.get(Int.ACT_NUMBER, r), birth);
    if (birth != 0) {
      keys[3][r] = named ? hash(4, birth, words.sound[name]) : 0;
      keys[4][r] = surname != 0 ? hash(5, birth, words.stemStart[surname]) : 0;
      keys[7][r] = tokens(words, surname, name, patronymic, birth % 100);
      keys[8][r] = parent(columns, words, r, Int.PARENT_SURNAME, birth);
      keys[9][r] = parent(columns, words, r, Int.OTHER_SURNAME, birth);
      keys[11][r] = number == 0 ? 0 : hash(12, number, birth);
    }
    if (surname != 0 && named) {
      keys[5][r] =
          birth == 0
              ? 0
              : hash(6, words.stem[surname], words.nameStart[name] * 3001L + DateCode.year(birth));
      keys[10][r] =
          ofFather
              ? hash(11, words.stem[surname], words.sound[name] * 31L + words.root[patronymic])
              : 0;
    }
    keys[6][r] =
        named && ofFather && birth != 0
            ? hash(7, words.sound[name], words.root[patronymic] * 1009L + birth / 100)
            : 0;
  }

  private static int tokens(WordHashes words, int surname, int name, int patronymic, int day) {
    if (surname == 0 || name == 0) {
      return 0;
    }
    // A sum does not see the order of its parts.
    long sum = LongIntMap.mix(words.stem[surname]) + LongIntMap.mix(words.stem[name]);
    sum += patronymic == 0 ? 0 : LongIntMap.mix(words.stem[patronymic]);
    return hash(8, sum, day);
  }

  private static int parent(Columns columns, WordHashes words, int r, Int surname, int birth) {
    int name = columns.at(surname.ordinal() + 1, r);
    int patronymic = columns.at(surname.ordinal() + 2, r);
    return name == 0 || words.isInitial(name)
        ? 0
        : hash(9, words.sound[name] * 31L + (patronymic == 0 ? 0 : words.root[patronymic]), birth);
  }

  private static int hash(int salt, long one, long other) {
    long mixed = LongIntMap.mix(LongIntMap.mix(one + salt * 0x51_7CC1_B727L) + other * 0x2545F491L);
    int hash = (int) (mixed >>> 32) & ~LARGE;
    return hash == 0 ? 2 : hash;
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
        } else if (to - from > SMALL) {
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

  /** Hashes of what is derived from each word; of equal texts they are equal in every run. */
  private static final class WordHashes {
    private static final int NAME_START = 3;
    private static final int STEM_START = 5;
    private final int[] sound;
    private final int[] stem;
    private final int[] stemStart;
    private final int[] nameStart;
    private final int[] root;
    private final boolean[] initial;

    WordHashes(NameWords words) {
      int size = words.size();
      sound = new int[size];
      stem = new int[size];
      stemStart = new int[size];
      nameStart = new int[size];
      root = new int[size];
      initial = new boolean[size];
      for (int id = 1; id < size; id++) {
        Word word = words.word(id);
        sound[id] = word.sound.hashCode();
        stem[id] = word.stemSound.hashCode();
        stemStart[id] = start(word.stemSound, STEM_START).hashCode();
        nameStart[id] = start(word.sound, NAME_START).hashCode();
        root[id] = word.rootSound.hashCode();
        initial[id] = word.isInitial();
      }
    }

    boolean isInitial(int id) {
      return initial[id];
    }

    private static String start(String text, int length) {
      return text.substring(0, Math.min(length, text.length()));
    }
  }
}
