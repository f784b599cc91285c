package org.kontingent.hub.registry.region;

import java.time.LocalDate;
import java.util.List;

/** What is true of one child; written once by {@link FamilyMaker}. */
final class Pupil {
  String id;
  Household household;
  String surname;
  String name;
  String patronymic;
  boolean male;
  LocalDate born;
  String birthPlace;
  String citizenship;
  String snils;
  Serials.Certificate certificate;

  /** Empty or «8123 123456» or «C1234567». */
  String passport = "";

  int actNumber;

  /** What held before a change of name or a new certificate; equal to the present where none. */
  String formerSurname;

  String formerPatronymic;
  Serials.Certificate formerCertificate;

  boolean reissued;
  boolean bornAbroad;
  Pupil twin;
  String doubleOf = "";

  boolean renamed() {
    return !formerSurname.equals(surname);
  }

  boolean foreigner() {
    return !citizenship.equals(Household.RUSSIA);
  }

  /** The line of {@code truth.csv}. */
  String truth() {
    return Csv.line(
        List.of(
            id,
            surname,
            name,
            patronymic,
            Draft.sex(male),
            born.toString(),
            birthPlace,
            snils,
            certificate.series(),
            certificate.number(),
            passport,
            citizenship,
            household.home.toString(),
            household.mother,
            household.father,
            household.people.name().toLowerCase(java.util.Locale.ROOT),
            household.id,
            twin == null ? "" : twin.id,
            doubleOf,
            renamed() ? formerSurname : ""));
  }
}
