package org.kontingent.hub.registry.matching.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontingent.hub.registry.matching.internal.Columns.Int;

/**
 * How a chosen word is written for showing: as a source wrote it, with ё and capitals if any did.
 */
final class Spelling {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private static final int WORST = -9;

  private final Columns columns;
  private final NameWords words;
  private final Texts texts;

  /** By text, merit and 10; 0 where not yet looked at. */
  private final byte[] merits;

  private final Map<String, String> shown = new HashMap<>();

  Spelling(Columns columns, NameWords words, Texts texts) {
    this.columns = columns;
    this.words = words;
    this.texts = texts;
    this.merits = new byte[texts.size()];
  }

  /** The best writing of this word among the members; blank for no word. */
  String of(List<Integer> members, Int column, int word) {
    if (word == 0) {
      return "";
    }
    String best = words.word(word).key;
    int merit = WORST;
    for (int record : members) {
      if (columns.get(column, record) == word) {
        int text = columns.at(column.ordinal() + 3, record);
        boolean inTwo = column != Int.PATRONYMIC && texts.text(text).indexOf(' ') > 0;
        int theirs = merit(text) - (inTwo ? 4 : 0);
        if (theirs > merit) {
          merit = theirs;
          best = texts.text(text);
        }
      }
    }
    return shown.computeIfAbsent(best, Spelling::tidied);
  }

  private int merit(int text) {
    if (merits[text] == 0) {
      merits[text] = (byte) (10 + merit(texts.text(text)));
    }
    return merits[text] - 10;
  }

  private static int merit(String raw) {
    if (raw.isEmpty() || raw.chars().anyMatch(c -> c < 0x400 && Character.isLetter(c))) {
      return WORST;
    }
    int merit = raw.indexOf('ё') >= 0 || raw.indexOf('Ё') >= 0 ? 2 : 0;
    return merit + (raw.equals(raw.toUpperCase(RUSSIAN)) ? 0 : 1);
  }

  private static String tidied(String text) {
    return capitalised(text.replaceAll("\\s*-[\\s-]*", "-").replaceAll("\\s+", " "));
  }

  /** All in capitals becomes capitals at the beginnings only; anything else stays as written. */
  private static String capitalised(String text) {
    if (!text.equals(text.toUpperCase(RUSSIAN))) {
      return text;
    }
    StringBuilder capitalised = new StringBuilder(text.length());
    boolean start = true;
    for (char c : text.toCharArray()) {
      capitalised.append(start ? c : String.valueOf(c).toLowerCase(RUSSIAN).charAt(0));
      start = c == '-' || c == ' ';
    }
    // Particles of Turkic patronymics are written small.
    return capitalised
        .toString()
        .replace(" Оглы", " оглы")
        .replace(" Кызы", " кызы")
        .replace(" Угли", " угли")
        .replace(" Уулу", " уулу")
        .replace(" Кизи", " кизи")
        .replace(" Огли", " огли");
  }
}
