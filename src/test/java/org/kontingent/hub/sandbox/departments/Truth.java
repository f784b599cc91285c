package org.kontingent.hub.sandbox.departments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.sandbox.population.Adult;
import org.kontingent.hub.sandbox.population.BirthAct;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Dwelling;
import org.kontingent.hub.sandbox.population.FullName;
import org.kontingent.hub.sandbox.population.Paper;
import org.kontingent.hub.sandbox.population.PartialDate;
import org.kontingent.hub.sandbox.population.SchoolClaim;
import org.kontingent.hub.sandbox.population.Sex;
import org.kontingent.hub.sandbox.population.Topic;

/** What the population holds, in the registry's words: claims to ask with, truth to expect. */
final class Truth {
  private static final Map<String, ActState> STATES =
      Map.of(
          BirthAct.PRIMARY, ActState.VALID,
          BirthAct.RESTORED, ActState.RESTORED,
          BirthAct.ANNULLED, ActState.ANNULLED,
          BirthAct.AMENDED, ActState.AMENDED);

  private Truth() {}

  static PupilFacts claimed(SchoolClaim claim) {
    return new PupilFacts(
        name(claim.name()),
        ImpreciseDate.of(claim.birthDate()),
        claim.birthPlace(),
        gender(claim.sex()),
        claim.snils() == null ? null : new Snils(claim.snils()),
        List.of(),
        null,
        claim.papers().stream().map(Truth::claimedDocument).toList(),
        List.of(),
        List.of());
  }

  static PupilFacts about(Child child, Topic topic) {
    return switch (topic) {
      case BIRTH_RECORD -> birth(child);
      case LIVING_PLACE -> place(AddressKind.REGISTRATION, child.living().get(0));
      case STAYING_PLACE -> place(AddressKind.STAY, child.staying().get(0));
      case CITIZENSHIP -> citizenship(child);
      case SNILS -> pension(child);
    };
  }

  /** As the newer MVD service tells it. */
  static PupilFacts gismuPlace(Child child) {
    Dwelling home = child.living().get(0);
    return only(
        List.of(
            new Address(
                AddressKind.REGISTRATION,
                home.text(),
                home.houseId().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                home.from(),
                home.to())),
        List.of());
  }

  private static PupilFacts birth(Child child) {
    BirthAct act = child.acts().stream().max(Comparator.comparing(BirthAct::version)).orElseThrow();
    List<IdentityDocument> certificates = certificates(act);
    BirthRecord record =
        new BirthRecord(
            act.uid(),
            act.number(),
            ImpreciseDate.of(act.date()),
            act.officeCode(),
            act.officeName(),
            Integer.toString(act.version()),
            act.versionDate(),
            STATES.get(act.stateCode()),
            act.stateCode(),
            act.bornAlive() ? BirthStatus.LIVE : BirthStatus.STILL,
            certificates);
    List<ParentFacts> parents = new ArrayList<>();
    parents.add(parent(ParentKind.MOTHER, act.mother()));
    if (act.father() != null) {
      parents.add(parent(ParentKind.FATHER, act.father()));
    }
    return new PupilFacts(
        name(act.name()),
        date(act.birthDate()),
        act.birthPlace(),
        gender(act.sex()),
        null,
        List.of(),
        record,
        certificates,
        List.of(),
        parents);
  }

  private static PupilFacts place(AddressKind kind, Dwelling home) {
    return only(
        List.of(
            new Address(
                kind,
                home.text(),
                null,
                home.oktmo(),
                null,
                home.region(),
                null,
                home.settlement(),
                home.street(),
                home.house(),
                home.building(),
                home.flat(),
                home.from(),
                home.to())),
        List.of());
  }

  private static PupilFacts citizenship(Child child) {
    if (child.isStateless()) {
      return only(List.of(), List.of(new Citizenship(Citizenship.STATELESS, null, null, null)));
    }
    return only(
        List.of(),
        child.citizenships().stream()
            .map(held -> new Citizenship(held.country(), held.from(), null, held.basis()))
            .toList());
  }

  private static PupilFacts pension(Child child) {
    return new PupilFacts(
        name(child.claim().name()),
        ImpreciseDate.of(child.birthDate()),
        null,
        gender(child.sex()),
        new Snils(child.accounts().get(0).snils()),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static PupilFacts only(List<Address> addresses, List<Citizenship> citizenships) {
    return new PupilFacts(
        null, null, null, null, null, citizenships, null, List.of(), addresses, List.of());
  }

  private static List<IdentityDocument> certificates(BirthAct act) {
    List<IdentityDocument> documents = new ArrayList<>();
    for (Paper paper : act.certificates()) {
      boolean isLast = paper.equals(act.certificates().get(act.certificates().size() - 1));
      DocumentStatus status = isLast ? DocumentStatus.VALID : DocumentStatus.REPLACED;
      documents.add(
          new IdentityDocument(
              DocumentType.BIRTH_CERT_RU,
              paper.series(),
              paper.number(),
              paper.issued(),
              act.officeName(),
              act.officeCode(),
              "643",
              null,
              null,
              act.stateCode().equals(BirthAct.ANNULLED) ? DocumentStatus.ANNULLED : status));
    }
    return documents;
  }

  private static ParentFacts parent(ParentKind kind, Adult adult) {
    return new ParentFacts(
        kind,
        name(adult.name()),
        ImpreciseDate.of(adult.birthDate()),
        gender(adult.sex()),
        new Snils(adult.snils()),
        List.of(new Citizenship(adult.citizenship(), null, null, null)),
        List.of());
  }

  private static IdentityDocument claimedDocument(Paper paper) {
    DocumentType type =
        switch (paper.kind()) {
          case BIRTH_CERTIFICATE -> DocumentType.BIRTH_CERT_RU;
          case FOREIGN_BIRTH_CERTIFICATE -> DocumentType.BIRTH_CERT_FOREIGN;
          case PASSPORT -> DocumentType.PASSPORT_RU;
          case FOREIGN_PASSPORT -> DocumentType.PASSPORT_FOREIGN;
        };
    return new IdentityDocument(
        type,
        paper.series(),
        paper.number(),
        paper.issued(),
        paper.issuer(),
        null,
        paper.country(),
        null,
        null,
        DocumentStatus.UNKNOWN);
  }

  private static PersonName name(FullName name) {
    return new PersonName(
        name.surname(),
        name.first(),
        name.patronymic(),
        name.patronymic() == null ? PatronymicState.ABSENT_BY_LAW : PatronymicState.PRESENT);
  }

  private static ImpreciseDate date(PartialDate date) {
    return new ImpreciseDate(date.year(), date.month(), date.day());
  }

  private static Gender gender(Sex sex) {
    return sex == Sex.MALE ? Gender.MALE : Gender.FEMALE;
  }
}
