package org.kontingent.hub.registry.matching.internal;

/**
 * What is compared, with the number of levels of each: level 0 is "one of both does not say", 1 the
 * closest agreement, the last one disagreement.
 */
enum Field {
  /** 1 equal, 2 but for gender, 3 sound, one edit or half of a double one, 4 similar, 5 other. */
  SURNAME(5, true),
  /**
   * 1 equal, 2 variant or sound, 3 one edit, 4 initial, 5 similar and one of both unusual, 6 other.
   */
  NAME(6, false),
  /** 1 equal root, 2 sound or one edit, 3 initial, 4 similar, 5 other. */
  PATRONYMIC(5, true),
  /** 1 equal, 2 day, 3 month, 4 day for month, 5 year, 6 imprecise or 1 January, 7 other. */
  BIRTH(7, false),
  /** 1 equal, 2 other. */
  GENDER(2, false),
  /** 1 equal, 2 one edit and one is damaged, 3 near and both valid, 4 other. */
  SNILS(4, false),
  /** Of one kind: 1 equal, 2 one edit, 3 other. */
  DOCUMENT(3, false),
  /** 1 equal number of the act (and date or place), 2 other. */
  ACT(2, false),
  /** 1 equal, 2 other. */
  PLACE(2, true),
  /** 1 house, 2 street, 3 settlement, 4 other. */
  ADDRESS(4, true),
  /** 1 one parent equal, 2 as far as it goes, 3 surname, 4 other. */
  PARENT(4, true),
  /** 1 equal, 2 other. */
  PHONE(2, true);

  static final int COUNT = values().length;
  static final int MOST_LEVELS = 8;

  private final int levels;
  private final boolean household;

  Field(int levels, boolean household) {
    this.levels = levels;
    this.household = household;
  }

  int levels() {
    return levels;
  }

  /** True for what brothers and sisters share. */
  boolean isHousehold() {
    return household;
  }

  /** The level of this field in a packed comparison. */
  int of(long packed) {
    return (int) (packed >>> (ordinal() * 4)) & 15;
  }

  long pack(int level) {
    return (long) level << (ordinal() * 4);
  }
}
