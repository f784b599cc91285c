package org.kontingent.hub.registry.region;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How the three registers of the state write a child down. */
final class StateClerks {
  static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  static final LocalDate TODAY = LocalDate.of(2025, 9, 1);
  private static final double WITHOUT_HYPHEN = 0.15;

  private StateClerks() {}

  /** An act or a certificate issued anew. */
  static List<String> birth(Draft draft, String id, boolean issuedAnew) {
    Dice dice = draft.dice;
    Pupil pupil = draft.pupil;
    NameSlips.apply(draft);
    draft.birthDateSlips();
    draft.sexSlips(0.003);
    LocalDate act = pupil.born.plusDays(dice.between(3, 27));
    LocalDate certificate = act;
    if (issuedAnew) {
      long days = Math.max(1, java.time.temporal.ChronoUnit.DAYS.between(act, TODAY));
      certificate = act.plusDays(1 + dice.upTo((int) days));
    }
    return List.of(
        id,
        draft.surname,
        draft.name,
        draft.patronymic,
        draft.sex,
        draft.born.toString(),
        pupil.birthPlace,
        "" + pupil.actNumber,
        act.toString(),
        draft.certificate.series(),
        draft.certificateNumber(),
        certificate.toString(),
        dice.chance(0.01) ? "" : parent(pupil.household.mother, 0.025, dice),
        parent(pupil.household.father, 0.025, dice));
  }

  static List<String> migration(Draft draft, String id, boolean temporary) {
    Dice dice = draft.dice;
    Pupil pupil = draft.pupil;
    NameSlips.apply(draft);
    draft.birthDateSlips();
    draft.sexSlips(0.004);
    draft.upper();
    String type = "СВИД. О РОЖД.";
    String series = "";
    String number = "";
    if (pupil.foreigner() && dice.chance(0.95)) {
      type = "ИНПАСПОРТ";
      number = draft.passportNumber(pupil.passport);
    } else if (!pupil.foreigner() && !pupil.passport.isEmpty() && dice.chance(0.8)) {
      type = "ПАСПОРТ РФ";
      series = pupil.passport.substring(0, 4);
      number = draft.passportNumber(pupil.passport.substring(5));
    } else if (!dice.chance(0.035)) {
      series = hyphenated(draft.certificate.series(), dice);
      number = draft.certificateNumber();
    }
    Home home = temporary || dice.chance(0.08) ? Home.any(dice) : pupil.household.home;
    LocalDate registered = TODAY.minusDays(dice.upTo(4000));
    return List.of(
        id,
        draft.surname,
        draft.name,
        draft.patronymic,
        draft.sex,
        DOTTED.format(draft.born),
        Draft.upper(pupil.birthPlace),
        Draft.upper(pupil.citizenship),
        type,
        series,
        number,
        temporary || dice.chance(0.03) ? "ВРЕМЕННАЯ" : "ПОСТОЯННАЯ",
        DOTTED.format(registered.isBefore(pupil.born) ? pupil.born.plusDays(30) : registered),
        home.upper());
  }

  static List<String> pension(Draft draft, String id) {
    Dice dice = draft.dice;
    NameSlips.apply(draft);
    draft.birthDateSlips();
    draft.sexSlips(0.007);
    draft.upper();
    boolean paper = dice.chance(0.78);
    return List.of(
        id,
        dashed(snils(draft)),
        draft.surname,
        draft.name,
        draft.patronymic,
        draft.sex,
        draft.born.toString(),
        paper ? "СВИД" : "",
        paper ? hyphenated(draft.certificate.series(), dice) : "",
        paper ? draft.certificateNumber() : "");
  }

  static String snils(Draft draft) {
    String right = draft.pupil.snils;
    if (draft.slips(Slip.SNILS_TYPO)) {
      return Misspelling.wrongDigit(right, draft.dice);
    }
    return draft.slips(Slip.SNILS_TRANSPOSE) ? Misspelling.swappedDigits(right, draft.dice) : right;
  }

  /** As on the card; a number of another length stays as it is. */
  static String dashed(String snils) {
    return snils.length() == 11
        ? snils.substring(0, 3)
            + "-"
            + snils.substring(3, 6)
            + "-"
            + snils.substring(6, 9)
            + " "
            + snils.substring(9)
        : snils;
  }

  static String parent(String name, double wrong, Dice dice) {
    if (name.isEmpty() || !dice.chance(wrong)) {
      return name;
    }
    int word = dice.upTo(2);
    String[] words = name.split(" ");
    words[word] = Misspelling.letter(words[word], dice);
    return String.join(" ", words);
  }

  private static String hyphenated(String series, Dice dice) {
    return dice.chance(WITHOUT_HYPHEN) ? series.replace("-", "") : series;
  }
}
