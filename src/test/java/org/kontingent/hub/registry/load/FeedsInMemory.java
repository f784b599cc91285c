package org.kontingent.hub.registry.load;

import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.FeedRow;

/** Feeds of invented children, made from syllables; hard cases among them. */
public final class FeedsInMemory implements FeedFiles {
  private record Entry(Feed feed, LoadedRow row) {}

  private static final String[] STARTS = {
    "Бар", "Вол", "Гор", "Дуб", "Зим", "Кал", "Лом", "Мор", "Пол", "Руд"
  };
  private static final String[] ENDS = {"анов", "ушкин", "ельев", "атов", "ихин", "унин", "ысов"};
  private static final String[] BOYS = {
    "Антон", "Борис", "Вадим", "Глеб", "Игорь", "Кирилл", "Павел", "Тимур"
  };

  private final List<Entry> entries = new ArrayList<>();
  private final List<OrganisationRow> organisations = new ArrayList<>();
  private final String name;

  private FeedsInMemory(String name) {
    this.name = name;
  }

  /**
   * So many boys, each in all four feeds; two of them bear one number, one row is unusable. They
   * learn in three schools, of the third of which nobody says which it is.
   */
  public static FeedsInMemory of(int children) {
    FeedsInMemory feeds = new FeedsInMemory("boys-" + children);
    feeds.organisations.add(organisation("0000", "1026100001003"));
    feeds.organisations.add(organisation("0001", "1026100002004"));
    for (Feed feed : Feed.values()) {
      for (int child = 0; child < children; child++) {
        feeds.entries.add(new Entry(feed, row(feed, child)));
      }
    }
    feeds.entries.add(
        new Entry(
            Feed.SCHOOL,
            new LoadedRow(
                new FeedRow(
                    "S-nobody",
                    null,
                    "",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null),
                null,
                null,
                null,
                "0000",
                "5А")));
    return feeds;
  }

  /** One more row of the school feed about a boy, otherwise the same. */
  public FeedsInMemory also(int child, String id, String school, String studyClass, String since) {
    LoadedRow row = row(Feed.SCHOOL, child);
    FeedRow facts = row.row();
    entries.add(
        new Entry(
            Feed.SCHOOL,
            new LoadedRow(
                new FeedRow(
                    id,
                    facts.surname(),
                    facts.first(),
                    facts.patronymic(),
                    facts.gender(),
                    facts.birthDate(),
                    facts.birthPlace(),
                    facts.snils(),
                    facts.documentType(),
                    facts.documentSeries(),
                    facts.documentNumber(),
                    facts.documentDate(),
                    facts.actNumber(),
                    facts.actDate(),
                    facts.parent(),
                    facts.otherParent(),
                    facts.address(),
                    facts.phone()),
                row.citizenship(),
                row.registration(),
                since,
                school,
                studyClass)));
    return this;
  }

  /** One more organisation. */
  public FeedsInMemory also(OrganisationRow organisation) {
    organisations.add(organisation);
    return this;
  }

  /** Id of a boy's row in the school feed. */
  public static String schoolId(int child) {
    return row(Feed.SCHOOL, child).row().recordId();
  }

  /** A school of all levels, all that is needed to register it. */
  public static OrganisationRow organisation(String school, String ogrn) {
    return new OrganisationRow(
        school,
        null,
        "Школа № " + school,
        null,
        "school",
        "60701000",
        ogrn,
        null,
        null,
        "Л-" + school,
        "01.02.2012",
        "НОО, ООО, СОО");
  }

  private static LoadedRow row(Feed feed, int child) {
    boolean birth = feed == Feed.BIRTH;
    boolean school = feed == Feed.SCHOOL;
    String father = BOYS[(child / 3) % BOYS.length];
    String surname =
        STARTS[child % STARTS.length]
            + "о"
            + STARTS[(child / 7) % STARTS.length].toLowerCase(java.util.Locale.ROOT)
            + ENDS[(child * 5 + child / 11) % ENDS.length];
    String first = BOYS[(child * 3 + 1) % BOYS.length];
    String birthDate = "%d-%02d-%02d".formatted(2008 + child % 10, 1 + child % 12, 2 + child % 25);
    // The school of the sixth child wrote down the number of the seventh.
    String snils = snils(200_000_000 + 1_000 * (school && child == 6 ? 7 : child));
    String patronymic =
        father.endsWith("ь") ? father.substring(0, father.length() - 1) + "евич" : father + "ович";
    String mother = surname + "а Вера " + BOYS[child % 4] + "овна";
    String address = "г. Заречный, ул. " + STARTS[child % 9] + "ная, д. " + (1 + child);
    return new LoadedRow(
        new FeedRow(
            feed.name().charAt(0) + "%05d".formatted(child * 7919 % 100_003),
            school && child == 9 ? surname.replace("о", "а") : surname,
            first,
            patronymic,
            "М",
            birthDate,
            birth ? "г. Заречный" : null,
            feed == Feed.PENSION || school ? snils : null,
            "Свидетельство о рождении",
            "II-АБ",
            "%06d".formatted(100_000 + child * 7919 % 899_999),
            birth ? birthDate : null,
            birth ? Integer.toString(1 + child) : null,
            birth ? birthDate : null,
            birth || school ? mother : null,
            birth ? surname + " " + father + " Глебович" : null,
            feed == Feed.MIGRATION || school ? address : null,
            null),
        feed == Feed.MIGRATION || school ? "Россия" : null,
        feed == Feed.MIGRATION ? "ПОСТОЯННАЯ" : null,
        school ? "2024-09-01" : feed == Feed.MIGRATION ? "01.02.2020" : null,
        school ? "%04d".formatted(child % 3) : null,
        school ? grade(child) + (child % 2 == 0 ? "А" : " «б»") : null);
  }

  /** In which he is in the year 2024/2025. */
  public static int grade(int child) {
    return 10 - child % 10;
  }

  private static String snils(int base) {
    for (int check = 0; ; check++) {
      String number = "%09d%02d".formatted(base, check);
      if (Snils.parse(number).isPresent()) {
        return number;
      }
    }
  }

  @Override
  public String fingerprint() {
    return name;
  }

  @Override
  public void forEach(Visitor visitor) {
    for (int i = 0; i < entries.size(); i++) {
      visitor.row(entries.get(i).feed(), i + 2, i, entries.get(i).row());
    }
  }

  @Override
  public void forEachOrganisation(OrganisationVisitor visitor) {
    for (int i = 0; i < organisations.size(); i++) {
      visitor.row(i + 2, organisations.get(i));
    }
  }

  @Override
  public LoadedRow at(Feed feed, long offset) {
    return entries.get((int) offset).row();
  }
}
