package org.kontingent.hub.sources.migration.adapter;

import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.sources.adapter.wire.mvd.BirthCertificate;
import org.kontingent.hub.sources.adapter.wire.mvd.IdentityDocument;
import org.kontingent.hub.sources.adapter.wire.mvd.Person;
import org.kontingent.hub.sources.adapter.wire.mvd.RussianPassport;
import org.kontingent.hub.sources.internal.AskedPerson;

/** What the two guvm services are asked alike: the person and one document. */
final class RegistrationQuestion {
  static final int SURNAME_LENGTH = 99;
  static final int NAME_LENGTH = 49;

  private RegistrationQuestion() {}

  static <Q extends org.kontingent.hub.sources.adapter.wire.mvd.RegistrationQuestion> Q filled(
      Q question, PupilFacts facts) {
    question.setPersonInfo(person(facts));
    question.setDocument(document(RegistrationDocument.among(facts.documents())));
    return question;
  }

  private static Person person(PupilFacts facts) {
    AskedPerson asked =
        AskedPerson.of(facts).complete().fitting(SURNAME_LENGTH, NAME_LENGTH, part -> true);
    Person person = new Person();
    person.setLastName(asked.name().surname());
    person.setFirstName(asked.name().first());
    person.setMiddleName(asked.patronymic());
    person.setBirthDate(asked.preciseBirthDate());
    return person;
  }

  private static IdentityDocument document(org.kontingent.hub.registry.IdentityDocument known) {
    IdentityDocument document = new IdentityDocument();
    if (known.type() == DocumentType.PASSPORT_RU) {
      RussianPassport passport = new RussianPassport();
      passport.setSeries(known.series());
      passport.setNumber(known.number());
      passport.setIssueDate(known.issueDate());
      document.setRussianPassport(passport);
    } else {
      BirthCertificate certificate = new BirthCertificate();
      certificate.setSeries(known.series());
      certificate.setNumber(known.number());
      certificate.setIssueDate(known.issueDate());
      document.setBirthCertificate(certificate);
    }
    return document;
  }
}
