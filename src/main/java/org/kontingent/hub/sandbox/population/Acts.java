package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;
import java.util.List;

/** Makes birth acts and certificates as the invented region's offices do. */
final class Acts {
  static final String BIRTH_PLACE = "Ростовская область, город Ростов-на-Дону";
  private static final String OFFICE = "Отдел ЗАГС «Примерный» № 1 города Ростова-на-Дону";
  private static final String OFFICE_CODE = "R6100001";
  private static final String RUSSIA = "643";

  private Acts() {}

  static Paper certificate(LocalDate issued, String number) {
    return certificate(series(issued), issued, number);
  }

  static Paper certificate(String series, LocalDate issued, String number) {
    return new Paper(PaperKind.BIRTH_CERTIFICATE, series, number, issued, OFFICE, RUSSIA);
  }

  static BirthAct primary(
      ChildDraft child, Numbers numbers, int slot, Paper certificate, Adult mother, Adult father) {
    return new BirthAct(
        numbers.actUid(slot),
        numbers.actNumber(slot),
        certificate.issued(),
        OFFICE,
        OFFICE_CODE,
        1,
        certificate.issued(),
        BirthAct.PRIMARY,
        true,
        child.name,
        child.sex,
        PartialDate.of(child.birthDate),
        BIRTH_PLACE,
        List.of(certificate),
        mother,
        father);
  }

  static BirthAct withState(BirthAct act, String stateCode, boolean bornAlive) {
    return new BirthAct(
        act.uid(),
        act.number(),
        act.date(),
        act.officeName(),
        act.officeCode(),
        act.version(),
        act.versionDate(),
        stateCode,
        bornAlive,
        act.name(),
        act.sex(),
        act.birthDate(),
        act.birthPlace(),
        act.certificates(),
        act.mother(),
        act.father());
  }

  static BirthAct withCertificates(BirthAct act, List<Paper> certificates) {
    return new BirthAct(
        act.uid(),
        act.number(),
        act.date(),
        act.officeName(),
        act.officeCode(),
        act.version(),
        act.versionDate(),
        act.stateCode(),
        act.bornAlive(),
        act.name(),
        act.sex(),
        act.birthDate(),
        act.birthPlace(),
        certificates,
        act.mother(),
        act.father());
  }

  static BirthAct withBirthDate(BirthAct act, PartialDate birthDate) {
    return new BirthAct(
        act.uid(),
        act.number(),
        act.date(),
        act.officeName(),
        act.officeCode(),
        act.version(),
        act.versionDate(),
        act.stateCode(),
        act.bornAlive(),
        act.name(),
        act.sex(),
        birthDate,
        act.birthPlace(),
        act.certificates(),
        act.mother(),
        act.father());
  }

  /** A newer version of the same act under another name of the child. */
  static BirthAct amended(BirthAct act, LocalDate on, FullName name, List<Paper> certificates) {
    return new BirthAct(
        act.uid(),
        act.number(),
        act.date(),
        act.officeName(),
        act.officeCode(),
        act.version() + 1,
        on,
        BirthAct.AMENDED,
        act.bornAlive(),
        name,
        act.sex(),
        act.birthDate(),
        act.birthPlace(),
        certificates,
        act.mother(),
        act.father());
  }

  private static String series(LocalDate issued) {
    if (issued.getYear() < 2010) {
      return "I-АН";
    }
    return issued.getYear() < 2018 ? "II-АН" : "III-АН";
  }
}
