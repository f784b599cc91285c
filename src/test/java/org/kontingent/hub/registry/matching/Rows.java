package org.kontingent.hub.registry.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.kontingent.hub.registry.Snils;

/**
 * A small invented population in four feeds to match against, and a way of adding hard cases to it.
 * Names, numbers and places are made up from syllables.
 */
final class Rows {
  private static final String[] STARTS = {
    "Бар", "Вол", "Гор", "Дуб", "Зим", "Кал", "Лом", "Мор", "Пол", "Руд"
  };
  private static final String[] ENDS = {
    "анов", "ушкин", "ельев", "атов", "ихин", "остев", "унин", "ысов"
  };
  private static final String[] BOYS = {
    "Антон", "Борис", "Вадим", "Глеб", "Игорь", "Кирилл", "Павел", "Тимур"
  };
  private static final String[] TOWNS = {
    "г. Верхний", "с. Луговое", "п. Мостовой", "г. Заречный", "с. Ключи"
  };

  private final List<StrandRow> rows = new ArrayList<>();
  private final Random random = new Random(7);
  private int next = 1;

  /** So many ordinary boys, each in all four feeds. */
  static Rows population(int children) {
    Rows rows = new Rows();
    for (int i = 0; i < children; i++) {
      rows.child(rows.anyChild());
    }
    return rows;
  }

  /** What is true of one child; the feeds are written from it. */
  Map<String, String> anyChild() {
    Map<String, String> child = new LinkedHashMap<>();
    String father = BOYS[random.nextInt(BOYS.length)];
    String surname =
        STARTS[random.nextInt(STARTS.length)]
            + "о"
            + STARTS[random.nextInt(STARTS.length)].toLowerCase(Locale.ROOT)
            + ENDS[random.nextInt(ENDS.length)];
    child.put("surname", surname);
    child.put("first", BOYS[random.nextInt(BOYS.length)]);
    child.put(
        "patronymic",
        father.endsWith("ь") ? father.substring(0, father.length() - 1) + "евич" : father + "ович");
    child.put(
        "birth",
        "%d-%02d-%02d"
            .formatted(2008 + random.nextInt(10), 1 + random.nextInt(12), 2 + random.nextInt(26)));
    child.put("snils", snils(200_000_000 + 1_000 * next + random.nextInt(900)));
    child.put("certificate", "%06d".formatted(100_000 + random.nextInt(899_999)));
    child.put("act", Integer.toString(1 + random.nextInt(4000)));
    child.put("place", TOWNS[random.nextInt(TOWNS.length)]);
    child.put("mother", surname + "а Вера " + BOYS[random.nextInt(4)] + "овна");
    child.put("father", surname + " " + father + " Глебович");
    child.put(
        "address",
        TOWNS[random.nextInt(TOWNS.length)]
            + ", ул. "
            + STARTS[random.nextInt(STARTS.length)]
            + "ная, д. "
            + (1 + random.nextInt(150)));
    return child;
  }

  /** The child in all four feeds; gives the four record ids in the order of {@link Feed}. */
  List<String> child(Map<String, String> child) {
    List<String> ids = new ArrayList<>();
    for (Feed feed : Feed.values()) {
      ids.add(record(feed, child));
    }
    return ids;
  }

  /** One record of this child as one feed would have it. */
  String record(Feed feed, Map<String, String> child) {
    String id = feed.name().charAt(0) + "%06d".formatted((next++ * 7919) % 1_000_003);
    boolean birth = feed == Feed.BIRTH;
    boolean school = feed == Feed.SCHOOL;
    boolean migration = feed == Feed.MIGRATION;
    rows.add(
        new StrandRow(
            feed,
            new FeedRow(
                id,
                child.get("surname"),
                child.get("first"),
                child.get("patronymic"),
                child.getOrDefault("gender", "М"),
                child.get("birth"),
                birth || migration ? child.get("place") : null,
                feed == Feed.PENSION || school ? child.get("snils") : null,
                "Свидетельство о рождении",
                "II-АБ",
                child.get("certificate"),
                birth ? child.getOrDefault("issued", child.get("birth")) : null,
                birth ? child.get("act") : null,
                birth ? child.getOrDefault("acted", child.get("birth")) : null,
                birth || school ? child.get("mother") : null,
                birth ? child.get("father") : null,
                migration || school ? child.get("address") : null,
                null)));
    return id;
  }

  /** The record added last. */
  StrandRow last() {
    return rows.get(rows.size() - 1);
  }

  /** Matches all rows in the order a seed gives; 0 is the order they were added in. */
  MatchResult matched(long seed) {
    return taken(seed).match(MatchSettings.DEFAULT);
  }

  /** The same with a model that is given. */
  MatchResult matched(MatchModel model, long seed) {
    return taken(seed).match(model);
  }

  private RecordMatching taken(long seed) {
    RecordMatching matching = RecordMatching.telling(problem -> {});
    List<StrandRow> order = new ArrayList<>(rows);
    if (seed != 0) {
      Collections.shuffle(order, new Random(seed));
    }
    order.forEach(row -> matching.take(row.feed(), row.row()));
    return matching;
  }

  /** Cluster by record. */
  static Map<String, String> clusters(MatchResult result) {
    Map<String, String> clusters = new TreeMap<>();
    result.forEachRecord(clusters::put);
    return clusters;
  }

  static String snils(int base) {
    String digits = "%09d".formatted(base);
    for (int check = 0; check < 100; check++) {
      String number = digits + "%02d".formatted(check);
      if (Snils.parse(number).isPresent()) {
        return number;
      }
    }
    throw new IllegalStateException("no check digits fit");
  }
}
