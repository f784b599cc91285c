package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kontingent.hub.registry.internal.NameForm;

/**
 * Every distinct word or phrase that stands in a name, once, with what is derived from it. Ids are
 * small ints from 1 in order of appearance; 0 is "absent". Surnames, first names and patronymics
 * share one table, so that swapped parts can be compared.
 */
final class NameWords {
  /** One distinct normal form. Numbers in other fields are ids of this table or of sounds. */
  static final class Word {
    final String key;
    final String stem;
    final String root;
    final String sound;
    final String stemSound;
    final String rootSound;
    final int keyLetters;
    final int stemLetters;
    final int stemSoundLetters;
    final int rootLetters;
    final int rootSoundLetters;
    final int soundLetters;
    final boolean isDouble;
    final boolean latin;
    final boolean looksPatronymic;
    final int genderOfPatronymic;
    final boolean fitsBoys;
    final boolean fitsGirls;

    Word(String key, boolean latin) {
      this.key = key;
      this.latin = latin;
      this.stem = NameParts.surnameStem(key);
      this.root = NameParts.patronymicRoot(key);
      this.sound = Sound.of(NameVariants.canonical(key));
      this.stemSound = Sound.of(stem);
      this.rootSound = Sound.of(root);
      this.keyLetters = Distance.letters(key);
      this.stemLetters = Distance.letters(stem);
      this.stemSoundLetters = Distance.letters(stemSound);
      this.rootLetters = Distance.letters(root);
      this.rootSoundLetters = Distance.letters(rootSound);
      this.soundLetters = Distance.letters(sound);
      this.isDouble = key.indexOf('-') > 0;
      this.looksPatronymic = NameParts.looksPatronymic(key);
      this.genderOfPatronymic = NameParts.genderOfPatronymic(key);
      this.fitsBoys = NameParts.fitsGender(key, 1);
      this.fitsGirls = NameParts.fitsGender(key, 2);
    }

    boolean isInitial() {
      return key.length() == 1;
    }

    /** False for a surname whose ending is that of the other sex. */
    boolean fitsGender(long gender) {
      return gender == 1 ? fitsBoys : gender != 2 || fitsGirls;
    }

    boolean isDouble() {
      return isDouble;
    }
  }

  static final Word NONE = new Word("", false);

  private final Map<String, Integer> byRaw = new HashMap<>();
  private final Map<String, Integer> byKey = new HashMap<>();
  private final List<Word> words = new ArrayList<>();

  private final Function<String, Word> reading;

  NameWords() {
    this(NameWords::read);
  }

  /** With a reading that remembers; it must give what {@link #read} gives. */
  NameWords(Function<String, Word> reading) {
    this.reading = reading;
    words.add(NONE);
  }

  /** The id of what is written; 0 for a blank or for a word that says "none". */
  int of(String raw) {
    if (raw == null || raw.isEmpty()) {
      return 0;
    }
    Integer known = byRaw.get(raw);
    if (known == null) {
      known = ofNew(raw);
      byRaw.put(raw, known);
    }
    return known;
  }

  Word word(int id) {
    return words.get(id);
  }

  int size() {
    return words.size();
  }

  private int ofNew(String raw) {
    Word word = reading.apply(raw);
    if (word == NONE) {
      return 0;
    }
    Integer known = byKey.get(word.key);
    if (known == null) {
      known = words.size();
      words.add(word);
      byKey.put(word.key, known);
    }
    return known;
  }

  /** The normal form of what is written; {@link #NONE} if it says that there is nothing. */
  static Word read(String raw) {
    String key = NameForm.key(raw.replace('.', ' ').replace('\u00AB', ' ').replace('"', ' '));
    if (key == null || NameParts.saysAbsent(key)) {
      return NONE;
    }
    // A double name is one name, whether a hyphen or a blank stands in it.
    key = key.replace(' ', '-');
    boolean latin = Cyrillic.isLatin(key);
    return new Word(NameParts.withoutStrayDigits(latin ? Cyrillic.of(key) : key), latin);
  }
}
