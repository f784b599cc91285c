package org.kontingent.hub.registry.region;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a clerk is about to write about one child, with what went wrong so far. */
final class Draft {
  final Pupil pupil;
  final Feed feed;
  private final ErrorMix mix;
  final Dice dice;
  private final List<String> tags = new ArrayList<>();

  String surname;
  String name;
  String patronymic;
  String sex;
  LocalDate born;
  Serials.Certificate certificate;

  Draft(Pupil pupil, Feed feed, ErrorMix mix, Dice dice) {
    this.pupil = pupil;
    this.feed = feed;
    this.mix = mix;
    this.dice = dice;
    if (!pupil.doubleOf.isEmpty()) {
      tags.add("double");
    }
    if (pupil.twin != null) {
      tags.add("twin");
    }
    surname = pupil.surname;
    name = pupil.name;
    patronymic = pupil.patronymic;
    sex = sex(pupil.male);
    born = pupil.born;
    certificate = pupil.certificate;
  }

  static String sex(boolean male) {
    return male ? "М" : "Ж";
  }

  /** Whether this slip happens here; it is tagged then. */
  boolean slips(Slip slip) {
    boolean happens = dice.chance(mix.rate(slip, feed));
    if (happens) {
      tag(slip);
    }
    return happens;
  }

  void tag(Slip slip) {
    if (!tags.contains(slip.tag())) {
      tags.add(slip.tag());
    }
  }

  String tags() {
    return String.join("|", tags);
  }

  /** As at birth: the clerk has not heard of the change. */
  void former() {
    if (pupil.renamed()) {
      surname = pupil.formerSurname;
      patronymic = pupil.formerPatronymic;
      tag(Slip.OLD_SURNAME);
    }
    if (pupil.reissued) {
      certificate = pupil.formerCertificate;
      tag(Slip.OLD_CERT);
    }
  }

  void sometimesFormer() {
    if (pupil.renamed() && slips(Slip.OLD_SURNAME)) {
      surname = pupil.formerSurname;
      patronymic = pupil.formerPatronymic;
    }
    if (pupil.reissued && slips(Slip.OLD_CERT)) {
      certificate = pupil.formerCertificate;
    }
  }

  void birthDateSlips() {
    if (slips(Slip.DOB_DEFAULT)) {
      born = born.withDayOfYear(1);
    } else if (slips(Slip.DOB_YEAR)) {
      born = born.plusYears(dice.any(-2, -1, 1));
    } else if (born.getDayOfMonth() <= 12
        && born.getDayOfMonth() != born.getMonthValue()
        && slips(Slip.DOB_SWAP)) {
      born = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
    } else if (slips(Slip.DOB_MONTH)) {
      born = otherOr(born, 12, true);
    } else if (slips(Slip.DOB_DAY)) {
      born = otherOr(born, 28, false);
    }
  }

  private LocalDate otherOr(LocalDate date, int bound, boolean month) {
    LocalDate made = date;
    while (made.equals(date)) {
      int value = dice.between(1, bound);
      try {
        made = month ? date.withMonth(value) : date.withDayOfMonth(value);
      } catch (DateTimeException e) {
        continue;
      }
    }
    return made;
  }

  void sexSlips(double missing) {
    if (slips(Slip.SEX_WRONG)) {
      sex = sex(!pupil.male);
    } else if (dice.chance(missing)) {
      sex = "";
    }
  }

  String certificateNumber() {
    if (slips(Slip.CERT_TYPO)) {
      return Misspelling.wrongDigit(certificate.number(), dice);
    }
    return slips(Slip.CERT_TRANSPOSE)
        ? Misspelling.swappedDigits(certificate.number(), dice)
        : certificate.number();
  }

  String passportNumber(String number) {
    return slips(Slip.PASSPORT_TYPO) ? Misspelling.wrongDigit(number, dice) : number;
  }

  void upper() {
    surname = upper(surname);
    name = upper(name);
    patronymic = upper(patronymic);
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT).replace('Ё', 'Е');
  }
}
