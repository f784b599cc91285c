package org.kontingent.hub.registry.matching.internal;

/**
 * The rules of registry.md 6.3 over what two records, or two clusters as wholes, have in common:
 * which of them it is, and what it leaves to probability. Where rule and probability differ the
 * more cautious holds, so the rules only ever keep apart.
 */
final class Rules {
  /** What a rule says of a join that is probable enough. */
  enum Leave {
    /** M2 to M5, or more in common than M6 and M7 tell: probability decides. */
    JOIN,
    /** M6, but in two registers that each hold everybody once: if nobody else is so called. */
    JOIN_ONLY_CANDIDATE,
    /** M6 and M7: a person decides, however probable. */
    ASK
  }

  private Rules() {}

  /** The rule a pair of records comes under, by its values alone. */
  static String of(long levels) {
    boolean birth = Field.BIRTH.of(levels) == 1;
    boolean name = isEqual(Field.NAME, levels);
    boolean surname = isEqual(Field.SURNAME, levels);
    boolean fullName = name && surname && Field.PATRONYMIC.of(levels) <= 1;
    if (Field.SNILS.of(levels) == 1) {
      return birth && (name || surname) ? "M2" : "SNILS_CLASH";
    }
    if (Field.DOCUMENT.of(levels) == 1 || Field.ACT.of(levels) == 1) {
      return birth && name ? "M3" : "DOCUMENT_CLASH";
    }
    if (birth && fullName) {
      return agreements(levels) > 0 ? "M5" : "M6";
    }
    if (birth && name && isOtherSurname(levels) && isEqual(Field.PARENT, levels)) {
      return "M6";
    }
    return (birth || fullName) && (name || surname) ? "M7" : "none";
  }

  /**
   * @param registersInBoth registers that stand on both sides, one bit each
   */
  static Leave leave(long levels, int registersInBoth) {
    if (isKeyed(levels)) {
      return Leave.JOIN;
    }
    int agreements = agreements(levels);
    if (isOfOneName(levels)) {
      if (agreements > 0) {
        return Leave.JOIN;
      }
      return registersInBoth == 0 ? Leave.JOIN_ONLY_CANDIDATE : Leave.ASK;
    }
    int wanted = isOtherSurname(levels) ? 2 : 1;
    return agreements >= wanted ? Leave.JOIN : Leave.ASK;
  }

  /** Equal names, birth date and gender, as M5 and M6 want them. */
  static boolean isOfOneName(long levels) {
    return Field.BIRTH.of(levels) == 1
        && isEqual(Field.NAME, levels)
        && isEqual(Field.SURNAME, levels)
        && Field.PATRONYMIC.of(levels) <= 1
        && Field.GENDER.of(levels) <= 1;
  }

  /** A number in common, and something that is independent of it (M2 to M4; matching.md 3). */
  private static boolean isKeyed(long levels) {
    int keys = one(Field.SNILS, levels) + one(Field.DOCUMENT, levels) + one(Field.ACT, levels);
    return keys > 1 || (keys == 1 && (Field.BIRTH.of(levels) == 1 || isEqual(Field.NAME, levels)));
  }

  /** How many of the things agree that M5 wants one of; a number but for one slip is one too. */
  private static int agreements(long levels) {
    return (isEqual(Field.PARENT, levels) ? 1 : 0)
        + one(Field.ADDRESS, levels)
        + one(Field.PLACE, levels)
        + one(Field.PHONE, levels)
        + (Field.SNILS.of(levels) == 2 ? 1 : 0)
        + (Field.DOCUMENT.of(levels) == 2 ? 1 : 0);
  }

  private static boolean isOtherSurname(long levels) {
    return Field.SURNAME.of(levels) >= 4;
  }

  private static boolean isEqual(Field field, long levels) {
    int level = field.of(levels);
    return level == 1 || level == 2;
  }

  private static int one(Field field, long levels) {
    return field.of(levels) == 1 ? 1 : 0;
  }
}
