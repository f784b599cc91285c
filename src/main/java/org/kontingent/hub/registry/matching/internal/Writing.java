package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;

/** How values are written: blanks, digits, letters. */
final class Writing {
  private Writing() {}

  static boolean isInitials(String[] parts) {
    return Arrays.stream(parts).allMatch(part -> part.replace(".", "").length() == 1);
  }

  static boolean hasLatin(String text) {
    return text.chars().anyMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
  }

  static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /** Surname, first name and all the rest. */
  static String[] threeParts(String text) {
    int first = text.indexOf(' ');
    int afterFirst = afterBlanks(text, first);
    int second = first < 0 ? -1 : text.indexOf(' ', afterFirst);
    if (first < 0) {
      return new String[] {text};
    }
    String surname = text.substring(0, first);
    return second < 0
        ? new String[] {surname, text.substring(afterFirst)}
        : new String[] {
          surname, text.substring(afterFirst, second), text.substring(afterBlanks(text, second))
        };
  }

  private static int afterBlanks(String text, int from) {
    int at = Math.max(0, from);
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
