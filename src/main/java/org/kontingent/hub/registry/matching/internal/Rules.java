package org.kontingent.hub.registry.matching.internal;

/** Which rule of registry.md 6.3 a pair of records comes under, by their values alone. */
final class Rules {
  private Rules() {}

  static String of(long levels) {
    boolean birth = Field.BIRTH.of(levels) == 1;
    boolean name = Field.NAME.of(levels) > 0 && Field.NAME.of(levels) <= 2;
    boolean surname = Field.SURNAME.of(levels) > 0 && Field.SURNAME.of(levels) <= 2;
    boolean fullName = name && surname && Field.PATRONYMIC.of(levels) <= 1;
    boolean more =
        (Field.PARENT.of(levels) > 0 && Field.PARENT.of(levels) <= 2)
            || Field.ADDRESS.of(levels) == 1
            || Field.PLACE.of(levels) == 1;
    if (Field.SNILS.of(levels) == 1) {
      return birth && (name || surname) ? "M2" : "SNILS_CLASH";
    }
    if (Field.DOCUMENT.of(levels) == 1 || Field.ACT.of(levels) == 1) {
      return birth && name ? "M3" : "DOCUMENT_CLASH";
    }
    if (birth && fullName) {
      return more ? "M5" : "M6";
    }
    return (birth || fullName) && (name || surname) ? "M7" : "none";
  }
}
