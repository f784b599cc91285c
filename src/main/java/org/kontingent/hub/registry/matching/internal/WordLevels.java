package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.internal.NameWords.Word;

/**
 * How alike two distinct words are, in each place of a name; computed once for each pair of words
 * and remembered. Not safe for several threads.
 */
final class WordLevels {
  /** From so many letters on a word may have one slip more. */
  static final int LONG_WORD = 9;

  private static final int MOST_REMEMBERED = 1 << 22;

  private final NameWords words;
  private final NamesInUse inUse;
  private final FarWords far;
  private final LongIntMap surnames = new LongIntMap();
  private final LongIntMap names = new LongIntMap();
  private final LongIntMap patronymics = new LongIntMap();

  WordLevels(NameWords words, NamesInUse inUse) {
    this.words = words;
    this.inUse = inUse;
    this.far = new FarWords(words);
  }

  int surname(int one, int other) {
    if (one == 0 || other == 0) {
      return 0;
    }
    if (one == other) {
      return 1;
    }
    return far.areFarSurnames(one, other) ? 5 : remembered(surnames, Field.SURNAME, one, other);
  }

  int name(int one, int other) {
    if (one == 0 || other == 0) {
      return 0;
    }
    if (one == other && !words.word(one).isInitial()) {
      return 1;
    }
    return far.areFarNames(one, other) ? 6 : remembered(names, Field.NAME, one, other);
  }

  int patronymic(int one, int other) {
    if (one == 0 || other == 0) {
      return 0;
    }
    if (one == other && !words.word(one).isInitial()) {
      return 1;
    }
    return far.areFarPatronymics(one, other)
        ? 5
        : remembered(patronymics, Field.PATRONYMIC, one, other);
  }

  private static int mostEdits(String one, String other) {
    return Math.max(one.length(), other.length()) >= LONG_WORD ? 3 : 2;
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

  static int surnameLevel(Word a, Word b) {
    if (a.isInitial() || b.isInitial()) {
      return a.key.charAt(0) == b.key.charAt(0) ? 4 : 5;
    }
    if (a.stem.equals(b.stem)) {
      return 2;
    }
    if (a.stemSound.equals(b.stemSound)
        || oneEdit(a.key, b.key, a.keyLetters, b.keyLetters)
        || oneEdit(a.stem, b.stem, a.stemLetters, b.stemLetters)
        || halfOf(a, b)) {
      return 3;
    }
    return similar(a.stem, b.stem, a.stemLetters, b.stemLetters)
            || similar(a.stemSound, b.stemSound, a.stemSoundLetters, b.stemSoundLetters)
        ? 4
        : 5;
  }

  int nameLevel(Word a, Word b, int one, int other) {
    if (a.isInitial() || b.isInitial()) {
      return a.key.charAt(0) == b.key.charAt(0) ? 4 : 6;
    }
    if (NameVariants.areVariants(a.key, b.key)) {
      return 2;
    }
    boolean soundsAlike = a.sound.equals(b.sound);
    if (inUse.areConfused(one, other)
        && (soundsAlike || similar(a.sound, b.sound, a.soundLetters, b.soundLetters))) {
      return 2;
    }
    if (inUse.areTwoNames(one, other)) {
      return 6;
    }
    if (soundsAlike) {
      return 2;
    }
    if (oneEdit(a.key, b.key, a.keyLetters, b.keyLetters)) {
      return 3;
    }
    boolean heardOf = !inUse.isUnheardOf(one) && !inUse.isUnheardOf(other);
    return heardOf && similar(a.key, b.key, a.keyLetters, b.keyLetters) ? 5 : 6;
  }

  int patronymicLevel(Word a, Word b, int one, int other) {
    if (a.isInitial() || b.isInitial()) {
      return a.key.charAt(0) == b.key.charAt(0) ? 3 : 5;
    }
    if (a.root.equals(b.root)) {
      return 1;
    }
    if (a.rootSound.equals(b.rootSound)
        || oneEdit(a.key, b.key, a.keyLetters, b.keyLetters)
        || oneEdit(a.root, b.root, a.rootLetters, b.rootLetters)) {
      return inUse.areTwoFathers(one, other) ? 4 : 2;
    }
    return similar(a.key, b.key, a.keyLetters, b.keyLetters) && !inUse.areTwoFathers(one, other)
        ? 4
        : 5;
  }

  private static boolean oneEdit(String one, String other, int letters, int otherLetters) {
    return Distance.mayBeWithin(1, letters, otherLetters)
        && Math.max(one.length(), other.length()) >= 3
        && Distance.isAtMostOne(one, other);
  }

  private static boolean similar(String one, String other, int letters, int otherLetters) {
    int bound = mostEdits(one, other);
    return Math.max(one.length(), other.length()) >= 5
        && Distance.mayBeWithin(bound, letters, otherLetters)
        && Distance.between(one, other, bound) <= bound;
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
