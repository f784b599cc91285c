package org.kontingent.hub.sources.birth.adapter;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.adapter.wire.zags.AbsenceFlag;
import org.kontingent.hub.sources.adapter.wire.zags.ActType;
import org.kontingent.hub.sources.adapter.wire.zags.BirthRecordRequest;
import org.kontingent.hub.sources.adapter.wire.zags.LegalBasis;
import org.kontingent.hub.sources.adapter.wire.zags.PartialDate;
import org.kontingent.hub.sources.adapter.wire.zags.PersonName;
import org.kontingent.hub.sources.adapter.wire.zags.RequestItem;
import org.kontingent.hub.sources.adapter.wire.zags.RequestedIdentityDocument;
import org.kontingent.hub.sources.adapter.wire.zags.RequestedPerson;
import org.kontingent.hub.sources.adapter.wire.zags.RoleInAct;
import org.kontingent.hub.sources.internal.AskedPerson;
import org.kontingent.hub.sources.internal.DocumentKinds;
import org.kontingent.hub.sources.internal.Obstacle;
import org.kontingent.hub.sources.internal.Texts;

/**
 * Puts a question to ZAGS into its form: the child's name, date and birth certificate. The pupil's
 * SNILS is not told: a school's mistake in it must not hide the act.
 */
final class BirthQuestion {
  private static final int NAME_LENGTH = 60;
  private static final int GROUND_LENGTH = 500;
  private static final int DOCUMENT_LENGTH = 40;
  private static final int ISSUER_LENGTH = 1000;

  /** Which document says most about a birth. */
  private static final List<DocumentType> PREFERRED =
      List.of(
          DocumentType.BIRTH_CERT_RU, DocumentType.BIRTH_CERT_FOREIGN, DocumentType.PASSPORT_RU);

  private final SourceSettings.Birth settings;

  BirthQuestion(SourceSettings.Birth settings) {
    this.settings = settings;
  }

  BirthRecordRequest of(DueQuestion question) {
    BirthRecordRequest request = new BirthRecordRequest();
    request.setRequestId(question.id().toString());
    request.setItemCount(1);
    request.setActType(ActType.BIRTH);
    request.setLegalBasis(basis(question.ground()));
    RequestItem item = new RequestItem();
    item.setItemId(BirthRecordDialogue.itemId(question.id()));
    item.setPerson(person(question));
    if (settings.region().isEmpty()) {
      item.setRegistrationRegionAbsent(AbsenceFlag.ABSENT);
    } else {
      item.setRegistrationRegion(settings.region());
    }
    request.getItems().add(item);
    return request;
  }

  private LegalBasis basis(String ground) {
    LegalBasis basis = new LegalBasis();
    basis.setLegalBasisCode(settings.legalBasisCode());
    String told = Texts.fitting(ground, GROUND_LENGTH);
    if (told == null) {
      basis.setSupportingDocumentAbsent(AbsenceFlag.ABSENT);
    } else {
      basis.setSupportingDocument(told);
    }
    return basis;
  }

  private RequestedPerson person(DueQuestion question) {
    AskedPerson asked =
        AskedPerson.of(question.facts()).fitting(NAME_LENGTH, NAME_LENGTH, part -> true);
    if (Texts.isBlank(asked.name().surname()) && Texts.isBlank(asked.name().first())) {
      throw Obstacle.NAME_MISSING.found();
    }
    RequestedPerson person = new RequestedPerson();
    person.setRoleInAct(RoleInAct.CHILD);
    person.setName(name(asked));
    ImpreciseDate born = asked.birthDate();
    if (born.precise().isPresent()) {
      person.setBirthDate(born.precise().get());
    } else {
      person.setBirthDatePartial(partial(born));
    }
    document(question.facts().documents()).ifPresent(person::setIdentityDocument);
    return person;
  }

  private static PersonName name(AskedPerson asked) {
    PersonName name = new PersonName();
    if (Texts.isBlank(asked.name().surname())) {
      name.setLastNameAbsent(AbsenceFlag.ABSENT);
    } else {
      name.setLastName(asked.name().surname());
    }
    if (Texts.isBlank(asked.name().first())) {
      name.setFirstNameAbsent(AbsenceFlag.ABSENT);
    } else {
      name.setFirstName(asked.name().first());
    }
    if (asked.patronymic() == null) {
      name.setPatronymicAbsent(AbsenceFlag.ABSENT);
    } else {
      name.setPatronymic(asked.patronymic());
    }
    return name;
  }

  private static PartialDate partial(ImpreciseDate date) {
    PartialDate partial = new PartialDate();
    partial.setYear(Year.of(date.year()));
    partial.setDayAbsent(AbsenceFlag.ABSENT);
    if (date.month() == null) {
      partial.setMonthAbsent(AbsenceFlag.ABSENT);
    } else {
      partial.setMonth(date.month());
    }
    return partial;
  }

  private static Optional<RequestedIdentityDocument> document(List<IdentityDocument> documents) {
    return documents.stream()
        .filter(document -> PREFERRED.contains(document.type()))
        .filter(document -> document.status() != DocumentStatus.ANNULLED)
        .filter(document -> Texts.fitting(document.number(), DOCUMENT_LENGTH) != null)
        .filter(document -> isNullOrFits(document.series()))
        .min(Comparator.comparing(document -> PREFERRED.indexOf(document.type())))
        .map(BirthQuestion::written);
  }

  private static boolean isNullOrFits(String series) {
    return Texts.isBlank(series) || series.length() <= DOCUMENT_LENGTH;
  }

  private static RequestedIdentityDocument written(IdentityDocument document) {
    RequestedIdentityDocument written = new RequestedIdentityDocument();
    written.setKindCode(DocumentKinds.code(document.type()));
    written.setSeries(Texts.orNull(document.series()));
    written.setNumber(document.number());
    written.setIssueDate(document.issueDate());
    written.setIssuer(Texts.fitting(document.issuer(), ISSUER_LENGTH));
    return written;
  }
}
