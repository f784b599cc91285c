package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.internal.NameWords.Word;

/**
 * Tells words that are too far from each other for any level but the last, by which letters stand
 * in them. Most pairs are, and this is cheaper than to look the pair up; what it needs of a word
 * lies in one line of memory. It never says so of two words that have another level.
 */
final class FarWords {
  private static final int WIDTH = 8;
  private static final int KEY = 0;
  private static final int SOUND = 1;
  private static final int STEM = 2;
  private static final int STEM_SOUND = 3;
  private static final int ROOT = 4;
  private static final int ROOT_SOUND = 5;
  private static final int VARIANT = 6;
  private static final int SHAPE = 7;

  private static final int INITIAL = 1;
  private static final int DOUBLE = 2;

  /** From this bit on: which of the forms are so long that three edits make no other word yet. */
  private static final int LONG = 2;

  private final int[] traits;
  private final int words;

  FarWords(NameWords all) {
    words = all.size();
    traits = new int[words * WIDTH];
    Texts variants = new Texts();
    for (int id = 1; id < words; id++) {
      Word word = all.word(id);
      put(id, KEY, word.key, word.keyLetters);
      put(id, SOUND, word.sound, word.soundLetters);
      put(id, STEM, word.stem, word.stemLetters);
      put(id, STEM_SOUND, word.stemSound, word.stemSoundLetters);
      put(id, ROOT, word.root, word.rootLetters);
      put(id, ROOT_SOUND, word.rootSound, word.rootSoundLetters);
      traits[id * WIDTH + VARIANT] = variants.of(NameVariants.canonical(word.key));
      traits[id * WIDTH + SHAPE] |=
          (word.isInitial() ? INITIAL : 0) | (word.isDouble() ? DOUBLE : 0);
    }
  }

  private void put(int id, int form, String text, int letters) {
    traits[id * WIDTH + form] = letters;
    if (text.length() >= WordLevels.LONG_WORD) {
      traits[id * WIDTH + SHAPE] |= 1 << (LONG + form);
    }
  }

  boolean areFarSurnames(int one, int other) {
    if (!areKnown(one, other)) {
      return false;
    }
    int a = one * WIDTH;
    int b = other * WIDTH;
    return ((traits[a + SHAPE] | traits[b + SHAPE]) & (INITIAL | DOUBLE)) == 0
        && isMoreThan(1, KEY, a, b)
        && isDissimilar(STEM, a, b)
        && isDissimilar(STEM_SOUND, a, b);
  }

  boolean areFarNames(int one, int other) {
    if (!areKnown(one, other)) {
      return false;
    }
    int a = one * WIDTH;
    int b = other * WIDTH;
    return ((traits[a + SHAPE] | traits[b + SHAPE]) & INITIAL) == 0
        && isDissimilar(KEY, a, b)
        && isDissimilar(SOUND, a, b)
        && traits[a + VARIANT] != traits[b + VARIANT];
  }

  boolean areFarPatronymics(int one, int other) {
    if (!areKnown(one, other)) {
      return false;
    }
    int a = one * WIDTH;
    int b = other * WIDTH;
    return ((traits[a + SHAPE] | traits[b + SHAPE]) & INITIAL) == 0
        && traits[a + ROOT_SOUND] != traits[b + ROOT_SOUND]
        && isMoreThan(1, ROOT, a, b)
        && isDissimilar(KEY, a, b);
  }

  /** Words that were read later are not. */
  private boolean areKnown(int one, int other) {
    return one < words && other < words;
  }

  /** Neither equal nor one edit apart nor similar. */
  private boolean isDissimilar(int form, int a, int b) {
    boolean isLong = ((traits[a + SHAPE] | traits[b + SHAPE]) >> (LONG + form) & 1) == 1;
    return isMoreThan(isLong ? 3 : 2, form, a, b);
  }

  private boolean isMoreThan(int edits, int form, int a, int b) {
    return !Distance.mayBeWithin(edits, traits[a + form], traits[b + form]);
  }
}
