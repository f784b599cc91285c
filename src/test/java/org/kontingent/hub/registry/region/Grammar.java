package org.kontingent.hub.registry.region;

import java.util.Map;

/** Women's surnames and patronymics, by rule, with the exceptions people really bear. */
final class Grammar {
  private static final Map<String, String> SONS =
      Map.ofEntries(
          Map.entry("Пётр", "Петрович"),
          Map.entry("Лев", "Львович"),
          Map.entry("Павел", "Павлович"),
          Map.entry("Илья", "Ильич"),
          Map.entry("Никита", "Никитич"),
          Map.entry("Лука", "Лукич"),
          Map.entry("Кузьма", "Кузьмич"),
          Map.entry("Яков", "Яковлевич"),
          Map.entry("Данил", "Данилович"),
          Map.entry("Данила", "Данилович"),
          Map.entry("Даниил", "Даниилович"),
          Map.entry("Василий", "Васильевич"),
          Map.entry("Анатолий", "Анатольевич"),
          Map.entry("Валерий", "Валерьевич"),
          Map.entry("Виталий", "Витальевич"),
          Map.entry("Геннадий", "Геннадьевич"),
          Map.entry("Григорий", "Григорьевич"),
          Map.entry("Савелий", "Савельевич"),
          Map.entry("Арсений", "Арсеньевич"),
          Map.entry("Аркадий", "Аркадьевич"),
          Map.entry("Юрий", "Юрьевич"),
          Map.entry("Евгений", "Евгеньевич"),
          Map.entry("Михаил", "Михайлович"));

  private Grammar() {}

  static String ofWoman(String surname) {
    int dash = surname.indexOf('-');
    if (dash > 0) {
      return ofWoman(surname.substring(0, dash)) + "-" + ofWoman(surname.substring(dash + 1));
    }
    if (surname.endsWith("ский") || surname.endsWith("цкий")) {
      return surname.substring(0, surname.length() - 2) + "ая";
    }
    int last = surname.length() - 1;
    boolean bends =
        last > 3
            && (surname.charAt(last) == 'в' && "оеё".indexOf(surname.charAt(last - 1)) >= 0
                || surname.charAt(last) == 'н' && "иы".indexOf(surname.charAt(last - 1)) >= 0);
    return bends ? surname + "а" : surname;
  }

  static String patronymic(String father, boolean male) {
    String son = son(father);
    if (male) {
      return son;
    }
    if (son.endsWith("ович") || son.endsWith("евич")) {
      return son.substring(0, son.length() - 2) + "на";
    }
    return son.endsWith("ьич")
        ? son.substring(0, son.length() - 1) + "нична"
        : son.substring(0, son.length() - 1) + "чна";
  }

  private static String son(String father) {
    String exception = SONS.get(father);
    if (exception != null) {
      return exception;
    }
    String stem = father.substring(0, father.length() - 1);
    return switch (father.charAt(father.length() - 1)) {
      case 'й' -> stem + "евич";
      case 'ь' -> stem + "евич";
      case 'а', 'о', 'и', 'э', 'е', 'у', 'я', 'ж', 'ш', 'ч', 'ц' -> father + "евич";
      default -> father + "ович";
    };
  }
}
