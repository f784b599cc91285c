package org.kontingent.hub.sources.migration.adapter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.sources.SourceDialogue;
import org.kontingent.hub.sources.SourceReading;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.adapter.PayloadForm;
import org.kontingent.hub.sources.adapter.wire.citizenship.CitizenshipRequest;
import org.kontingent.hub.sources.adapter.wire.citizenship.CitizenshipResponse;
import org.kontingent.hub.sources.adapter.wire.citizenship.HeldCitizenship;
import org.kontingent.hub.sources.adapter.wire.citizenship.PersonAsked;
import org.kontingent.hub.sources.adapter.wire.citizenship.PersonalDocument;
import org.kontingent.hub.sources.adapter.wire.citizenship.Sex;
import org.kontingent.hub.sources.internal.AskedPerson;
import org.kontingent.hub.sources.internal.DocumentKinds;
import org.kontingent.hub.sources.internal.Flaw;
import org.kontingent.hub.sources.internal.Obstacle;
import org.kontingent.hub.sources.internal.Texts;
import org.kontingent.hub.sources.internal.UnusableAnswer;

/**
 * Citizenships held, by the project's own form of a service that MVD has not published
 * (departments.md 5.4). Every citizenship is told; none is picked.
 */
public final class CitizenshipDialogue implements SourceDialogue {
  public static final KindOfData KIND =
      new KindOfData("urn://kontingent/sandbox/mvd/citizenship/1.0.0", "CitizenshipRequest");

  private static final int NAME_LENGTH = 100;
  private static final int BIRTH_PLACE_LENGTH = 500;
  private static final int DOCUMENT_LENGTH = 25;

  /** Which document says most about citizenship; those not named come last. */
  private static final List<DocumentType> PREFERRED =
      List.of(DocumentType.PASSPORT_RU, DocumentType.PASSPORT_FOREIGN, DocumentType.BIRTH_CERT_RU);

  private final PayloadForm<CitizenshipRequest, CitizenshipResponse> form =
      new PayloadForm<>(
          KIND, CitizenshipRequest.class, "CitizenshipResponse", CitizenshipResponse.class);
  private final SourceSettings settings;

  public CitizenshipDialogue(SourceSettings settings) {
    this.settings = settings;
  }

  @Override
  public QuestionKind question() {
    return QuestionKind.CITIZENSHIP;
  }

  @Override
  public KindOfData kind() {
    return KIND;
  }

  @Override
  public byte[] write(DueQuestion question) {
    CitizenshipRequest request = new CitizenshipRequest();
    request.setRequestId(question.id().toString());
    request.setPerson(person(question.facts()));
    request.setDocument(document(question.facts().documents()));
    return form.write(request);
  }

  @Override
  public SourceReading read(byte[] payload, DueQuestion asked) {
    try {
      return read(form.read(payload), asked);
    } catch (UnusableAnswer e) {
      return e.flaw().reading();
    }
  }

  private SourceReading read(CitizenshipResponse response, DueQuestion asked) {
    if (!asked.id().toString().equalsIgnoreCase(response.getRequestId())) {
      throw Flaw.ANSWER_NOT_ABOUT_QUESTION.found();
    }
    Instant asOf = response.getAsOf().atStartOfDay(settings.zone()).toInstant();
    if (response.getNotFound() != null) {
      return SourceReading.without(SourceOutcome.NOT_FOUND, "NOT_FOUND", asOf);
    }
    if (response.getAmbiguous() != null) {
      return SourceReading.without(SourceOutcome.AMBIGUOUS, "SEVERAL_PERSONS", asOf);
    }
    List<Citizenship> held =
        response.getStateless() != null
            ? List.of(new Citizenship(Citizenship.STATELESS, null, null, null))
            : response.getCitizenship().stream()
                .map(CitizenshipDialogue::citizenship)
                .distinct()
                .toList();
    return SourceReading.found(facts(held), null, asOf);
  }

  private static PupilFacts facts(List<Citizenship> held) {
    return new PupilFacts(
        null, null, null, null, null, held, null, List.of(), List.of(), List.of());
  }

  private static Citizenship citizenship(HeldCitizenship held) {
    if (held.getDateFrom() != null) {
      RegisteredPlace.checkPeriod(held.getDateFrom(), held.getDateTo());
    }
    String basis = held.getBasis() == null ? null : held.getBasis().value();
    return new Citizenship(held.getCountryOksm(), held.getDateFrom(), held.getDateTo(), basis);
  }

  private static PersonAsked person(PupilFacts facts) {
    AskedPerson asked =
        AskedPerson.of(facts).complete().fitting(NAME_LENGTH, NAME_LENGTH, part -> true);
    PersonAsked person = new PersonAsked();
    person.setLastName(asked.name().surname());
    person.setFirstName(asked.name().first());
    person.setMiddleName(asked.patronymic());
    person.setBirthDate(asked.preciseBirthDate());
    if (facts.gender() != null) {
      person.setGender(facts.gender() == Gender.MALE ? Sex.MALE : Sex.FEMALE);
    }
    person.setBirthPlace(Texts.fitting(facts.birthPlace(), BIRTH_PLACE_LENGTH));
    return person;
  }

  private static PersonalDocument document(List<IdentityDocument> documents) {
    if (documents.isEmpty()) {
      throw Obstacle.DOCUMENT_MISSING.found();
    }
    IdentityDocument best =
        documents.stream()
            .filter(document -> document.status() != DocumentStatus.ANNULLED)
            .filter(document -> Texts.fitting(document.number(), DOCUMENT_LENGTH) != null)
            .filter(
                document ->
                    Texts.isBlank(document.series())
                        || document.series().length() <= DOCUMENT_LENGTH)
            .min(
                Comparator.comparing(
                        (IdentityDocument one) -> one.status() == DocumentStatus.REPLACED)
                    .thenComparing(one -> rank(one.type())))
            .orElseThrow(Obstacle.DOCUMENT_NOT_EXPRESSIBLE::found);
    PersonalDocument document = new PersonalDocument();
    document.setKind(DocumentKinds.code(best.type()));
    document.setSeries(Texts.orNull(best.series()));
    document.setNumber(best.number());
    document.setIssueDate(best.issueDate());
    return document;
  }

  private static int rank(DocumentType type) {
    int rank = PREFERRED.indexOf(type);
    return rank < 0 ? PREFERRED.size() : rank;
  }
}
