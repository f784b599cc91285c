package org.kontingent.hub.sources.migration.adapter;

import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.sources.adapter.wire.gismu.BirthCertificate;
import org.kontingent.hub.sources.adapter.wire.gismu.IdentityDocument;
import org.kontingent.hub.sources.adapter.wire.gismu.LivingPlaceRegistrationRequest;
import org.kontingent.hub.sources.adapter.wire.gismu.LivingPlaceRegistrationResponse;
import org.kontingent.hub.sources.adapter.wire.gismu.Person;
import org.kontingent.hub.sources.adapter.wire.gismu.RussianPassport;
import org.kontingent.hub.sources.internal.AskedPerson;
import org.kontingent.hub.sources.internal.NormalForm;

/** A question to gismu 1.2.0, and whether an answer repeats it. */
final class GismuQuestion {
  private static final String LIVING = "LIVING";

  private GismuQuestion() {}

  static LivingPlaceRegistrationRequest of(PupilFacts facts) {
    AskedPerson asked =
        AskedPerson.of(facts)
            .complete()
            .fitting(
                RegistrationQuestion.SURNAME_LENGTH,
                RegistrationQuestion.NAME_LENGTH,
                part -> true);
    Person person = new Person();
    person.setLastName(asked.name().surname());
    person.setFirstName(asked.name().first());
    person.setMiddleName(asked.patronymic());
    person.setBirthDate(asked.preciseBirthDate());
    LivingPlaceRegistrationRequest request = new LivingPlaceRegistrationRequest();
    request.setPersonInfo(person);
    request.setDocument(document(RegistrationDocument.among(facts.documents())));
    request.setRegAddressType(LIVING);
    return request;
  }

  static boolean isEchoed(LivingPlaceRegistrationResponse response, PupilFacts facts) {
    Person person = response.getPersonInfo();
    return LIVING.equals(response.getRegAddressType())
        && AskedPerson.of(facts)
            .is(
                person.getLastName(),
                person.getFirstName(),
                person.getMiddleName(),
                person.getBirthDate())
        && isSame(response.getDocument(), RegistrationDocument.among(facts.documents()));
  }

  private static boolean isSame(
      IdentityDocument echoed, org.kontingent.hub.registry.IdentityDocument asked) {
    if (asked.type() == DocumentType.PASSPORT_RU) {
      RussianPassport passport = echoed.getRussianPassport();
      return passport != null
          && passport.getSeries().equals(asked.series())
          && passport.getNumber().equals(asked.number());
    }
    BirthCertificate certificate = echoed.getBirthCertificate();
    return certificate != null
        && NormalForm.same(certificate.getSeries(), asked.series())
        && certificate.getNumber().equals(asked.number());
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
