package org.kontingent.hub.sandbox.population;

/** Why a family is in the population: what is particular about its first child. */
public enum Story {
  /** Everything agrees everywhere. */
  ORDINARY,
  /** Two children of one birth with neighbouring certificates. */
  TWINS,
  /** The act has Ё where the school writes Е. */
  YO_AND_YE,
  /** The school says one day later; the certificate is right. */
  BIRTH_DATE_MISTYPED,
  NO_PATRONYMIC,
  /** Surname changed after birth, certificate issued anew. */
  SURNAME_CHANGED,
  /** Born abroad, foreign certificate and passport. */
  FOREIGN_CITIZEN,
  /** No account at the pension fund. */
  NO_SNILS,
  /** The act exists on paper only. */
  ACT_NOT_DIGITISED,
  /** Same full name and birth date as the next family's child; certificate mistyped. */
  NAMESAKE,
  /** The other of the two; certificate right. */
  NAMESAKE_STRANGER,
  /** Two accounts at the pension fund by mistake. */
  SEVERAL_SNILS,
  /** ZAGS never answers. */
  ZAGS_SILENT,
  /** ZAGS answers about somebody else. */
  ZAGS_CONFUSED,
  /** The pension fund answers about somebody else. */
  PENSION_CONFUSED,
  /** MVD and the pension fund deny access. */
  PROTECTED,
  /** ZAGS and MVD answer with invalid documents. */
  BROKEN_ANSWERS,
  /** The act names no father. */
  NO_FATHER,
  /** Fourteen or older: has a passport. */
  PASSPORT_HOLDER,
  /** Lives in one place and stays in another. */
  STAYING_ELSEWHERE,
  NOT_REGISTERED,
  TWO_CITIZENSHIPS,
  STATELESS,
  /** Born on 29 February. */
  LEAP_DAY,
  /** A certificate series too long for the pension fund's form. */
  LONG_SERIES,
  /** A name of several words, patronymic with a particle. */
  COMPOUND_NAME,
  /** The school's SNILS is somebody else's; valid by its check pair. */
  SNILS_MISTYPED,
  /** The school's first name is another. */
  FIRST_NAME_MISTYPED,
  /** The act was changed: two versions of it. */
  ACT_AMENDED,
  /** Two different acts of one birth. */
  TWO_ACTS,
  /** The act was annulled. */
  ACT_ANNULLED,
  /** The register says the child was not born alive. */
  STILLBORN,
  /** The act has no day of birth. */
  DAY_UNKNOWN,
  /** A surname too long for ZAGS. */
  LONG_SURNAME,
  /** The pension fund gives a number with a wrong check pair. */
  BAD_CHECK_PAIR,
  /** MVD never answers. */
  MVD_SILENT,
  /** MVD cannot tell whose citizenship is asked. */
  CITIZENSHIP_UNCLEAR,
  /** The pension fund never answers. */
  PENSION_SILENT;

  /** From here on a story is told in every fifth round only. */
  private static final Story FIRST_RARE = ACT_AMENDED;

  /** Rounds have this many families; those without a story of their own are ordinary. */
  static final int ROUND = 40;

  /** The story of the family with this number, counted from zero. */
  static Story ofFamily(int number) {
    int place = number % ROUND;
    if (place >= values().length) {
      return ORDINARY;
    }
    Story story = values()[place];
    boolean toldNow = story.compareTo(FIRST_RARE) < 0 || number / ROUND % 5 == 0;
    return toldNow ? story : ORDINARY;
  }
}
