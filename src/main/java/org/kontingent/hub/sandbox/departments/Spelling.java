package org.kontingent.hub.sandbox.departments;

import java.util.Locale;

/** How a department's search engine looks at names. */
final class Spelling {
  private Spelling() {}

  /** The key under which a name is filed; empty for none. */
  static String key(String name) {
    return name == null
        ? ""
        : capitals(name).replaceAll("\\s+", " ").replaceAll(" ?- ?", "-").strip();
  }

  /** Capitals without Ё, as the pension fund writes. */
  static String capitals(String name) {
    return name.toUpperCase(Locale.ROOT).replace('Ё', 'Е');
  }

  static boolean same(String one, String other) {
    return key(one).equals(key(other));
  }

  /** Like {@link #same}, but a missing one is no difference. */
  static boolean sameIfBoth(String one, String other) {
    return key(one).isEmpty() || key(other).isEmpty() || same(one, other);
  }
}
