package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.Feed;

/**
 * When two records of one register tell of one and the same entry in it: the register was asked
 * twice, or told twice. That is no second child in it, whereas two entries nearly always are.
 */
final class RegisterEntry {
  private static final Feed[] FEEDS = Feed.values();

  private RegisterEntry() {}

  static boolean isOne(int feedCode, long levels) {
    int name = Field.NAME.of(levels);
    if (Field.BIRTH.of(levels) != 1 || name == 0 || name > 3) {
      return false;
    }
    return switch (FEEDS[feedCode]) {
      case PENSION -> Field.SNILS.of(levels) == 1;
      case BIRTH -> Field.ACT.of(levels) == 1 && Field.SNILS.of(levels) <= 1;
      case MIGRATION -> Field.DOCUMENT.of(levels) == 1;
      case SCHOOL -> false;
    };
  }
}
