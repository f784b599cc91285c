package org.kontingent.hub.registry.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;

/** The normal form of names for comparing, never for showing (registry.md 2.3). */
public final class NameForm {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final String LATIN = "ABCEHKMOPTXY";
  private static final String CYRILLIC = "АВСЕНКМОРТХУ";
  private static final Pattern WORD = Pattern.compile("[^ -]+");
  private static final Pattern HAS_CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern DASHES = Pattern.compile("\\s*[\\p{Pd}\u2212]+\\s*");
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2019\u02BC`\u00B4\u2018]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Set<String> ABSENT = Set.of("НЕТ", "-", "ОТСУТСТВУЕТ");

  private NameForm() {}

  /** The comparing form of one part of a name; null for null, never empty. */
  public static String key(String part) {
    if (part == null) {
      return null;
    }
    String plain = ofPlainWord(part);
    if (plain != null) {
      return plain;
    }
    String text = Normalizer.normalize(part, Normalizer.Form.NFC).toUpperCase(RUSSIAN);
    text = Normalizer.normalize(text, Normalizer.Form.NFC).replace('Ё', 'Е');
    text = BLANKS.matcher(text).replaceAll(" ").strip();
    text = DASHES.matcher(text).replaceAll("-");
    text = APOSTROPHES.matcher(text).replaceAll("'");
    text = WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(oneScript(word.group())));
    return text.isEmpty() ? null : text;
  }

  /**
   * The same in one go for what nearly all are, Russian letters and nothing else; null for others.
   */
  private static String ofPlainWord(String word) {
    char[] key = new char[word.length()];
    for (int i = 0; i < key.length; i++) {
      char c = word.charAt(i);
      if (c >= 'А' && c <= 'Я') {
        key[i] = c;
      } else if (c >= 'а' && c <= 'я') {
        key[i] = (char) (c - 'а' + 'А');
      } else if (c == 'Ё' || c == 'ё') {
        key[i] = 'Е';
      } else {
        return null;
      }
    }
    return key.length == 0 ? null : new String(key);
  }

  /** Tidied for keeping: NFC, outer blanks off, inner runs of blanks to one. Null if empty. */
  public static String tidy(String text) {
    if (text == null) {
      return null;
    }
    String tidied =
        BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    return tidied.isEmpty() ? null : tidied;
  }

  /** True if this text in the patronymic's place says that there is none. */
  public static boolean saysAbsent(String patronymic) {
    return ABSENT.contains(Objects.requireNonNullElse(key(patronymic), ""));
  }

  static boolean samePart(String one, String other) {
    String key = key(one);
    return key != null && key.equals(key(other));
  }

  /** Equal in all both say; patronymics count only when both are there. */
  static boolean same(PersonName one, PersonName other) {
    return compatible(one.surname(), other.surname())
        && compatible(one.first(), other.first())
        && (one.patronymicState() != PatronymicState.PRESENT
            || other.patronymicState() != PatronymicState.PRESENT
            || compatible(one.patronymic(), other.patronymic()));
  }

  private static boolean compatible(String one, String other) {
    return one == null || other == null || Objects.equals(key(one), key(other));
  }

  private static String oneScript(String word) {
    if (!HAS_CYRILLIC.matcher(word).find()) {
      return word;
    }
    StringBuilder cyrillic = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int at = LATIN.indexOf(word.charAt(i));
      cyrillic.append(at < 0 ? word.charAt(i) : CYRILLIC.charAt(at));
    }
    return cyrillic.toString();
  }
}
