package org.kontingent.hub.registry.matching.internal;

import java.util.Set;

/** What the shape of a Russian name part tells: stems, roots, which part it is. Keys only. */
final class NameParts {
  private static final Set<String> ABSENT =
      Set.of(
          "НЕТ",
          "-",
          "--",
          "ОТСУТСТВУЕТ",
          "ОТСУТСТВ",
          "НЕ УКАЗАНО",
          "НЕ ИМЕЕТ",
          "БЕЗ ОТЧЕСТВА",
          "Б/О",
          "NULL",
          "NONE");

  /** Words after the father's name. */
  private static final Set<String> OF_FATHER =
      Set.of(
          "ОГЛЫ", "ОГЛИ", "ОГЛУ", "УГЛИ", "УГЛЫ", "УУЛУ", "УЛЫ", "УЛУУ", "КЫЗЫ", "КИЗИ", "КЫЗИ",
          "ГЫЗЫ", "ГИЗИ");

  private static final Set<String> SON =
      Set.of(
          "ОГЛЫ", "ОГЛИ", "ОГЛУ", "УГЛЫ", "УГЛИ", "УГЛУ", "ОУЛЫ", "ОУЛИ", "ОУЛУ", "УУЛЫ", "УУЛИ",
          "УУЛУ");
  private static final Set<String> DAUGHTER = Set.of("КЫЗЫ", "КЫЗИ", "КИЗЫ", "КИЗИ");
  private static final String[] PATRONYMIC_END = {
    "ОВИЧ", "ЕВИЧ", "ЬИЧ", "МИЧ", "ТИЧ", "КИЧ", "ОВНА", "ЕВНА", "ИЧНА"
  };
  private static final String[] FEMALE_PATRONYMIC = {"ВНА", "ЧНА"};
  private static final String[] FEMALE_SURNAME = {"ОВА", "ЕВА", "ИНА", "ЫНА", "СКАЯ", "ЦКАЯ"};
  private static final String[] MALE_SURNAME = {"ОВ", "ЕВ", "ИН", "ЫН", "СКИЙ", "ЦКИЙ"};
  private static final String[] ROOT_ENDS = {
    "ИНИЧНА", "ОВИЧ", "ЕВИЧ", "ОВНА", "ЕВНА", "ИЧНА", "ЬИЧ", "ИЧ"
  };

  private NameParts() {}

  static boolean saysAbsent(String key) {
    return ABSENT.contains(key);
  }

  /** A digit among letters is a letter that looks like it. */
  static String withoutStrayDigits(String key) {
    return key.chars().anyMatch(c -> c >= '0' && c <= '9')
        ? key.replace('0', 'О').replace('3', 'З').replace('6', 'Б')
        : key;
  }

  /** A surname without its sign of gender, part by part. */
  static String surnameStem(String key) {
    if (key.indexOf('-') < 0) {
      return stemOfOne(key);
    }
    StringBuilder stem = new StringBuilder();
    for (String part : key.split("-")) {
      stem.append(stem.length() == 0 ? "" : "-").append(stemOfOne(part));
    }
    return stem.toString();
  }

  /** The father's name in a patronymic, as far as it shows: Рашидовна and Рашид кызы alike. */
  static String patronymicRoot(String key) {
    if (OF_FATHER.contains(lastWord(key))) {
      return softened(key.substring(0, key.length() - lastWord(key).length() - 1));
    }
    for (String end : ROOT_ENDS) {
      if (key.endsWith(end) && key.length() - end.length() >= 2) {
        return softened(key.substring(0, key.length() - end.length()));
      }
    }
    return softened(key);
  }

  static boolean looksPatronymic(String key) {
    return (key.length() > 6 && endsWith(key, PATRONYMIC_END)) || OF_FATHER.contains(lastWord(key));
  }

  /** 1 male, 2 female, 0 not to be seen. */
  static int genderOfPatronymic(String key) {
    if (endsWith(key, FEMALE_PATRONYMIC) || DAUGHTER.contains(lastWord(key))) {
      return 2;
    }
    return key.endsWith("ИЧ") || SON.contains(lastWord(key)) ? 1 : 0;
  }

  /** What stands after the last blank or hyphen; blank if there is neither. */
  private static String lastWord(String key) {
    int gap = Math.max(key.lastIndexOf(' '), key.lastIndexOf('-'));
    return gap < 0 ? "" : key.substring(gap + 1);
  }

  private static boolean endsWith(String key, String[] ends) {
    for (String end : ends) {
      if (key.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** False for a surname whose ending is that of the other sex; 1 male, 2 female. */
  static boolean fitsGender(String surname, long gender) {
    return !endsWithOneOf(surname, gender == 1 ? FEMALE_SURNAME : MALE_SURNAME);
  }

  private static boolean endsWithOneOf(String surname, String[] ends) {
    for (String end : ends) {
      if (surname.length() > end.length() && surname.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** A name's last soft sign, й or vowel gives way before a patronymic's ending. */
  private static String softened(String name) {
    int last = name.length() - 1;
    return last > 2 && "ЙЬАЯИЫЕ".indexOf(name.charAt(last)) >= 0 ? name.substring(0, last) : name;
  }

  private static String stemOfOne(String key) {
    int length = key.length();
    if (length > 4
        && (key.endsWith("ОВА")
            || key.endsWith("ЕВА")
            || key.endsWith("ИНА")
            || key.endsWith("ЫНА"))) {
      return key.substring(0, length - 1);
    }
    if (length > 5
        && (key.endsWith("АЯ")
            || key.endsWith("ЯЯ")
            || key.endsWith("ЫЙ")
            || key.endsWith("ИЙ")
            || key.endsWith("ОЙ"))) {
      return key.substring(0, length - 2);
    }
    return key;
  }
}
