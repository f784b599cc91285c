package org.kontingent.hub.registry.region;

import java.util.List;
import java.util.Locale;

/** How a school's secretary types a child in: the dirtiest of the feeds. */
final class SchoolClerk {
  private static final int PUPILS_OF_SCHOOL = 250;

  private SchoolClerk() {}

  /** How many schools teach so many pupils. */
  static int schools(int pupils) {
    return Math.max(4, pupils / PUPILS_OF_SCHOOL);
  }

  /**
   * @param earlier the school the child has left, which has not taken it off its list
   * @param pupils of the region, from which the number of schools follows
   */
  static List<String> enrolment(Draft draft, String id, boolean earlier, int pupils) {
    Dice dice = draft.dice;
    Pupil pupil = draft.pupil;
    NameSlips.apply(draft);
    draft.birthDateSlips();
    draft.sexSlips(0.012);
    String snils = snils(draft);
    List<String> paper = paper(draft);
    layout(draft);
    int grade = StateClerks.TODAY.getYear() - pupil.born.getYear() - 6 - (earlier ? 1 : 0);
    Home home = earlier || dice.chance(0.1) ? Home.any(dice) : pupil.household.home;
    return List.of(
        id,
        "%04d".formatted(1 + dice.upTo(schools(pupils))),
        Math.max(1, Math.min(11, grade)) + dice.any("А", "Б", "В", "Г", "Д"),
        draft.surname,
        draft.name,
        draft.patronymic,
        draft.sex,
        StateClerks.DOTTED.format(draft.born),
        snils,
        paper.get(0),
        paper.get(1),
        paper.get(2),
        dice.chance(0.08) ? "" : pupil.citizenship,
        dice.chance(0.09) ? "" : address(home, dice),
        parent(pupil.household, dice),
        dice.chance(0.2) ? "" : phone(pupil.household, dice),
        earlier ? "2024-09-01" : "2025-09-01");
  }

  private static String snils(Draft draft) {
    if (draft.slips(Slip.NO_SNILS)) {
      return "";
    }
    Dice dice = draft.dice;
    String digits;
    if (draft.pupil.twin != null && draft.slips(Slip.TWIN_SNILS)) {
      digits = draft.pupil.twin.snils;
    } else if (draft.slips(Slip.PARENT_SNILS)) {
      digits = draft.pupil.household.motherSnils;
    } else {
      digits = StateClerks.snils(draft);
    }
    String dashed = StateClerks.dashed(digits);
    return switch (dice.upTo(10)) {
      case 0, 1, 2 -> digits;
      case 3 -> dashed.replace(' ', '-');
      case 4 -> dashed.replace('-', ' ');
      default -> dashed;
    };
  }

  private static List<String> paper(Draft draft) {
    Dice dice = draft.dice;
    Pupil pupil = draft.pupil;
    if (draft.slips(Slip.NO_DOC)) {
      return List.of("", "", "");
    }
    if (pupil.foreigner() && dice.chance(0.95)) {
      return List.of("Паспорт иностранного гражданина", "", draft.passportNumber(pupil.passport));
    }
    if (!pupil.foreigner() && !pupil.passport.isEmpty() && dice.chance(0.6)) {
      return List.of(
          "Паспорт РФ",
          pupil.passport.substring(0, 4),
          draft.passportNumber(pupil.passport.substring(5)));
    }
    if (pupil.twin != null && draft.slips(Slip.TWIN_CERT)) {
      draft.certificate = pupil.twin.certificate;
    }
    String number = draft.certificateNumber();
    return List.of(
        "Свидетельство о рождении",
        series(draft.certificate.series(), dice),
        dice.chance(0.06) ? "№" + number : number);
  }

  /** A Roman number, a dash and two letters as people type them. */
  private static String series(String right, Dice dice) {
    int dash = right.indexOf('-');
    String roman = right.substring(0, dash);
    String letters = right.substring(dash + 1);
    if (dice.chance(0.12)) {
      letters = Misspelling.lookAlike(letters);
    }
    if (dice.chance(0.12)) {
      roman =
          switch (dice.upTo(5)) {
            case 0 -> roman.replace('I', '1');
            case 1 -> roman.replace('I', 'І');
            case 2 -> roman.length() == 1 ? "l" : roman.replace("III", "Ш").replace("II", "П");
            case 3 -> roman.equals("IV") ? "4" : "" + roman.length();
            default -> roman.replace('V', 'У').replace("III", "Ш");
          };
    }
    String made =
        switch (dice.upTo(10)) {
          case 0 -> roman + letters;
          case 1 -> roman + " " + letters;
          case 2 -> roman + " - " + letters;
          default -> roman + "-" + letters;
        };
    return dice.chance(0.07) ? made.toLowerCase(Locale.ROOT) : made;
  }

  private static void layout(Draft draft) {
    Dice dice = draft.dice;
    if (dice.chance(0.5)) {
      draft.surname = withoutYo(draft.surname);
      draft.name = withoutYo(draft.name);
      draft.patronymic = withoutYo(draft.patronymic);
    }
    switch (dice.upTo(28)) {
      case 0 -> {
        draft.surname = draft.surname.toLowerCase(Locale.ROOT);
        draft.name = draft.name.toLowerCase(Locale.ROOT);
        draft.patronymic = draft.patronymic.toLowerCase(Locale.ROOT);
      }
      case 1 -> draft.upper();
      case 2 -> draft.surname = " " + draft.surname;
      case 3 -> draft.surname = draft.surname + "  ";
      default -> {}
    }
  }

  private static String withoutYo(String text) {
    return text.replace('ё', 'е').replace('Ё', 'Е');
  }

  private static String address(Home home, Dice dice) {
    String typed = home.typed(dice);
    return dice.chance(0.04) ? Misspelling.letter(typed, dice) : typed;
  }

  private static String parent(Household household, Dice dice) {
    if (dice.chance(0.12)) {
      return "";
    }
    boolean mother = household.father.isEmpty() || dice.chance(0.75);
    String name = StateClerks.parent(mother ? household.mother : household.father, 0.05, dice);
    if (!dice.chance(0.055)) {
      return name;
    }
    String[] words = name.split(" ");
    StringBuilder short_ = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      short_.append(' ').append(words[i].charAt(0)).append('.');
    }
    return short_.toString();
  }

  private static String phone(Household household, Dice dice) {
    return dice.chance(0.85) ? household.phone : "+79%09d".formatted(dice.upTo(1_000_000_000));
  }
}
