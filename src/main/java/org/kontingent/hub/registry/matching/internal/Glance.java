package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.internal.Columns.Int;
import org.kontingent.hub.registry.matching.internal.NameWords.Word;

/**
 * What two records of one block show at the first glance. A shared key of names or dates is shared
 * by ever more strangers as a region grows; a pair that has nothing else in common is not worth
 * comparing. Each record is held as one long of short hashes, so that a glance costs next to
 * nothing; a chance agreement of hashes only lets a needless pair through.
 */
final class Glance {
  private static final long SURNAME = 0x3FFL;
  private static final long NAME = 0x1FL << 10;
  private static final long FATHER = 0x3FFL << 15;
  private static final long HOME = 0xFFFL << 25;
  private static final int PARENT_AT = 37;
  private static final int OTHER_PARENT_AT = 45;
  private static final long PHONE = 0x3FFL << 53;
  private static final int START = 2;

  private final long[] seen;
  private final int[] birth;

  Glance(Columns columns, NameWords words, Texts texts) {
    long[] surnames = new long[words.size()];
    long[] names = new long[words.size()];
    long[] fathers = new long[words.size()];
    long[] parents = new long[words.size()];
    for (int id = 1; id < words.size(); id++) {
      Word word = words.word(id);
      surnames[id] = hash(TextHash.ofStart(word.stemSound, START), 10);
      names[id] = hash(TextHash.ofStart(word.sound, 1), 5) << 10;
      fathers[id] = hash(TextHash.ofStart(word.rootSound, START), 10) << 15;
      parents[id] = word.isInitial() ? 0 : hash(TextHash.of(word.sound), 8);
    }
    seen = new long[columns.size()];
    birth = new int[columns.size()];
    for (int r = 0; r < seen.length; r++) {
      int street = columns.get(Int.STREET, r);
      int phone = columns.get(Int.PHONE, r);
      birth[r] = columns.get(Int.BIRTH, r);
      seen[r] =
          surnames[columns.get(Int.SURNAME, r)]
              | names[columns.get(Int.NAME, r)]
              | fathers[columns.get(Int.PATRONYMIC, r)]
              | (street == 0
                  ? 0
                  : hash(text(texts, columns.get(Int.SETTLEMENT, r)) * 31 + text(texts, street), 12)
                      << 25)
              | parents[columns.get(Int.PARENT_NAME, r)] << PARENT_AT
              | parents[columns.get(Int.OTHER_NAME, r)] << OTHER_PARENT_AT
              | (phone == 0 ? 0 : hash(text(texts, phone), 10) << 53);
    }
  }

  /** Of one birth date and first name: surname, father or home in common too. */
  boolean besidesDateAndName(int a, int b) {
    return share(SURNAME, a, b) || share(FATHER, a, b) || household(a, b);
  }

  /** Of one birth date and surname: first letter of the name, father or home in common too. */
  boolean besidesDateAndSurname(int a, int b) {
    return share(NAME, a, b) || share(FATHER, a, b) || household(a, b);
  }

  /** Of one name and year: a date that looks like a misprint, and father or home. */
  boolean besidesNameAndYear(int a, int b) {
    boolean father = share(FATHER, a, b);
    return isDateClose(a, b)
        ? father || says(FATHER, a, b) < 2 || household(a, b)
        : father && household(a, b);
  }

  /** Of one name, father and month: surname or home in common too. */
  boolean besidesNameFatherAndMonth(int a, int b) {
    return share(SURNAME, a, b) || household(a, b);
  }

  /** Of one full name: a date that looks like a misprint or is missing, or home. */
  boolean besidesFullName(int a, int b) {
    return isDateClose(a, b) || household(a, b);
  }

  private boolean isDateClose(int a, int b) {
    return Comparison.birth(birth[a], birth[b]) < Field.BIRTH.levels();
  }

  private boolean household(int a, int b) {
    if (share(HOME, a, b) || share(PHONE, a, b)) {
      return true;
    }
    long parentA = seen[a] >>> PARENT_AT & 0xFF;
    long parentB = seen[b] >>> PARENT_AT & 0xFF;
    long otherA = seen[a] >>> OTHER_PARENT_AT & 0xFF;
    long otherB = seen[b] >>> OTHER_PARENT_AT & 0xFF;
    return (parentA != 0 && (parentA == parentB || parentA == otherB))
        || (otherA != 0 && (otherA == parentB || otherA == otherB));
  }

  private boolean share(long field, int a, int b) {
    long one = seen[a] & field;
    return one != 0 && one == (seen[b] & field);
  }

  private int says(long field, int a, int b) {
    return ((seen[a] & field) == 0 ? 0 : 1) + ((seen[b] & field) == 0 ? 0 : 1);
  }

  /** So many bits, never all 0, which is "absent". */
  private static long hash(long value, int bits) {
    long hash = LongIntMap.mix(value + 1) >>> 8 & ((1L << bits) - 1);
    return hash == 0 ? 1 : hash;
  }

  private static long text(Texts texts, int id) {
    return TextHash.of(texts.text(id));
  }
}
