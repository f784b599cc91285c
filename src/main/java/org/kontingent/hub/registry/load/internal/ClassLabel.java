package org.kontingent.hub.registry.load.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontingent.hub.registry.school.EducationLevel;

/**
 * A class as schools write it: «6Б», «10 "а"», «9-В класс», «11».
 *
 * @param parallel 1 to 12
 * @param letter in capitals, Cyrillic if it looks so; null if there is none
 */
record ClassLabel(int parallel, String letter) {
  private static final Pattern WORD = Pattern.compile("(?iu)\\s*\\b(класс|кл\\.?)$");
  // A number alone behind the parallel may be a second parallel: «1-4» is no class of the first.
  private static final Pattern FORM =
      Pattern.compile(
          "(1[0-2]|[1-9])[\\s\\p{Pd}._/]*[«\"'„“(]?\\s*(\\p{L}[\\p{L}0-9]{0,9})?\\s*[»\"'“”)]?");
  private static final String LATIN = "ABCEHKMOPTXY";
  private static final String CYRILLIC = "АВСЕНКМОРТХУ";
  private static final int LAST_PRIMARY = 4;
  private static final int LAST_BASIC = 9;

  /** Empty for what is no class of a school. */
  static Optional<ClassLabel> parse(String written) {
    String text = WORD.matcher(written.strip()).replaceFirst("").strip();
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new ClassLabel(Integer.parseInt(form.group(1)), letter(form.group(2))))
        : Optional.empty();
  }

  /** The one way of writing it; null for none. */
  static String letter(String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    StringBuilder letter = new StringBuilder(written.strip().toUpperCase(Locale.ROOT));
    for (int i = 0; i < letter.length(); i++) {
      int alike = LATIN.indexOf(letter.charAt(i));
      if (alike >= 0) {
        letter.setCharAt(i, CYRILLIC.charAt(alike));
      }
    }
    return letter.toString();
  }

  EducationLevel level() {
    return parallel <= LAST_PRIMARY
        ? EducationLevel.PRIMARY
        : parallel <= LAST_BASIC ? EducationLevel.BASIC : EducationLevel.SECONDARY;
  }
}
