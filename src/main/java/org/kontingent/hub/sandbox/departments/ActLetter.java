package org.kontingent.hub.sandbox.departments;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import org.kontingent.hub.sandbox.LifeEvent;
import org.kontingent.hub.sandbox.population.Adult;
import org.kontingent.hub.sandbox.population.BirthAct;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.FullName;
import org.kontingent.hub.sandbox.population.Paper;
import org.kontingent.hub.sandbox.population.PartialDate;
import org.kontingent.hub.sandbox.population.Sex;
import org.kontingent.hub.sources.adapter.wire.actnotice.ActNotice;
import org.kontingent.hub.sources.adapter.wire.actnotice.ActNumbers;
import org.kontingent.hub.sources.adapter.wire.actnotice.Adoption;
import org.kontingent.hub.sources.adapter.wire.actnotice.BirthEvent;
import org.kontingent.hub.sources.adapter.wire.actnotice.BirthRecord;
import org.kontingent.hub.sources.adapter.wire.actnotice.Certificate;
import org.kontingent.hub.sources.adapter.wire.actnotice.Death;
import org.kontingent.hub.sources.adapter.wire.actnotice.Filiation;
import org.kontingent.hub.sources.adapter.wire.actnotice.KnownChild;
import org.kontingent.hub.sources.adapter.wire.actnotice.NameChange;
import org.kontingent.hub.sources.adapter.wire.actnotice.Parent;

/** One event of one invented child as ZAGS writes it. */
final class ActLetter {
  private final Child child;
  private final BirthAct act;
  private final LocalDate today;

  private ActLetter(Child child, BirthAct act, LocalDate today) {
    this.child = child;
    this.act = act;
    this.today = today;
  }

  /**
   * @throws IllegalArgumentException for a child without an act
   */
  static ActNotice of(Child child, LifeEvent event, LocalDate today) {
    BirthAct act =
        child.acts().stream()
            .max(Comparator.comparingInt(BirthAct::version))
            .orElseThrow(() -> new IllegalArgumentException("no act of " + child.key()));
    return new ActLetter(child, act, today).of(event);
  }

  private ActNotice of(LifeEvent event) {
    ActNotice notice = new ActNotice();
    notice.setChild(known());
    switch (event) {
      case BIRTH -> notice.setBirth(birth(act.date(), record(act)));
      case AMENDMENT -> {
        BirthRecord changed = record(act);
        changed.setVersion(BigInteger.valueOf(act.version() + 1L));
        changed.setBirthPlace(act.birthPlace() + " (уточнено)");
        notice.setAmendment(birth(today, changed));
      }
      case ANNULMENT -> notice.setAnnulment(birth(today, record(act)));
      case NAME_CHANGE -> {
        NameChange change = new NameChange();
        change.setAct(newAct());
        change.setNewName(name(act.name().withSurname(ending("Новосёлов"))));
        notice.setNameChange(change);
      }
      case ADOPTION -> notice.setAdoption(adoption());
      case FILIATION -> {
        Filiation filiation = new Filiation();
        filiation.setAct(newAct());
        Parent father = new Parent();
        father.setName(name(new FullName("Отцов", "Пётр", "Ильич")));
        father.setBirthDate("1985-05-17");
        filiation.setFather(father);
        notice.setFiliation(filiation);
      }
      case DEATH -> {
        Death death = new Death();
        death.setAct(newAct());
        death.setDate(today);
        notice.setDeath(death);
      }
      case MOVE -> throw new IllegalArgumentException("a move is no act");
    }
    return notice;
  }

  private KnownChild known() {
    KnownChild known = new KnownChild();
    known.setName(name(act.name()));
    known.setBirthDate(date(act.birthDate()));
    known.setGender(sex());
    known.setBirthAct(numbers(act));
    act.certificates().forEach(paper -> known.getCertificate().add(certificate(paper)));
    return known;
  }

  private static BirthEvent birth(LocalDate date, BirthRecord record) {
    BirthEvent event = new BirthEvent();
    event.setDate(date);
    event.setRecord(record);
    return event;
  }

