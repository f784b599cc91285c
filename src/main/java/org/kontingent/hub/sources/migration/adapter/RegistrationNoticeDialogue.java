package org.kontingent.hub.sources.migration.adapter;

import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.sources.NoticeDialogue;
import org.kontingent.hub.sources.NoticeReading;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.adapter.Moments;
import org.kontingent.hub.sources.adapter.PayloadForm;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.Acceptance;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.PersonDocument;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.PlaceOf;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.RegisteredPerson;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.RegistrationAtPlace;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.RegistrationNotice;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.RegistrationNoticeResponse;
import org.kontingent.hub.sources.internal.DocumentKinds;
import org.kontingent.hub.sources.internal.Flaw;
import org.kontingent.hub.sources.internal.Texts;

/** What MVD tells unasked about registrations, in the project's own format. */
public final class RegistrationNoticeDialogue implements NoticeDialogue {
  public static final KindOfData KIND =
      new KindOfData(
          "urn://kontingent/sandbox/mvd/registration-notice/1.0.0", "RegistrationNotice");

  private final PayloadForm<RegistrationNoticeResponse, RegistrationNotice> form =
      new PayloadForm<>(
          new KindOfData(KIND.namespace(), "RegistrationNoticeResponse"),
          RegistrationNoticeResponse.class,
          KIND.rootElement(),
          RegistrationNotice.class);
  private final SourceSettings settings;

  public RegistrationNoticeDialogue(SourceSettings settings) {
    this.settings = settings;
  }

  @Override
  public KindOfData kind() {
    return KIND;
  }

  @Override
  public SourceRole role() {
    return SourceRole.MIGRATION_REGISTRY;
  }

  @Override
  public byte[] accepted(String noticeId, boolean test) {
    RegistrationNoticeResponse response = new RegistrationNoticeResponse();
    response.setNoticeId(noticeId);
    response.setResult(test ? Acceptance.TEST : Acceptance.ACCEPTED);
    return form.write(response);
  }

  @Override
  public NoticeReading read(byte[] payload) {
    RegistrationNotice notice = form.read(payload);
    RegistrationAtPlace place = notice.getRegistration();
    RegisteredPlace.checkPeriod(place.getFrom(), place.getTo());
    if (place.getKind() == PlaceOf.STAYING && place.getTo() == null) {
      // A stay has an end (registry.md 4.4).
      throw Flaw.ANSWER_INCOMPLETE.found();
    }
    boolean ended = place.getKind() == PlaceOf.LIVING && place.getTo() != null;
    LocalDate since = ended ? place.getTo() : place.getFrom();
    return new NoticeReading(
        NoticeKind.REGISTRATION_CHANGED,
        notice.getNoticeId(),
        null,
        about(notice.getPerson()),
        RegisteredPlace.facts(address(place)),
        since.atStartOfDay(settings.zone()).toInstant(),
        Moments.of(notice.getMadeAt(), settings.zone()));
  }

  private static Address address(RegistrationAtPlace place) {
    return new Address(
        place.getKind() == PlaceOf.LIVING ? AddressKind.REGISTRATION : AddressKind.STAY,
        RegisteredPlace.bounded(place.getAddress()),
        place.getFiasId(),
        place.getOktmo(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        place.getFrom(),
        place.getTo());
  }

  private static PupilFacts about(RegisteredPerson person) {
    Snils snils =
        person.getSnils() == null
            ? null
            : Snils.parse(person.getSnils()).orElseThrow(Flaw.SNILS_NOT_VALID::found);
    return new PupilFacts(
        Texts.name(person.getLastName(), person.getFirstName(), person.getMiddleName()),
        ImpreciseDate.of(person.getBirthDate()),
        null,
        null,
        snils,
        List.of(),
        null,
        person.getDocument().stream().map(RegistrationNoticeDialogue::document).toList(),
        List.of(),
        List.of());
  }

  private static IdentityDocument document(PersonDocument document) {
    DocumentType type = DocumentKinds.type(document.getKind());
    return new IdentityDocument(
        type,
        document.getSeries(),
        document.getNumber(),
        document.getIssueDate(),
        null,
        null,
        null,
        null,
        type == DocumentType.OTHER ? "СПДУЛ " + document.getKind() : null,
        DocumentStatus.UNKNOWN);
  }
}
