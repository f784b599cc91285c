package org.kontingent.hub.registry.matching.internal;

import java.util.Set;
import java.util.regex.Pattern;

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
  private static final Pattern OF_FATHER =
      Pattern.compile("[ -](ОГЛЫ|ОГЛИ|ОГЛУ|УГЛИ|УГЛЫ|УУЛУ|УЛЫ|УЛУУ|КЫЗЫ|КИЗИ|КЫЗИ|ГЫЗЫ|ГИЗИ)$");
  private static final Pattern PATRONYMIC_END =
      Pattern.compile("(ОВИЧ|ЕВИЧ|ЬИЧ|МИЧ|ТИЧ|КИЧ|ОВНА|ЕВНА|ИЧНА|ИНИЧНА)$");
  private static final Pattern FEMALE_PATRONYMIC = Pattern.compile("(ВНА|ЧНА|[ -]К[ЫИ]З[ЫИ])$");
  private static final Pattern MALE_PATRONYMIC = Pattern.compile("(ИЧ|[ -](О|У)[ГУ]Л[ЫИУ])$");
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
    String name = OF_FATHER.matcher(key).replaceFirst("");
    if (name.length() < key.length()) {
      return softened(name);
    }
    for (String end : ROOT_ENDS) {
      if (key.endsWith(end) && key.length() - end.length() >= 2) {
        return softened(key.substring(0, key.length() - end.length()));
      }
    }
    return softened(key);
  }

  static boolean looksPatronymic(String key) {
    return (PATRONYMIC_END.matcher(key).find() && key.length() > 6)
        || OF_FATHER.matcher(key).find();
  }

  /** 1 male, 2 female, 0 not to be seen. */
  static int genderOfPatronymic(String key) {
    if (FEMALE_PATRONYMIC.matcher(key).find()) {
      return 2;
    }
    return MALE_PATRONYMIC.matcher(key).find() ? 1 : 0;
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
