package org.kontingent.hub.sandbox.population;

import java.util.List;
import java.util.Random;

/** Small word lists from which names and streets are drawn. */
final class Words {
  /** A man's first name with the patronymics made of it. */
  record MaleName(String first, String sonOf, String daughterOf) {}

  private static final List<String> SURNAMES =
      List.of(
          "Примеров",
          "Образцов",
          "Ромашкин",
          "Берёзкин",
          "Облаков",
          "Синичкин",
          "Ветров",
          "Полянский",
          "Ручьёв",
          "Капелькин",
          "Лужайкин",
          "Снегов",
          "Травин",
          "Костров",
          "Озёрский",
          "Шишкарёв",
          "Кленовский",
          "Радугин",
          "Звонарёв",
          "Пирожков",
          "Печёнкин",
          "Малиновский",
          "Самоваров",
          "Лапотников",
          "Бубликов",
          "Скворешников",
          "Черничкин",
          "Утёсов-Горный",
          "Валенков",
          "Сугробов",
          "Половодьев",
          "Земляничкин",
          "Рощин",
          "Дорожкин",
          "Мостовский",
          "Лодочкин",
          "Парусов",
          "Якорев",
          "Маячный",
          "Тропинин");

  private static final List<MaleName> MEN =
      List.of(
          new MaleName("Александр", "Александрович", "Александровна"),
          new MaleName("Алексей", "Алексеевич", "Алексеевна"),
          new MaleName("Артём", "Артёмович", "Артёмовна"),
          new MaleName("Борис", "Борисович", "Борисовна"),
          new MaleName("Василий", "Васильевич", "Васильевна"),
          new MaleName("Глеб", "Глебович", "Глебовна"),
          new MaleName("Дмитрий", "Дмитриевич", "Дмитриевна"),
          new MaleName("Егор", "Егорович", "Егоровна"),
          new MaleName("Иван", "Иванович", "Ивановна"),
          new MaleName("Илья", "Ильич", "Ильинична"),
          new MaleName("Кирилл", "Кириллович", "Кирилловна"),
          new MaleName("Лев", "Львович", "Львовна"),
          new MaleName("Матвей", "Матвеевич", "Матвеевна"),
          new MaleName("Никита", "Никитич", "Никитична"),
          new MaleName("Олег", "Олегович", "Олеговна"),
          new MaleName("Пётр", "Петрович", "Петровна"),
          new MaleName("Роман", "Романович", "Романовна"),
          new MaleName("Семён", "Семёнович", "Семёновна"),
          new MaleName("Тимофей", "Тимофеевич", "Тимофеевна"),
          new MaleName("Фёдор", "Фёдорович", "Фёдоровна"));

  private static final List<String> WOMEN =
      List.of(
          "Анна",
          "Варвара",
          "Вера",
          "Виктория",
          "Дарья",
          "Ева",
          "Екатерина",
          "Зоя",
          "Ирина",
          "Ксения",
          "Лидия",
          "Любовь",
          "Маргарита",
          "Мария",
          "Надежда",
          "Нина",
          "Ольга",
          "Полина",
          "София",
          "Татьяна");

  private static final List<String> STREETS =
      List.of(
          "ул. Садовая",
          "ул. Школьная",
          "ул. Речная",
          "пер. Тихий",
          "ул. Примерная",
          "пр-кт Строителей",
          "ул. Вишнёвая",
          "ул. Луговая",
          "пер. Рыбачий",
          "ул. Каштановая");

  private Words() {}

  static String surname(Random random) {
    return any(SURNAMES, random);
  }

  static MaleName man(Random random) {
    return any(MEN, random);
  }

  static String woman(Random random) {
    return any(WOMEN, random);
  }

  static String street(Random random) {
    return any(STREETS, random);
  }

  /** Another one of the list than {@code name}. */
  static String otherFirst(Sex sex, String name) {
    if (sex == Sex.FEMALE) {
      return WOMEN.get((WOMEN.indexOf(name) + 1) % WOMEN.size());
    }
    List<String> men = MEN.stream().map(MaleName::first).toList();
    return men.get((men.indexOf(name) + 1) % men.size());
  }

  /** The woman's form of a surname, part by part. */
  static String ofWoman(String surname) {
    StringBuilder made = new StringBuilder();
    for (String part : surname.split("-", -1)) {
      made.append(made.isEmpty() ? "" : "-").append(partOfWoman(part));
    }
    return made.toString();
  }

  private static String partOfWoman(String part) {
    if (part.endsWith("ский") || part.endsWith("ный")) {
      return part.substring(0, part.length() - 2) + "ая";
    }
    return part.matches(".*([оеё]в|[иы]н)") ? part + "а" : part;
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
