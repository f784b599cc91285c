package org.kontingent.hub.registry.region;

import java.util.HashMap;
import java.util.Map;

/** Strangers whom chance, not the generator, gave the same full name and birth date. */
final class NaturalDoubles {
  private final Map<Long, String> seen = new HashMap<>();

  /** To be called once for each pupil, in order. */
  void look(Pupil pupil) {
    long key = 7;
    for (String part :
        new String[] {pupil.surname, pupil.name, pupil.patronymic, pupil.born.toString()}) {
      for (int i = 0; i < part.length(); i++) {
        key = key * 0x1000_0000_01B3L + part.charAt(i);
      }
      key = key * 31 + 1;
    }
    String other = seen.putIfAbsent(key, pupil.id);
    if (other != null && pupil.doubleOf.isEmpty()) {
      pupil.doubleOf = other;
    }
  }
}
