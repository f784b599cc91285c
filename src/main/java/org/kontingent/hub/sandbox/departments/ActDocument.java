package org.kontingent.hub.sandbox.departments;

import java.time.Year;
import org.kontingent.hub.sandbox.population.Adult;
import org.kontingent.hub.sandbox.population.BirthAct;
import org.kontingent.hub.sandbox.population.FullName;
import org.kontingent.hub.sandbox.population.Paper;
import org.kontingent.hub.sandbox.population.PartialDate;
import org.kontingent.hub.sources.adapter.wire.zags.AbsenceFlag;
import org.kontingent.hub.sources.adapter.wire.zags.BirthFacts;
import org.kontingent.hub.sources.adapter.wire.zags.BirthRecord;
import org.kontingent.hub.sources.adapter.wire.zags.Certificate;
import org.kontingent.hub.sources.adapter.wire.zags.CertificateKind;
import org.kontingent.hub.sources.adapter.wire.zags.Child;
import org.kontingent.hub.sources.adapter.wire.zags.Delivery;
import org.kontingent.hub.sources.adapter.wire.zags.Office;
import org.kontingent.hub.sources.adapter.wire.zags.Parent;
import org.kontingent.hub.sources.adapter.wire.zags.PersonName;
import org.kontingent.hub.sources.adapter.wire.zags.Place;
import org.kontingent.hub.sources.adapter.wire.zags.RegisterSection;
import org.kontingent.hub.sources.adapter.wire.zags.Residence;
import org.kontingent.hub.sources.adapter.wire.zags.Sex;

/** A birth act as ZAGS writes it, with more in it than a registry of learners may keep. */
final class ActDocument {
  private ActDocument() {}

  static BirthRecord of(BirthAct act) {
    BirthRecord record = new BirthRecord();
    record.setRegisterSection(RegisterSection.RUSSIAN_RECORD);
    record.setRegisterNumber(act.uid());
    record.setNumberOnCertificate(act.number());
    record.setVersion(Integer.toString(act.version()));
    record.setVersionDate(act.versionDate());
    record.setStatusCode(act.stateCode());
    record.setRecordDate(act.date());
    Office office = new Office();
    office.setOfficeName(act.officeName());
    office.setOfficeCode(act.officeCode());
    record.setOffice(office);
    for (int i = 0; i < act.certificates().size(); i++) {
      record.getCertificates().add(certificate(act.certificates().get(i), i == 0));
    }
    record.setFacts(facts(act));
    return record;
  }

  private static Certificate certificate(Paper paper, boolean isFirst) {
    Certificate certificate = new Certificate();
    certificate.setKind(isFirst ? CertificateKind.PRIMARY : CertificateKind.REPEATED);
    certificate.setSeries(paper.series());
    certificate.setNumber(paper.number());
    certificate.setIssueDate(paper.issued());
    return certificate;
  }

  private static BirthFacts facts(BirthAct act) {
    BirthFacts facts = new BirthFacts();
    facts.setBirthOrder(1);
    Delivery delivery = new Delivery();
    delivery.setChildrenBorn(1);
    delivery.setOrderAbsent(AbsenceFlag.ABSENT);
    facts.setDelivery(delivery);
    facts.setChild(child(act));
    if (act.mother() == null) {
      facts.setMotherAbsent(AbsenceFlag.ABSENT);
    } else {
      facts.setMother(parent(act.mother()));
    }
    if (act.father() == null) {
      facts.setFatherAbsent(AbsenceFlag.ABSENT);
    } else {
      facts.setFather(parent(act.father()));
    }
    facts.setFatherGroundAbsent(AbsenceFlag.ABSENT);
    facts.setBirthEvidenceAbsent(AbsenceFlag.ABSENT);
    return facts;
  }

  private static Child child(BirthAct act) {
    Child child = new Child();
    child.setLiveOrStillBirth(act.bornAlive() ? "1" : "0");
    child.setSex(
        act.sex() == org.kontingent.hub.sandbox.population.Sex.MALE ? Sex.MALE : Sex.FEMALE);
    child.setBirthName(name(act.name()));
    PartialDate born = act.birthDate();
    if (born.isPrecise()) {
      child.setBirthDate(born.precise());
    } else {
      child.setBirthDatePartial(partial(born));
    }
    Place place = new Place();
    place.setPlaceKind("1");
    place.setText(act.birthPlace());
    place.setCountryCode("643");
    place.setRegionCode("61");
    child.setBirthPlace(place);
    return child;
  }

  private static Parent parent(Adult adult) {
    Parent parent = new Parent();
    parent.setCitizenshipCode(adult.citizenship());
    parent.setName(name(adult.name()));
    parent.setBirthDate(adult.birthDate());
    parent.setBirthPlaceAbsent(AbsenceFlag.ABSENT);
    parent.setIdentityDocumentAbsent(AbsenceFlag.ABSENT);
    Residence residence = new Residence();
    residence.setConvertedText("Ростовская область, город Ростов-на-Дону, улица Садовая");
    parent.setResidence(residence);
    parent.setSnils(snils(adult.snils()));
    return parent;
  }

  private static PersonName name(FullName full) {
    PersonName name = new PersonName();
    name.setLastName(full.surname());
    name.setFirstName(full.first());
    if (full.patronymic() == null) {
      name.setPatronymicAbsent(AbsenceFlag.ABSENT);
    } else {
      name.setPatronymic(full.patronymic());
    }
    return name;
  }

  private static org.kontingent.hub.sources.adapter.wire.zags.PartialDate partial(
      PartialDate date) {
    var partial = new org.kontingent.hub.sources.adapter.wire.zags.PartialDate();
    partial.setYear(Year.of(date.year()));
    if (date.day() == null) {
      partial.setDayAbsent(AbsenceFlag.ABSENT);
    } else {
      partial.setDay(date.day());
    }
    if (date.month() == null) {
      partial.setMonthAbsent(AbsenceFlag.ABSENT);
    } else {
      partial.setMonth(date.month());
    }
    return partial;
  }

  private static String snils(String digits) {
    return "%s-%s-%s %s"
        .formatted(
            digits.substring(0, 3),
            digits.substring(3, 6),
            digits.substring(6, 9),
            digits.substring(9));
  }
}
