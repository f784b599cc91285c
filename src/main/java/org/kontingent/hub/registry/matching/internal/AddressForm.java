package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An address taken apart for comparing: settlement, street, house, flat, as far as it names them.
 * What it cannot place it leaves out; the text itself is kept elsewhere.
 */
record AddressForm(String settlement, String street, String house, String flat) {
  private static final Set<String> REGIONS =
      Set.of("РЕСП", "РЕСПУБЛИКА", "ОБЛ", "ОБЛАСТЬ", "КРАЙ", "АО", "Р-Н", "РАЙОН");
  private static final Set<String> KINDS =
      Set.of(
          "Г",
          "ГОР",
          "ГОРОД",
          "С",
          "СЕЛО",
          "П",
          "ПОС",
          "ПОСЕЛОК",
          "ПГТ",
          "РП",
          "ДЕР",
          "ДЕРЕВНЯ",
          "СТ",
          "СТ-ЦА",
          "УЛ",
          "УЛИЦА",
          "ПР",
          "ПР-КТ",
          "ПР-Т",
          "ПРОСПЕКТ",
          "ПЕР",
          "ПЕРЕУЛОК",
          "Б-Р",
          "БУЛЬВАР",
          "ПЛ",
          "ПЛОЩАДЬ",
          "МКР",
          "МКРН",
          "ТЕР",
          "ПРОЕЗД",
          "Ш",
          "ШОССЕ",
          "НАБ",
          "КВ-Л",
          "Д",
          "ДОМ",
          "КВ",
          "КВАРТИРА",
          "К",
          "КОРП",
          "РОССИЯ",
          "РФ");

  static AddressForm of(String written) {
    List<String> words = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    String text = written.toUpperCase(Locale.ROOT).replace('Ё', 'Е').replace('.', ' ');
    for (int from = 0; from <= text.length(); ) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 ? text.length() : comma;
      tokens.clear();
      split(text, from, to, tokens);
      if (!isRegion(tokens)) {
        place(tokens, words, numbers);
      }
      from = to + 1;
    }
    return new AddressForm(
        words.size() < 2 ? "" : words.get(0),
        words.isEmpty() ? "" : words.get(words.size() - 1),
        numbers.isEmpty() ? "" : numbers.get(0),
        numbers.size() < 2 ? "" : numbers.get(1));
  }

  private static boolean isRegion(List<String> tokens) {
    for (String token : tokens) {
      if (REGIONS.contains(token)) {
        return true;
      }
    }
    return false;
  }

  private static void place(List<String> tokens, List<String> words, List<String> numbers) {
    for (String token : tokens) {
      if (!KINDS.contains(token)) {
        char first = token.charAt(0);
        if (first >= '0' && first <= '9') {
          numbers.addAll(List.of(token.split("-")));
        } else {
          words.add(token);
        }
      }
    }
  }

  /** The runs of other characters than blanks. */
  private static void split(String text, int from, int to, List<String> tokens) {
    int start = -1;
    for (int i = from; i <= to; i++) {
      boolean blank = i == to || Character.isWhitespace(text.charAt(i));
      if (blank && start >= 0) {
        tokens.add(text.substring(start, i));
        start = -1;
      } else if (!blank && start < 0) {
        start = i;
      }
    }
  }
}
