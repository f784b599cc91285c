package org.kontingent.hub.sandbox.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.sandbox.population.ClaimedParent;
import org.kontingent.hub.sandbox.population.FullName;
import org.kontingent.hub.sandbox.population.Paper;
import org.kontingent.hub.sandbox.population.SchoolClaim;
import org.kontingent.hub.sandbox.population.Sex;
import org.kontingent.hub.sandbox.school.wire.school.Consent;
import org.kontingent.hub.sandbox.school.wire.school.ConsentForm;
import org.kontingent.hub.sandbox.school.wire.school.ConsentGiver;
import org.kontingent.hub.sandbox.school.wire.school.ConsentGiverKind;
import org.kontingent.hub.sandbox.school.wire.school.DataCategory;
import org.kontingent.hub.sandbox.school.wire.school.RegisterConsentRequest;
import org.kontingent.hub.sandbox.school.wire.school.UpsertPupilRequest;
import org.kontingent.hub.sandbox.school.wire.types.Citizenship;
import org.kontingent.hub.sandbox.school.wire.types.Document;
import org.kontingent.hub.sandbox.school.wire.types.DocumentType;
import org.kontingent.hub.sandbox.school.wire.types.Gender;
import org.kontingent.hub.sandbox.school.wire.types.ParentClaim;
import org.kontingent.hub.sandbox.school.wire.types.ParentKind;
import org.kontingent.hub.sandbox.school.wire.types.Patronymic;
import org.kontingent.hub.sandbox.school.wire.types.PatronymicState;
import org.kontingent.hub.sandbox.school.wire.types.PersonName;
import org.kontingent.hub.sandbox.school.wire.types.PupilClaim;
import org.kontingent.hub.sandbox.school.wire.types.PurposeCode;
import org.kontingent.hub.sandbox.school.wire.types.SourceKey;

/** What the school knows, as requests of the contract. */
final class ClaimDocuments {
  private static final String TEXT_VERSION = "2026-1";

  private ClaimDocuments() {}

  static RegisterConsentRequest consent(
      String mnemonic, SchoolClaim claim, String organisation, Clock clock) {
    Consent consent = new Consent();
    ConsentGiver giver = new ConsentGiver();
    giver.setKind(ConsentGiverKind.REPRESENTATIVE);
    giver.setName(name(giverOf(claim)));
    consent.setGivenBy(giver);
    consent.getOperator().add(organisation);
    consent.getPurpose().add(PurposeCode.ENROL);
    consent.getPurpose().add(PurposeCode.EDUCATE);
    consent.getDataCategory().add(DataCategory.STAGE_1);
    consent.getDataCategory().add(DataCategory.PARENTS);
    consent.getDataCategory().add(DataCategory.FEDERAL);
    consent.setForm(ConsentForm.PAPER);
    consent.setDocumentReference("дело " + claim.pupilId());
    consent.setTextVersion(TEXT_VERSION);
    consent.setGivenAt(LocalDate.now(clock).minusDays(1));
    RegisterConsentRequest request = new RegisterConsentRequest();
    request.setSourceKey(key(mnemonic, claim.pupilId()));
    request.setConsent(consent);
    return request;
  }

  /** A parent if the school knows one, else whoever bears the child's name. */
  private static FullName giverOf(SchoolClaim claim) {
    return claim.parents().stream().map(ClaimedParent::name).findFirst().orElse(claim.name());
  }

  static UpsertPupilRequest pupil(String mnemonic, SchoolClaim claim, String consentId) {
    PupilClaim pupil = new PupilClaim();
    pupil.setName(name(claim.name()));
    pupil.setBirthDate(claim.birthDate().toString());
    pupil.setBirthPlace(claim.birthPlace());
    if (claim.sex() != null) {
      pupil.setGender(claim.sex() == Sex.MALE ? Gender.MALE : Gender.FEMALE);
    }
    pupil.setSnils(claim.snils());
    Citizenship citizenship = new Citizenship();
    citizenship.setCountry(claim.citizenship());
    pupil.getCitizenship().add(citizenship);
    claim.papers().stream().map(ClaimDocuments::document).forEach(pupil.getDocument()::add);
    UpsertPupilRequest request = new UpsertPupilRequest();
    request.setSourceKey(key(mnemonic, claim.pupilId()));
    request.setPupil(pupil);
    request.getParent().addAll(parents(claim.parents()));
    request.getConsentRef().add(consentId);
    return request;
  }

  private static List<ParentClaim> parents(List<ClaimedParent> known) {
    return known.stream()
        .map(
            one -> {
              ParentClaim parent = new ParentClaim();
              parent.setKind(one.isMother() ? ParentKind.MOTHER : ParentKind.FATHER);
              parent.setName(name(one.name()));
              return parent;
            })
        .toList();
  }

  private static Document document(Paper paper) {
    Document document = new Document();
    document.setType(
        switch (paper.kind()) {
          case BIRTH_CERTIFICATE -> DocumentType.BIRTH_CERT_RU;
          case FOREIGN_BIRTH_CERTIFICATE -> DocumentType.BIRTH_CERT_FOREIGN;
          case PASSPORT -> DocumentType.PASSPORT_RU;
          case FOREIGN_PASSPORT -> DocumentType.PASSPORT_FOREIGN;
        });
    document.setSeries(paper.series());
    document.setNumber(paper.number());
    document.setIssueDate(paper.issued());
    document.setIssuer(paper.issuer());
    document.setCountry(paper.country());
    return document;
  }

  private static PersonName name(FullName known) {
    PersonName name = new PersonName();
    name.setSurname(known.surname());
    name.setFirst(known.first());
    Patronymic patronymic = new Patronymic();
    patronymic.setValue(known.patronymic() == null ? "" : known.patronymic());
    patronymic.setState(
        known.patronymic() == null ? PatronymicState.ABSENT_BY_LAW : PatronymicState.PRESENT);
    name.setPatronymic(patronymic);
    return name;
  }

  static SourceKey key(String mnemonic, String pupilId) {
    SourceKey key = new SourceKey();
    key.setSystem(mnemonic);
    key.setId(pupilId);
    return key;
  }
}
