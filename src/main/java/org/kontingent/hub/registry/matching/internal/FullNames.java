package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.internal.Columns.Int;
import org.kontingent.hub.registry.matching.internal.NameWords.Word;

/** For each record, how many bear its surname, first name and father's name. */
final class FullNames {
  private FullNames() {}

  /** Counted among the records themselves; 0 where one of the three is not told. */
  static int[] counted(Columns columns, NameWords words, int[] rootOfWord) {
    Texts stems = new Texts();
    int[] stemOfWord = new int[words.size()];
    for (int word = 1; word < stemOfWord.length; word++) {
      stemOfWord[word] = stems.of(words.word(word).stem);
    }
    int[] bearers = new int[columns.size()];
    LongIntMap counts = new LongIntMap();
    for (int record = 0; record < bearers.length; record++) {
      long key = key(columns, stemOfWord, rootOfWord, record);
      if (key != 0) {
        counts.put(key, counts.get(key) + 1);
      }
    }
    for (int record = 0; record < bearers.length; record++) {
      long key = key(columns, stemOfWord, rootOfWord, record);
      bearers[record] = key == 0 ? 0 : counts.get(key);
    }
    return bearers;
  }

  /** As a model knows them; 0 for what is rare in it. */
  static int[] known(Columns columns, NameWords words, FrozenModel model) {
    int[] bearers = new int[columns.size()];
    for (int record = 0; record < bearers.length; record++) {
      bearers[record] = model.fullName(hash(columns, words, record));
    }
    return bearers;
  }

  /** A record's full name as a number that is the same in every run; 0 if it is not told. */
  static long hash(Columns columns, NameWords words, int record) {
    Word surname = words.word(columns.get(Int.SURNAME, record));
    Word name = words.word(columns.get(Int.NAME, record));
    Word patronymic = words.word(columns.get(Int.PATRONYMIC, record));
    return surname.stem.isEmpty() || name.key.isEmpty() || patronymic.root.isEmpty()
        ? 0
        : TextHash.of(surname.stem + '\t' + name.key + '\t' + patronymic.root);
  }

  private static long key(Columns columns, int[] stemOfWord, int[] rootOfWord, int record) {
    long stem = stemOfWord[columns.get(Int.SURNAME, record)];
    long first = columns.get(Int.NAME, record);
    long father = rootOfWord[columns.get(Int.PATRONYMIC, record)];
    // 21 bits each; were there more words, a few names would be counted together.
    return stem == 0 || first == 0 || father == 0 ? 0 : stem << 42 ^ first << 21 ^ father;
  }
}
