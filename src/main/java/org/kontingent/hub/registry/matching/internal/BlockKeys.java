package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.internal.Columns.Int;
import org.kontingent.hub.registry.matching.internal.NameWords.Word;

/**
 * The dozen keys of a record, of which two records must share one to be compared (matching.md,
 * blocking). Made from texts, dates and numbers alone, so that they are equal in every run and
 * process: the one definition for bulk and for the index of the living registry.
 */
final class BlockKeys {
  /** How many kinds of keys there are; each kind is compared with itself only. */
  static final int KINDS = 12;

  /** The first kinds are numbers: SNILS, then series and number of a document. */
  static final int NUMBERS = 2;

  private static final int NAME_START = 3;
  private static final int STEM_START = 5;

  private final Columns columns;
  private final Texts texts;
  private final long[] sound;
  private final long[] stem;
  private final long[] stemStart;
  private final long[] nameStart;
  private final long[] root;
  private final boolean[] initial;

  BlockKeys(Columns columns, NameWords words, Texts texts) {
    this.columns = columns;
    this.texts = texts;
    int size = words.size();
    sound = new long[size];
    stem = new long[size];
    stemStart = new long[size];
    nameStart = new long[size];
    root = new long[size];
    initial = new boolean[size];
    for (int id = 1; id < size; id++) {
      Word word = words.word(id);
      sound[id] = TextHash.of(word.sound);
      stem[id] = TextHash.of(word.stemSound);
      stemStart[id] = TextHash.ofStart(word.stemSound, STEM_START);
      nameStart[id] = TextHash.ofStart(word.sound, NAME_START);
      root[id] = TextHash.of(word.rootSound);
      initial[id] = word.isInitial();
    }
  }

  /** Puts a record's keys into {@code keys}, one place a kind; 0 where it has none. */
  void of(int r, long[] keys) {
    int birth = columns.get(Int.BIRTH, r);
    int surname = columns.get(Int.SURNAME, r);
    int name = columns.get(Int.NAME, r);
    int patronymic = columns.get(Int.PATRONYMIC, r);
    long number = text(Int.DOC_NUMBER, r);
    long act = text(Int.ACT_NUMBER, r);
    boolean named = name != 0 && !initial[name];
    boolean ofFather = patronymic != 0 && !initial[patronymic];
    boolean born = birth != 0;
    keys[0] = columns.snils(r) == 0 ? 0 : key(0, columns.snils(r), 0);
    keys[1] = number == 0 ? 0 : key(1, number, text(Int.DOC_SERIES, r));
    keys[2] = act == 0 ? 0 : key(2, act, birth);
    keys[3] = born && named ? key(3, birth, sound[name]) : 0;
    keys[4] = born && surname != 0 ? key(4, birth, stemStart[surname]) : 0;
    keys[5] =
        born && named && surname != 0
            ? key(5, stem[surname], nameStart[name] + DateCode.year(birth))
            : 0;
    keys[6] = born && named && ofFather ? key(6, sound[name], root[patronymic] + birth / 100) : 0;
    keys[7] = born ? tokens(surname, name, patronymic, birth % 100) : 0;
    keys[8] = born ? parent(8, r, Int.PARENT_SURNAME, birth) : 0;
    keys[9] = born ? parent(9, r, Int.OTHER_SURNAME, birth) : 0;
    keys[10] =
        surname != 0 && named && ofFather
            ? key(10, stem[surname], sound[name] * 31 + root[patronymic])
            : 0;
    keys[11] = born && number != 0 ? key(11, number, birth) : 0;
  }

  private long text(Int column, int record) {
    return TextHash.of(texts.text(columns.get(column, record)));
  }

  private long tokens(int surname, int name, int patronymic, int day) {
    // A sum does not see the order of its parts.
    return surname == 0 || name == 0
        ? 0
        : key(7, stem[surname] + stem[name] + (patronymic == 0 ? 0 : stem[patronymic]), day);
  }

  private long parent(int kind, int r, Int surname, int birth) {
    int name = columns.at(surname.ordinal() + 1, r);
    int patronymic = columns.at(surname.ordinal() + 2, r);
    return name == 0 || initial[name]
        ? 0
        : key(kind, sound[name] * 31 + (patronymic == 0 ? 0 : root[patronymic]), birth);
  }

  /** Two mixings in one, so that the parts cannot be reckoned back from the key. */
  private static long key(int kind, long one, long other) {
    long salt = (kind + 1) * 0x517C_C1B7_2722_0A95L;
    long there = LongIntMap.mix(LongIntMap.mix(one + salt) + other * 0x2545_F491_4F6C_DD1DL);
    long back = LongIntMap.mix(LongIntMap.mix(other ^ salt) + one * 0xD134_2543_DE82_EF95L);
    long key = there + Long.rotateLeft(back, 23);
    return key == 0 ? 1 : key;
  }
}
