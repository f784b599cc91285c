package org.kontingent.hub.sources.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which names and series are compared and never shown (registry.md 2.3): the same text
 * written by another hand gives the same form.
 */
public final class NormalForm {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final String LATIN = "ACEHKMOPTXYB";
  private static final String CYRILLIC = "АСЕНКМОРТХУВ";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASHES = Pattern.compile(" ?[\\p{Pd}\u2212] ?");
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2019\u02BC`\u00B4]");
  private static final Pattern WORDS = Pattern.compile("(?<=[ -])|(?=[ -])");

  private NormalForm() {}

  /** The form of a text; empty for null. */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    String form = Normalizer.normalize(text.toUpperCase(RUSSIAN), Normalizer.Form.NFC);
    form = BLANKS.matcher(form.replace('Ё', 'Е')).replaceAll(" ").trim();
    form = DASHES.matcher(form).replaceAll("-");
    form = APOSTROPHES.matcher(form).replaceAll("'");
    StringBuilder words = new StringBuilder();
    for (String word : WORDS.split(form)) {
      words.append(isMixed(word) ? cyrillic(word) : word);
    }
    return words.toString();
  }

  public static boolean same(String one, String other) {
    return of(one).equals(of(other));
  }

  private static boolean isMixed(String word) {
    return word.chars().anyMatch(c -> LATIN.indexOf(c) >= 0)
        && word.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
  }

  private static String cyrillic(String word) {
    StringBuilder made = new StringBuilder(word);
    for (int i = 0; i < made.length(); i++) {
      int place = LATIN.indexOf(made.charAt(i));
      if (place >= 0) {
        made.setCharAt(i, CYRILLIC.charAt(place));
      }
    }
    return made.toString();
  }
}