  private BirthRecord record(BirthAct of) {
    BirthRecord record = new BirthRecord();
    record.setAct(numbers(of));
    record.setVersion(BigInteger.valueOf(Math.max(1, of.version())));
    record.setBornAlive(of.bornAlive());
    record.setName(name(of.name()));
    record.setBirthDate(date(of.birthDate()));
    record.setBirthPlace(of.birthPlace());
    record.setGender(sex());
    of.certificates().forEach(paper -> record.getCertificate().add(certificate(paper)));
    record.setMother(parent(of.mother()));
    record.setFather(parent(of.father()));
    return record;
  }

  /** Another name, other parents, a new act and a new certificate; the day of birth stays. */
  private Adoption adoption() {
    BirthRecord record = record(act);
    record.setName(
        name(
            new FullName(
                ending("Родионов"),
                child.sex() == Sex.FEMALE ? "Дарья" : "Егор",
                child.sex() == Sex.FEMALE ? "Олеговна" : "Олегович")));
    ActNumbers numbers = numbers(act);
    numbers.setUid("9" + act.uid().substring(1));
    numbers.setNumber("7" + act.number());
    numbers.setDate(today);
    record.setAct(numbers);
    record.getCertificate().clear();
    Certificate paper = new Certificate();
    paper.setSeries("IX-УД");
    paper.setNumber("%06d".formatted(Math.floorMod(act.uid().hashCode(), 1_000_000)));
    paper.setIssueDate(today);
    record.getCertificate().add(paper);
    record.setMother(newParent("Родионова", "Анна", "Юрьевна"));
    record.setFather(newParent("Родионов", "Олег", "Петрович"));
    Adoption adoption = new Adoption();
    adoption.setAct(newAct());
    adoption.setRecord(record);
    return adoption;
  }

  /** The act of the event itself. */
  private ActNumbers newAct() {
    ActNumbers numbers = new ActNumbers();
    numbers.setNumber("5" + act.number());
    numbers.setDate(today);
    numbers.setOfficeCode(act.officeCode());
    numbers.setOfficeName(act.officeName());
    return numbers;
  }

  private static ActNumbers numbers(BirthAct act) {
    ActNumbers numbers = new ActNumbers();
    numbers.setUid(act.uid());
    numbers.setNumber(act.number());
    numbers.setDate(act.date());
    numbers.setOfficeCode(act.officeCode());
    numbers.setOfficeName(act.officeName());
    return numbers;
  }

  private static Certificate certificate(Paper paper) {
    Certificate certificate = new Certificate();
    certificate.setSeries(paper.series());
    certificate.setNumber(paper.number());
    certificate.setIssueDate(paper.issued());
    return certificate;
  }

  private static Parent parent(Adult adult) {
    if (adult == null) {
      return null;
    }
    Parent parent = new Parent();
    parent.setName(name(adult.name()));
    parent.setBirthDate(adult.birthDate().toString());
    return parent;
  }

  private static Parent newParent(String surname, String first, String patronymic) {
    Parent parent = new Parent();
    parent.setName(name(new FullName(surname, first, patronymic)));
    return parent;
  }

  private static org.kontingent.hub.sources.adapter.wire.actnotice.FullName name(FullName of) {
    var name = new org.kontingent.hub.sources.adapter.wire.actnotice.FullName();
    name.setLastName(of.surname());
    name.setFirstName(of.first());
    name.setMiddleName(of.patronymic());
    return name;
  }

  private String ending(String surname) {
    return child.sex() == Sex.FEMALE ? surname + "а" : surname;
  }

  private org.kontingent.hub.sources.adapter.wire.actnotice.Sex sex() {
    return child.sex() == Sex.FEMALE
        ? org.kontingent.hub.sources.adapter.wire.actnotice.Sex.FEMALE
        : org.kontingent.hub.sources.adapter.wire.actnotice.Sex.MALE;
  }

  private static String date(PartialDate date) {
    if (date.month() == null) {
      return "%04d".formatted(date.year());
    }
    return date.day() == null
        ? "%04d-%02d".formatted(date.year(), date.month())
        : date.precise().toString();
  }
}
