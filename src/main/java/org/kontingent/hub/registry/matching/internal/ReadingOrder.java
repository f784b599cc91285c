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

  static void repair(Columns columns, Frequencies counted, long[] repairs) {
    for (int record = 0; record < columns.size(); record++) {
      int surname = columns.get(Int.SURNAME, record);
      int name = columns.get(Int.NAME, record);
      if (surname != 0 && name != 0 && surname != name) {
        double turned =
            Math.log((counted.asName(surname) + 0.1) / (counted.asSurname(surname) + 0.1))
                + Math.log((counted.asSurname(name) + 0.1) / (counted.asName(name) + 0.1));
        if (turned > CLEARLY) {
          columns.set(Int.SURNAME, record, name);
          columns.set(Int.NAME, record, surname);
          int raw = columns.get(Int.RAW_SURNAME, record);
          columns.set(Int.RAW_SURNAME, record, columns.get(Int.RAW_NAME, record));
          columns.set(Int.RAW_NAME, record, raw);
          repairs[Repair.SWAPPED_PARTS.ordinal()]++;
        }
      }
    }
  }
}
