package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.internal.Columns.Int;

/** Compares two records field by field; the levels of all fields come packed in one long. */
final class Comparison {
  private final Columns columns;
  private final Texts texts;
  private final WordLevels levels;

  Comparison(Columns columns, Texts texts, WordLevels levels) {
    this.columns = columns;
    this.texts = texts;
    this.levels = levels;
  }

  long compare(int a, int b) {
    return names(a, b)
        | Field.BIRTH.pack(birth(columns.get(Int.BIRTH, a), columns.get(Int.BIRTH, b)))
        | Field.GENDER.pack(equality(Int.GENDER, a, b))
        | Field.SNILS.pack(snils(a, b))
        | Field.DOCUMENT.pack(document(a, b))
        | Field.ACT.pack(act(a, b))
        | Field.PLACE.pack(equality(Int.PLACE, a, b))
        | Field.ADDRESS.pack(address(a, b))
        | Field.PARENT.pack(parents(a, b))
        | Field.PHONE.pack(equality(Int.PHONE, a, b));
  }

  /** Both readings are tried where the plain one does not agree. */
  private long names(int a, int b) {
    int surnameA = columns.get(Int.SURNAME, a);
    int surnameB = columns.get(Int.SURNAME, b);
    int nameA = columns.get(Int.NAME, a);
    int nameB = columns.get(Int.NAME, b);
    int surname = levels.surname(surnameA, surnameB);
    int name = levels.name(nameA, nameB);
    if (surname > 3 && name > 4) {
      int turnedA = levels.name(surnameA, nameB);
      int turnedB = levels.name(nameA, surnameB);
      boolean firstTurned = turnedA > 0 && turnedA <= 3;
      boolean secondTurned = turnedB > 0 && turnedB <= 3;
      if (firstTurned && secondTurned) {
        // Both turned round agree as much the one way as the other.
        surname = Math.max(2, Math.min(turnedA, turnedB));
        name = Math.max(2, Math.max(turnedA, turnedB));
      } else if (firstTurned) {
        surname = Math.max(2, levels.surname(nameA, surnameB));
        name = Math.max(2, turnedA);
      } else if (secondTurned) {
        surname = Math.max(2, levels.surname(surnameA, nameB));
        name = Math.max(2, turnedB);
      }
    }
    int patronymic =
        levels.patronymic(columns.get(Int.PATRONYMIC, a), columns.get(Int.PATRONYMIC, b));
    return Field.SURNAME.pack(surname) | Field.NAME.pack(name) | Field.PATRONYMIC.pack(patronymic);
  }

  static int birth(int a, int b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    if (a == b) {
      return a % 100 == 0 ? 6 : 1;
    }
    int yearA = DateCode.year(a);
    int yearB = DateCode.year(b);
    int monthA = DateCode.month(a);
    int monthB = DateCode.month(b);
    int dayA = DateCode.day(a);
    int dayB = DateCode.day(b);
    if (yearA == yearB) {
      if (isVague(a) || isVague(b) || ((dayA == 0 || dayB == 0) && monthA == monthB)) {
        return 6;
      }
      if (monthA == dayB && dayA == monthB) {
        return 4;
      }
      if (monthA == monthB) {
        return 2;
      }
      return dayA == dayB ? 3 : 7;
    }
    if (monthA == monthB && dayA == dayB) {
      boolean near =
          Math.abs(yearA - yearB) <= 2 || yearA / 10 == yearB / 10 || yearA % 10 == yearB % 10;
      return near ? 5 : 7;
    }
    return 7;
  }

  /** 1 January stands in many a file for "some day of that year". */
  private static boolean isVague(int date) {
    return date % 10_000 == 101 || date % 10_000 == 0;
  }

  private int equality(Int column, int a, int b) {
    int one = columns.get(column, a);
    int other = columns.get(column, b);
    return one == 0 || other == 0 ? 0 : one == other ? 1 : 2;
  }

