package org.kontingent.hub.registry.matching;

/** What was put right in a value before comparing; the value as written is kept. */
public enum Repair {
  /** Latin letters that look like Cyrillic ones. */
  LOOKALIKE_LETTERS,
  /** A name in Latin letters read as Cyrillic. */
  TRANSLITERATED,
  /** Surname, first name and patronymic stood in each other's place. */
  SWAPPED_PARTS,
  /** The patronymic stood with the first name. */
  PATRONYMIC_IN_NAME,
  /** The whole name stood in the surname's field. */
  NAME_IN_ONE_FIELD,
  /** A misprinted series of a birth certificate. */
  DOCUMENT_SERIES,
  /** A SNILS whose check digits do not fit: compared, never a key. */
  SNILS_DAMAGED
}
