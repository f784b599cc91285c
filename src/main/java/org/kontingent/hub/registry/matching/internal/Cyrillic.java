package org.kontingent.hub.registry.matching.internal;

/**
 * Reads a name in Latin letters as Cyrillic. Several systems are in use; where they differ the
 * commonest reading is taken, and what is left of the difference is levelled by {@link Sound}.
 */
final class Cyrillic {
  private static final String[][] SYLLABLES = {
    {"SHCH", "Щ"},
    {"DZH", "ДЖ"},
    {"ZH", "Ж"},
    {"KH", "Х"},
    {"TS", "Ц"},
    {"CH", "Ч"},
    {"SH", "Ш"},
    {"IU", "Ю"},
    {"IA", "Я"},
    {"YU", "Ю"},
    {"YA", "Я"},
    {"YO", "Е"},
    {"YE", "Е"},
    {"JU", "Ю"},
    {"JA", "Я"},
    {"PH", "Ф"},
    {"TH", "Т"},
    {"X", "КС"},
    {"W", "В"},
    {"Q", "К"},
    {"A", "А"},
    {"B", "Б"},
    {"C", "К"},
    {"D", "Д"},
    {"E", "Е"},
    {"F", "Ф"},
    {"G", "Г"},
    {"H", "Х"},
    {"I", "И"},
    {"J", "ДЖ"},
    {"K", "К"},
    {"L", "Л"},
    {"M", "М"},
    {"N", "Н"},
    {"O", "О"},
    {"P", "П"},
    {"R", "Р"},
    {"S", "С"},
    {"T", "Т"},
    {"U", "У"},
    {"V", "В"},
    {"Y", "Ы"},
    {"Z", "З"}
  };

  private Cyrillic() {}

  static boolean isLatin(String key) {
    boolean latin = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c >= 'А' && c <= 'Я') {
        return false;
      }
      latin |= c >= 'A' && c <= 'Z';
    }
    return latin;
  }

  /** The Cyrillic reading of an upper-case key in Latin letters. */
  static String of(String latin) {
    StringBuilder text = new StringBuilder(latin.length());
    int at = 0;
    while (at < latin.length()) {
      int step = 1;
      String reading = latin.substring(at, at + 1);
      for (String[] syllable : SYLLABLES) {
        if (latin.startsWith(syllable[0], at)) {
          reading = syllable[1];
          step = syllable[0].length();
          break;
        }
      }
      text.append(vowelY(latin, at, reading, text));
      at += step;
    }
    return text.toString();
  }

  /** Y after a vowel, or between vowels, is Й; at a word's end after a consonant it is Ы or ИЙ. */
  private static String vowelY(String latin, int at, String reading, StringBuilder before) {
    boolean plain = latin.charAt(at) == 'Y' && "Ы".equals(reading);
    return plain
            && before.length() > 0
            && "АЕИОУЯЮЫ".indexOf(before.charAt(before.length() - 1)) >= 0
        ? "Й"
        : reading;
  }
}
