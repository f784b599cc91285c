package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.internal.NameWords.Word;

/**
 * How alike two distinct words are, in each place of a name; computed once for each pair of words
 * and remembered. Not safe for several threads.
 */
final class WordLevels {
  private static final int MOST_REMEMBERED = 1 << 22;

  private final NameWords words;
  private final NamesInUse inUse;
  private final LongIntMap surnames = new LongIntMap();
  private final LongIntMap names = new LongIntMap();
  private final LongIntMap patronymics = new LongIntMap();

  WordLevels(NameWords words, NamesInUse inUse) {
    this.words = words;
    this.inUse = inUse;
  }

  int surname(int one, int other) {
    if (one == 0 || other == 0) {
      return 0;
    }
    return one == other ? 1 : remembered(surnames, Field.SURNAME, one, other);
  }

  int name(int one, int other) {
    if (one == 0 || other == 0) {
      return 0;
    }
    return one == other && !words.word(one).isInitial()
        ? 1
        : remembered(names, Field.NAME, one, other);
  }

  int patronymic(int one, int other) {
    if (one == 0 || other == 0) {
      return 0;
    }
    return one == other && !words.word(one).isInitial()
        ? 1
        : remembered(patronymics, Field.PATRONYMIC, one, other);
  }

  private int remembered(LongIntMap memory, Field field, int one, int other) {
    long key = (long) Math.min(one, other) << 32 | Math.max(one, other);
    int known = memory.get(key);
    if (known == 0) {
      Word a = words.word(Math.min(one, other));
      Word b = words.word(Math.max(one, other));
      known =
          switch (field) {
            case SURNAME -> surnameLevel(a, b);
            case NAME -> nameLevel(a, b, one, other);
            default -> patronymicLevel(a, b, one, other);
          };
      if (memory.size() > MOST_REMEMBERED) {
        memory.clear();
      }
      memory.put(key, known);
    }
    return known;
  }

  private static int surnameLevel(Word a, Word b) {
    if (a.isInitial() || b.isInitial()) {
      return a.key.charAt(0) == b.key.charAt(0) ? 4 : 5;
    }
    if (a.stem.equals(b.stem)) {
      return 2;
    }
    if (a.stemSound.equals(b.stemSound)
        || oneEdit(a.key, b.key)
        || oneEdit(a.stem, b.stem)
        || halfOf(a, b)) {
      return 3;
    }
    return similar(a.stem, b.stem) || similar(a.stemSound, b.stemSound) ? 4 : 5;
  }

  private int nameLevel(Word a, Word b, int one, int other) {
    if (a.isInitial() || b.isInitial()) {
      return a.key.charAt(0) == b.key.charAt(0) ? 4 : 6;
    }
    if (NameVariants.areVariants(a.key, b.key)) {
      return 2;
    }
    boolean soundsAlike = a.sound.equals(b.sound);
    if (inUse.areConfused(one, other) && (soundsAlike || similar(a.sound, b.sound))) {
      return 2;
    }
    if (inUse.areTwoNames(one, other)) {
      return 6;
    }
    if (soundsAlike) {
      return 2;
    }
    if (oneEdit(a.key, b.key)) {
      return 3;
    }
    boolean heardOf = !inUse.isUnheardOf(one) && !inUse.isUnheardOf(other);
    return heardOf && similar(a.key, b.key) ? 5 : 6;
  }

  private int patronymicLevel(Word a, Word b, int one, int other) {
    if (a.isInitial() || b.isInitial()) {
      return a.key.charAt(0) == b.key.charAt(0) ? 3 : 5;
    }
    if (a.root.equals(b.root)) {
      return 1;
    }
    boolean twoFathers = inUse.areTwoFathers(one, other);
    if (a.rootSound.equals(b.rootSound) || oneEdit(a.key, b.key) || oneEdit(a.root, b.root)) {
      return twoFathers ? 4 : 2;
    }
    return similar(a.key, b.key) && !twoFathers ? 4 : 5;
  }

  private static boolean oneEdit(String one, String other) {
    return Math.max(one.length(), other.length()) >= 3 && Distance.isAtMostOne(one, other);
  }

  private static boolean similar(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    return longest >= 5
        && Distance.between(one, other, longest >= 9 ? 3 : 2) <= (longest >= 9 ? 3 : 2);
  }

  /** One half of a double surname, or its halves the other way round. */
  private static boolean halfOf(Word a, Word b) {
    if (!a.isDouble() && !b.isDouble()) {
      return false;
    }
    for (String one : a.stem.split("-")) {
      for (String other : b.stem.split("-")) {
        if (one.length() > 2 && one.equals(other)) {
          return true;
        }
      }
    }
    return false;
  }
}
