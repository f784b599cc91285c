package org.kontingent.hub.registry.region;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What hands and ears do to words and numbers. Case of the word is kept. */
final class Misspelling {
  private static final List<String> KEYBOARD = List.of("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю");
  private static final List<String> SOUNDS =
      List.of(
          "ао", "оа", "еи", "ие", "эе", "гк", "кг", "бп", "пб", "дт", "тд", "зс", "сз", "вф", "фв",
          "жш", "шж", "яе");
  private static final List<List<String>> FOREIGN_SOUNDS =
      List.of(
          List.of("дж", "ж"),
          List.of("ов", "аф"),
          List.of("лл", "л"),
          List.of("мм", "м"),
          List.of("о", "а"),
          List.of("а", "о"),
          List.of("у", "ю"),
          List.of("и", "е"),
          List.of("х", "г"),
          List.of("х", "к"),
          List.of("э", "е"),
          List.of("к", "г"));
  private static final String CYRILLIC = "АВЕКМНОРСТХаеорсух";
  private static final String LATIN = "ABEKMHOPCTXaeopcyx";
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ё', "e"),
          Map.entry('ж', "zh"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('й', "y"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "kh"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ъ', ""),
          Map.entry('ы', "y"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "yu"),
          Map.entry('я', "ya"));

  private Misspelling() {}

  /** One letter wrong, lost, doubled, added or in the wrong place. */
  static String letter(String word, Dice dice) {
    if (word.length() < 3) {
      return word;
    }
    int at = dice.upTo(word.length());
    char letter = word.charAt(at);
    return switch (dice.upTo(10)) {
      case 0, 1, 2, 3 -> replaced(word, at, "" + neighbour(letter, dice));
      case 4, 5 -> capital(replaced(word, at, ""), word);
      case 6 -> replaced(word, at, "" + letter + Character.toLowerCase(letter));
      case 7 -> replaced(word, at, "" + letter + neighbour(Character.toLowerCase(letter), dice));
      default -> swapped(word, at);
    };
  }

  /** One sound written as it is heard. */
  static String sound(String word, Dice dice) {
    int start = dice.upTo(word.length());
    for (int i = 0; i < word.length(); i++) {
      int at = (start + i) % word.length();
      char letter = word.charAt(at);
      if (at > 0 && letter == word.charAt(at - 1)) {
        return replaced(word, at, "");
      }
      for (String pair : SOUNDS) {
        if (at > 0 && pair.charAt(0) == letter) {
          return replaced(word, at, pair.substring(1));
        }
      }
    }
    return word;
  }

  /** A foreign name written down by another clerk. */
  static String foreignSound(String word, Dice dice) {
    int start = dice.upTo(FOREIGN_SOUNDS.size());
    for (int i = 0; i < FOREIGN_SOUNDS.size(); i++) {
      List<String> pair = FOREIGN_SOUNDS.get((start + i) % FOREIGN_SOUNDS.size());
      int at = word.toLowerCase(Locale.ROOT).lastIndexOf(pair.get(0));
      if (at >= 0) {
        String made =
            word.substring(0, at) + pair.get(1) + word.substring(at + pair.get(0).length());
        return capital(made, word);
      }
    }
    return word;
  }

  static String latin(String word) {
    StringBuilder made = new StringBuilder();
    for (char letter : word.toCharArray()) {
      made.append(LETTERS.getOrDefault(Character.toLowerCase(letter), "" + letter));
    }
    return made.toString().toUpperCase(Locale.ROOT);
  }

  /** Letters that look the same typed on the Latin side of the keyboard. */
  static String lookAlike(String word) {
    StringBuilder made = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      int at = CYRILLIC.indexOf(word.charAt(i));
      if (at >= 0) {
        made.setCharAt(i, LATIN.charAt(at));
      }
    }
    return made.toString();
  }

  static String wrongDigit(String number, Dice dice) {
    int at = dice.upTo(number.length());
    if (!Character.isDigit(number.charAt(at))) {
      return wrongDigit(number, dice);
    }
    return switch (dice.upTo(12)) {
      case 0 -> replaced(number, at, "");
      case 1 -> replaced(number, at, "" + number.charAt(at) + number.charAt(at));
      default -> replaced(number, at, "" + (number.charAt(at) - '0' + dice.between(1, 9)) % 10);
    };
  }

  static String swappedDigits(String number, Dice dice) {
    int start = dice.upTo(number.length() - 1);
    for (int i = 0; i < number.length() - 1; i++) {
      int at = (start + i) % (number.length() - 1);
      if (number.charAt(at) != number.charAt(at + 1) && Character.isDigit(number.charAt(at))) {
        return swapped(number, at);
      }
    }
    return number;
  }

  private static char neighbour(char letter, Dice dice) {
    char lower = Character.toLowerCase(letter);
    for (String row : KEYBOARD) {
      int at = row.indexOf(lower);
      if (at >= 0) {
        int next = at == 0 ? 1 : at == row.length() - 1 ? at - 1 : at + dice.any(-1, 1);
        char made = row.charAt(next);
        return lower == letter ? made : Character.toUpperCase(made);
      }
    }
    return letter;
  }

  private static String swapped(String word, int at) {
    int first = Math.min(at, word.length() - 2);
    String pair = "" + word.charAt(first + 1) + word.charAt(first);
    if (first == 0
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1))) {
      pair = "" + Character.toUpperCase(word.charAt(1)) + Character.toLowerCase(word.charAt(0));
    }
    return word.substring(0, first) + pair + word.substring(first + 2);
  }

  private static String replaced(String word, int at, String by) {
    return word.substring(0, at) + by + word.substring(at + 1);
  }

  private static String capital(String made, String like) {
    return !made.isEmpty() && Character.isUpperCase(like.charAt(0))
        ? Character.toUpperCase(made.charAt(0)) + made.substring(1)
        : made;
  }
}
