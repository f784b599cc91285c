package org.kontingent.hub.registry.region;

import java.util.List;
import java.util.stream.Stream;

/** First names that are the same name in other clothes. */
final class Variants {
  private static final List<List<String>> GROUPS =
      Stream.of(
              "София Софья",
              "Наталья Наталия",
              "Артём Артемий",
              "Даниил Данил Данила",
              "Мария Марья",
              "Кирилл Кирил",
              "Ксения Ксенья",
              "Семён Семен",
              "Юлия Юлья",
              "Евдокия Авдотья",
              "Магомед Мухаммад Мухаммед Магамед",
              "Фатима Фотима",
              "Умар Омар",
              "Хадиджа Хадича",
              "Джамшед Жамшид",
              "Юсуф Юсиф Юсуп",
              "Аиша Айша Оиша",
              "Абдулла Абдулло",
              "Ислам Ислом",
              "Гусейн Хусейн",
              "Патимат Фатимат",
              "Мариам Марьям",
              "Рафаэль Рафаиль",
              "Зоригто Зорикто",
              "Эрдэм Эрдем",
              "Сэсэг Сэсэк",
              "Данияр Даниар",
              "Матвей Матфей",
              "Анастасия Анастасья",
              "Дмитрий Димитрий",
              "Алёна Алена",
              "Давид Давыд",
              "Лилия Лилья",
              "Эмилия Эмилья")
          .map(line -> List.of(line.split(" ")))
          .toList();

  private Variants() {}

  static boolean same(String one, String other) {
    return GROUPS.stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }

  /** The name itself where no variant is known. */
  static String of(String name, Dice dice) {
    for (List<String> group : GROUPS) {
      if (group.contains(name)) {
        return dice.any(group.stream().filter(other -> !other.equals(name)).toList());
      }
    }
    return name;
  }

  static boolean known(String name) {
    return GROUPS.stream().anyMatch(group -> group.contains(name));
  }
}