  private int snils(int a, int b) {
    long one = columns.snils(a);
    long other = columns.snils(b);
    if (one == 0 || other == 0) {
      return 0;
    }
    boolean valid = columns.hasValidSnils(a) && columns.hasValidSnils(b);
    if (one == other) {
      return valid ? 1 : 2;
    }
    if (valid) {
      return Math.abs(one / 100 - other / 100) <= 3 ? 3 : 4;
    }
    return Distance.isAtMostOne(Long.toString(one), Long.toString(other)) ? 2 : 4;
  }

  private int document(int a, int b) {
    if (columns.get(Int.DOC_TYPE, a) == 0
        || columns.get(Int.DOC_TYPE, a) != columns.get(Int.DOC_TYPE, b)) {
      return 0;
    }
    boolean sameNumber = columns.get(Int.DOC_NUMBER, a) == columns.get(Int.DOC_NUMBER, b);
    int seriesA = columns.get(Int.DOC_SERIES, a);
    int seriesB = columns.get(Int.DOC_SERIES, b);
    if (sameNumber) {
      return seriesA == seriesB ? 1 : 2;
    }
    if (seriesA != seriesB) {
      return 3;
    }
    String one = texts.text(columns.get(Int.DOC_NUMBER, a));
    String other = texts.text(columns.get(Int.DOC_NUMBER, b));
    return Distance.isAtMostOne(one, other) ? 2 : 3;
  }

  private int act(int a, int b) {
    int one = columns.get(Int.ACT_NUMBER, a);
    int other = columns.get(Int.ACT_NUMBER, b);
    if (one == 0 || other == 0) {
      return 0;
    }
    boolean samePlace = columns.get(Int.PLACE, a) == columns.get(Int.PLACE, b);
    boolean sameDate = columns.get(Int.ACT_DATE, a) == columns.get(Int.ACT_DATE, b);
    return one == other && (samePlace || sameDate) ? 1 : 2;
  }

  private int address(int a, int b) {
    int streetA = columns.get(Int.STREET, a);
    int streetB = columns.get(Int.STREET, b);
    if (streetA == 0 || streetB == 0) {
      return 0;
    }
    int settlement = equality(Int.SETTLEMENT, a, b);
    if (settlement == 2) {
      return 4;
    }
    if (streetA != streetB) {
      return settlement == 1 ? 3 : 4;
    }
    return columns.get(Int.HOUSE, a) == columns.get(Int.HOUSE, b) ? 1 : 2;
  }

  private int parents(int a, int b) {
    int best = 0;
    for (int one = 0; one < 2; one++) {
      for (int other = 0; other < 2; other++) {
        int level = parent(a, one, b, other);
        if (level != 0 && (best == 0 || level < best)) {
          best = level;
        }
      }
    }
    return best;
  }

  private int parent(int a, int one, int b, int other) {
    int at = Int.PARENT_SURNAME.ordinal() + 4 * one;
    int bt = Int.PARENT_SURNAME.ordinal() + 4 * other;
    int genderA = parentPart(at + 3, a);
    int genderB = parentPart(bt + 3, b);
    if (parentPart(at, a) == 0
        || parentPart(bt, b) == 0
        || (genderA != 0 && genderB != 0 && genderA != genderB)) {
      return 0;
    }
    int surname = levels.surname(parentPart(at, a), parentPart(bt, b));
    int name = levels.name(parentPart(at + 1, a), parentPart(bt + 1, b));
    int patronymic = levels.patronymic(parentPart(at + 2, a), parentPart(bt + 2, b));
    if (surname <= 2 && name == 1 && patronymic <= 1) {
      return 1;
    }
    boolean fits = (name <= 4 || name == 0) && patronymic <= 3;
    if (fits && (surname <= 4 || (name == 1 && patronymic == 1))) {
      return 2;
    }
    return genderA == 0 || genderB == 0 ? 0 : surname <= 3 ? 3 : 4;
  }

  private int parentPart(int column, int record) {
    return columns.at(column, record);
  }
}
