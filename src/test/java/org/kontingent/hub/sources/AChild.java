package org.kontingent.hub.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceRequestId;

/** Builds questions about an invented child, one change at a time. */
public final class AChild {
  public static final SourceRequestId ID =
      new SourceRequestId(UUID.fromString("6a1d1c9e-2222-4d0a-9d7f-000000000001"));

  private PersonName name =
      new PersonName("Берёзкина", "Алёна", "Петровна", PatronymicState.PRESENT);
  private ImpreciseDate birthDate = ImpreciseDate.parse("2016-05-14");
  private String birthPlace = "город Примерск";
  private Gender gender = Gender.FEMALE;
  private final List<IdentityDocument> documents = new ArrayList<>();
  private String ground = "consent 17";

  private AChild() {
    documents.add(certificate("IV-МЮ", "123456"));
  }

  public static AChild ordinary() {
    return new AChild();
  }

  public static IdentityDocument certificate(String series, String number) {
    return document(DocumentType.BIRTH_CERT_RU, series, number, "Отдел ЗАГС");
  }

  public static IdentityDocument document(
      DocumentType type, String series, String number, String issuer) {
    return new IdentityDocument(
        type,
        series,
        number,
        LocalDate.of(2016, 5, 20),
        issuer,
        null,
        null,
        null,
        null,
        DocumentStatus.UNKNOWN);
  }

  public AChild named(String surname, String first, String patronymic) {
    name =
        new PersonName(
            surname,
            first,
            patronymic,
            patronymic == null ? PatronymicState.ABSENT_BY_LAW : PatronymicState.PRESENT);
    return this;
  }

  public AChild born(String date) {
    birthDate = date == null ? null : ImpreciseDate.parse(date);
    return this;
  }

  public AChild bornIn(String place) {
    birthPlace = place;
    return this;
  }

  public AChild of(Gender other) {
    gender = other;
    return this;
  }

  public AChild with(IdentityDocument... others) {
    documents.clear();
    documents.addAll(List.of(others));
    return this;
  }

  public AChild onGround(String other) {
    ground = other;
    return this;
  }

  public PupilFacts facts() {
    return new PupilFacts(
        name,
        birthDate,
        birthPlace,
        gender,
        null,
        List.of(),
        null,
        documents,
        List.of(),
        List.of());
  }

  public DueQuestion asked(QuestionKind kind) {
    return new DueQuestion(ID, kind, facts(), Purpose.ENROL, ground);
  }
}
