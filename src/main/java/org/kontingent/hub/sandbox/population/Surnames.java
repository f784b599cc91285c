package org.kontingent.hub.sandbox.population;

import java.util.List;
import java.util.Random;

/**
 * Invented surnames by the thousand: were thousands of families called by forty names, whoever
 * looks for one child would meet a crowd that no region has. All are a man's and end so that {@link
 * Words#ofWoman} knows the woman's form.
 */
final class Surnames {
  private static final List<String> BEGINNINGS =
      List.of(
          "Бело", "Черно", "Красно", "Ново", "Старо", "Тихо", "Светло", "Добро", "Много", "Сухо",
          "Водо", "Снего", "Ветро", "Листо", "Траво", "Медо", "Хлебо", "Миро", "Лесо", "Верхо",
          "Злато", "Сине", "Сило", "Право", "Лево", "Остро", "Кругло", "Густо", "Редко", "Долго",
          "Скоро", "Поздно", "Ранне", "Мало", "Пусто", "Полно", "Живо", "Крепко", "Мягко",
          "Звонко");

  private static final List<String> ENDINGS =
      List.of(
          "кленов",
          "речкин",
          "горский",
          "полев",
          "боров",
          "мостов",
          "ключев",
          "камнев",
          "лугин",
          "зорин",
          "домов",
          "садов",
          "ягодин",
          "цветов",
          "дубов",
          "берегов",
          "островский",
          "травин",
          "звонов",
          "тропин",
          "кузовский",
          "песков",
          "хлебин",
          "рощин",
          "лесов",
          "водин",
          "холмов",
          "гривин",
          "стогов",
          "парков",
          "дворский",
          "печин",
          "снегов",
          "листов",
          "крылов",
          "сказов",
          "трубин",
          "вершин",
          "облаков",
          "росин");

  private Surnames() {}

  static String any(Random random) {
    int one = random.nextInt(BEGINNINGS.size() * ENDINGS.size());
    return BEGINNINGS.get(one / ENDINGS.size()) + ENDINGS.get(one % ENDINGS.size());
  }

  /** One that has a Ё. */
  static String withYo(Random random) {
    return "Берёзо" + ENDINGS.get(random.nextInt(ENDINGS.size()));
  }

  /** One as they are made in Central Asia. */
  static String ofCentralAsia(Random random) {
    return BEGINNINGS.get(random.nextInt(BEGINNINGS.size())) + "зода";
  }
}
