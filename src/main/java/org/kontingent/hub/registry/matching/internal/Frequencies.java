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
  private final int[] stem;
  private final int[] fullName;
  private final int records;
  private final int own;
  private final double unseen;

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
    stem = stems(words);
    fullName = FullNames.counted(columns, words, rootOfWord);
    own = 1;
    unseen = 0;
  }

  /** As a frozen model tells them. */
  Frequencies(FrozenModel model, Columns columns, NameWords words, Texts texts) {
    surname = new int[words.size()];
    name = new int[words.size()];
    root = new int[words.size()];
    rootOfWord = new int[words.size()];
    for (int word = 1; word < words.size(); word++) {
      FrozenModel.WordUse use = model.word(words.word(word).key);
      surname[word] = use.asSurname();
      name[word] = use.asName();
      root[word] = model.root(words.word(word).root).count();
      rootOfWord[word] = word;
    }
    stem = stems(words);
    settlement = new int[texts.size()];
    place = new int[texts.size()];
    for (int text = 1; text < texts.size(); text++) {
      settlement[text] = model.settlement(texts.text(text));
      place[text] = model.place(texts.text(text));
    }
    fullName = FullNames.known(columns, words, model);
    records = model.records();
    own = 0;
    unseen = model.unseenShare();
  }

  /** For each word, how often it and its other gender stand as a surname. */
  private int[] stems(NameWords words) {
    Texts stems = new Texts();
    int[] counts = new int[words.size()];
    int[] stemOfWord = new int[words.size()];
    for (int word = 1; word < stemOfWord.length; word++) {
      stemOfWord[word] = stems.of(words.word(word).stem);
      counts[stemOfWord[word]] += surname[word];
    }
    int[] ofWord = new int[words.size()];
    for (int word = 1; word < ofWord.length; word++) {
      ofWord[word] = counts[stemOfWord[word]];
    }
    return ofWord;
  }

  /** How many words were counted; later ones stand nowhere. */
  int words() {
    return surname.length;
  }

  /** How often one record stands in these counts itself: once, or not at all in a model's. */
  int own() {
    return own;
  }

  /** How many records bear this record's full name; 0 if it does not tell one or it is rare. */
  int fullNameCount(int record) {
    return fullName[record];
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
    return word < stem.length ? stem[word] : 0;
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

  double surnameShare(int word) {
    return share(surname[word]);
  }

  double nameShare(int word) {
    return share(name[word]);
  }

  double rootShare(int word) {
    return share(asRoot(word));
  }

  /** Share of records that have this settlement in their address; 0 if it is not known. */
  double settlementShare(int settlementId) {
    return placeShareOf(settlement[settlementId]);
  }

  /** Share of records of this birth place; 0 if it is not known. */
  double placeShare(int placeId) {
    return placeShareOf(place[placeId]);
  }

  /** A share that is never 0: a value seen once may be commoner than it looks. */
  private double share(int count) {
    return Math.max(unseen, (count + 1.0) / (records + 100.0));
  }

  /** Of a place a model does not know nothing can be said: it may be where everybody lives. */
  private double placeShareOf(int count) {
    return own == 0 && count == 0 ? 0 : share(count);
  }
}
