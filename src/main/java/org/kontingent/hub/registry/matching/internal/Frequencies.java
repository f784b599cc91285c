package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.internal.Columns.Int;

/** How often each value stands in each place, over all records of the run. */
final class Frequencies {
  /** So many records of one child are nothing unusual. */
  private static final int OF_ONE_CHILD = 5;

  private final int[] surname;
  private final int[] name;
  private final int[] root;
  private final int[] settlement;
  private final int[] place;
  private final int[] rootOfWord;
  private final int[] stemOfWord;
  private final int[] stem;
  private final int[] fullName;
  private int records;

  /** Counts the columns as they are now. */
  Frequencies(Columns columns, NameWords words, Texts texts) {
    surname = new int[words.size()];
    name = new int[words.size()];
    rootOfWord = new int[words.size()];
    Texts roots = new Texts();
    for (int word = 1; word < words.size(); word++) {
      rootOfWord[word] = roots.of(words.word(word).root);
    }
    root = new int[roots.size()];
    settlement = new int[texts.size()];
    place = new int[texts.size()];
    records = columns.size();
    for (int record = 0; record < records; record++) {
      surname[columns.get(Int.SURNAME, record)]++;
      name[columns.get(Int.NAME, record)]++;
      root[rootOfWord[columns.get(Int.PATRONYMIC, record)]]++;
      settlement[columns.get(Int.SETTLEMENT, record)]++;
      place[columns.get(Int.PLACE, record)]++;
    }
    surname[0] = 0;
    name[0] = 0;
    Texts stems = new Texts();
    stemOfWord = new int[words.size()];
    for (int word = 1; word < stemOfWord.length; word++) {
      stemOfWord[word] = stems.of(words.word(word).stem);
    }
    stem = new int[stems.size()];
    for (int word = 1; word < stemOfWord.length; word++) {
      stem[stemOfWord[word]] += surname[word];
    }
    fullName = fullNames(columns);
  }

  /**
   * For each record, how many bear its surname, first name and father's name; 0 if one is not told.
   */
  private int[] fullNames(Columns columns) {
    int[] bearers = new int[records];
    LongIntMap counts = new LongIntMap();
    for (int record = 0; record < records; record++) {
      long key = fullName(columns, record);
      if (key != 0) {
        counts.put(key, counts.get(key) + 1);
      }
    }
    for (int record = 0; record < records; record++) {
      long key = fullName(columns, record);
      bearers[record] = key == 0 ? 0 : counts.get(key);
    }
    return bearers;
  }

  private long fullName(Columns columns, int record) {
    long stem = stemOfWord[columns.get(Int.SURNAME, record)];
    long first = columns.get(Int.NAME, record);
    long father = rootOfWord[columns.get(Int.PATRONYMIC, record)];
    // 21 bits each; were there more words, a few names would be counted together.
    return stem == 0 || first == 0 || father == 0 ? 0 : stem << 42 ^ first << 21 ^ father;
  }

  /** Share of records of other children that bear this record's full name; 0 if it is rare. */
  double fullNameShare(int record) {
    return Math.max(0, fullName[record] - OF_ONE_CHILD) / (records + 100.0);
  }

  int asSurname(int word) {
    return word < surname.length ? surname[word] : 0;
  }

  /** How often this surname stands in either gender. */
  int asStem(int word) {
    return word < stemOfWord.length ? stem[stemOfWord[word]] : 0;
  }

  int asName(int word) {
    return word < name.length ? name[word] : 0;
  }

  int asRoot(int word) {
    return root[rootOfWord[word]];
  }

  int rootId(int word) {
    return rootOfWord[word];
  }

  /** Share of records that have this settlement in their address. */
  double settlementShare(int settlementId) {
    return share(settlement[settlementId]);
  }

  double placeShare(int placeId) {
    return share(place[placeId]);
  }

  /** A share that is never 0: a value seen once may be commoner than it looks. */
  double share(int count) {
    return (count + 1.0) / (records + 100.0);
  }
}
