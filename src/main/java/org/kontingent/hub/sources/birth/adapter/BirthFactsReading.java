package org.kontingent.hub.sources.birth.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.adapter.wire.zags.BirthFacts;
import org.kontingent.hub.sources.adapter.wire.zags.BirthRecord;
import org.kontingent.hub.sources.adapter.wire.zags.Child;
import org.kontingent.hub.sources.adapter.wire.zags.PersonName;
import org.kontingent.hub.sources.adapter.wire.zags.Sex;
import org.kontingent.hub.sources.internal.Texts;

/**
 * What of a birth act the catalogue knows. The order of the mother's births, the delivery, homes of
 * the parents and foreign papers behind the act are dropped here; the parents' citizenship stays
 * theirs.
 */
final class BirthFactsReading {
  private final SourceSettings.Birth settings;

  BirthFactsReading(SourceSettings.Birth settings) {
    this.settings = settings;
  }

  PupilFacts of(BirthRecord record) {
    BirthFacts facts = record.getFacts();
    Child child = facts.getChild();
    ActState state = settings.actStates().getOrDefault(record.getStatusCode(), ActState.UNKNOWN);
    List<IdentityDocument> certificates = Certificates.of(record, state == ActState.ANNULLED);
    return new PupilFacts(
        name(child.getBirthName()),
        ActDates.of(child.getBirthDate(), child.getBirthDatePartial()),
        child.getBirthPlace() == null ? null : child.getBirthPlace().getText(),
        gender(child.getSex()),
        Snils.parse(child.getSnils()).orElse(null),
        List.of(),
        act(record, state, child, certificates),
        certificates,
        List.of(),
        parents(facts));
  }

  private org.kontingent.hub.registry.BirthRecord act(
      BirthRecord record, ActState state, Child child, List<IdentityDocument> certificates) {
    return new org.kontingent.hub.registry.BirthRecord(
        record.getRegisterNumber(),
        record.getNumberOnCertificate(),
        ActDates.of(record.getRecordDate(), record.getRecordDatePartial()),
        record.getOffice().getOfficeCode(),
        record.getOffice().getOfficeName(),
        record.getVersion(),
        record.getVersionDate(),
        state,
        record.getStatusCode(),
        birthStatus(child),
        certificates);
  }

  private BirthStatus birthStatus(Child child) {
    if (child.getLiveOrStillBirth() == null) {
      return BirthStatus.UNKNOWN;
    }
    return child.getLiveOrStillBirth().equals(settings.liveBirthDigit())
        ? BirthStatus.LIVE
        : BirthStatus.STILL;
  }

  private Gender gender(Sex sex) {
    if (sex == null) {
      return null;
    }
    return sex.value().equals(settings.maleDigit()) ? Gender.MALE : Gender.FEMALE;
  }

  private static List<ParentFacts> parents(BirthFacts facts) {
    List<ParentFacts> parents = new ArrayList<>();
    Optional.ofNullable(facts.getMother())
        .map(mother -> Parents.of(mother, ParentKind.MOTHER, Gender.FEMALE))
        .ifPresent(parents::add);
    Optional.ofNullable(facts.getFather())
        .map(father -> Parents.of(father, ParentKind.FATHER, Gender.MALE))
        .ifPresent(parents::add);
    return parents;
  }

  static org.kontingent.hub.registry.PersonName name(PersonName name) {
    return Texts.name(name.getLastName(), name.getFirstName(), name.getPatronymic());
  }
}
