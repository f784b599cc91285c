package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.Repair;
import org.kontingent.hub.registry.matching.internal.Columns.Int;

/**
 * Surname and first name in each other's place, told by where else the same words stand. Only what
 * is clear is turned round; the rest is left to the comparison, which tries both readings.
 */
final class ReadingOrder {
  /** How many times likelier the other order must be. */
  private static final double CLEARLY = Math.log(200);

  private ReadingOrder() {}

  static void repair(Columns columns, NameWords words, Frequencies counted, long[] repairs) {
    for (int record = 0; record < columns.size(); record++) {
      if (columns.get(Int.PATRONYMIC, record) == 0) {
        splitName(columns, words, counted, record, repairs);
      }
      int surname = columns.get(Int.SURNAME, record);
      int name = columns.get(Int.NAME, record);
      if (surname != 0 && name != 0 && surname != name) {
        // Its own count says nothing for a record: 1 less in the places where it stands itself.
        double least = 0.1 - counted.own();
        double turned =
            Math.log((counted.asName(surname) + 0.1) / (counted.asSurname(surname) + least))
                + Math.log((counted.asSurname(name) + 0.1) / (counted.asName(name) + least));
        if (turned > CLEARLY) {
          turn(columns, record);
          repairs[Repair.SWAPPED_PARTS.ordinal()]++;
        }
      }
    }
  }

  /**
   * The same once it is known whose a record is: a first name in the surname's place, where another
   * record of the child has it as its first name.
   */
  static void repairWithin(
      Columns columns, Clusters clusters, WordLevels levels, Frequencies counted, long[] repairs) {
    for (int record = 0; record < columns.size(); record++) {
      int surname = columns.get(Int.SURNAME, record);
      int name = columns.get(Int.NAME, record);
      if (surname == 0 || name == 0 || counted.asName(surname) <= counted.asSurname(surname)) {
        continue;
      }
      for (int other = clusters.next(record); other != record; other = clusters.next(other)) {
        if (isTurned(surname, name, columns, other, levels)) {
          turn(columns, record);
          repairs[Repair.SWAPPED_PARTS.ordinal()]++;
          break;
        }
      }
    }
  }

  private static boolean isTurned(
      int surname, int name, Columns columns, int other, WordLevels levels) {
    int straight = levels.surname(surname, columns.get(Int.SURNAME, other));
    int first = levels.name(surname, columns.get(Int.NAME, other));
    int last = levels.surname(name, columns.get(Int.SURNAME, other));
    return straight > 4 && first > 0 && first <= 3 && last > 0 && last <= 4;
  }

  private static void turn(Columns columns, int record) {
    int surname = columns.get(Int.SURNAME, record);
    columns.set(Int.SURNAME, record, columns.get(Int.NAME, record));
    columns.set(Int.NAME, record, surname);
    int raw = columns.get(Int.RAW_SURNAME, record);
    columns.set(Int.RAW_SURNAME, record, columns.get(Int.RAW_NAME, record));
    columns.set(Int.RAW_NAME, record, raw);
  }

  /**
   * A name of two words nobody else bears, the first of them a common name: a misprinted
   * patronymic.
   */
  private static void splitName(
      Columns columns, NameWords words, Frequencies counted, int record, long[] repairs) {
    int name = columns.get(Int.NAME, record);
    String key = words.word(name).key;
    int gap = key.indexOf('-');
    if (gap < 2 || key.length() - gap < 5) {
      return;
    }
    int first = words.of(key.substring(0, gap));
    if (counted.asName(name) <= 2 && counted.asName(first) >= 20) {
      columns.set(Int.NAME, record, first);
      columns.set(Int.PATRONYMIC, record, words.of(key.substring(gap + 1)));
      repairs[Repair.PATRONYMIC_IN_NAME.ordinal()]++;
    }
  }
}
