package org.kontingent.hub.sources.birth.adapter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.sources.adapter.wire.actnotice.ActNumbers;
import org.kontingent.hub.sources.adapter.wire.actnotice.BirthRecord;
import org.kontingent.hub.sources.adapter.wire.actnotice.Certificate;
import org.kontingent.hub.sources.adapter.wire.actnotice.FullName;
import org.kontingent.hub.sources.adapter.wire.actnotice.KnownChild;
import org.kontingent.hub.sources.adapter.wire.actnotice.Parent;
import org.kontingent.hub.sources.adapter.wire.actnotice.Sex;
import org.kontingent.hub.sources.internal.Flaw;
import org.kontingent.hub.sources.internal.Texts;

/** From the elements of an act notice to facts of the catalogue. */
final class ActNoticeFacts {
  private static final String RUSSIA = "643";

  private ActNoticeFacts() {}

  /** Whom the notice is about, as known before. */
  static PupilFacts about(KnownChild child) {
    ActNumbers act = child.getBirthAct();
    return new PupilFacts(
        name(child.getName()),
        date(child.getBirthDate()),
        null,
        gender(child.getGender()),
        snils(child.getSnils()),
        List.of(),
        act == null
            ? null
            : record(act, null, null, ActState.UNKNOWN, BirthStatus.UNKNOWN, List.of()),
        certificates(child.getCertificate(), act, false),
        List.of(),
        List.of());
  }

  /** The act of birth as it stands. */
  static PupilFacts of(BirthRecord record, ActState state, LocalDate versionDate) {
    List<ParentFacts> parents = new ArrayList<>();
    Optional.ofNullable(record.getMother())
        .map(mother -> parent(mother, ParentKind.MOTHER))
        .ifPresent(parents::add);
    Optional.ofNullable(record.getFather())
        .map(father -> parent(father, ParentKind.FATHER))
        .ifPresent(parents::add);
    BirthStatus born =
        record.isBornAlive() == null
            ? BirthStatus.UNKNOWN
            : record.isBornAlive() ? BirthStatus.LIVE : BirthStatus.STILL;
    return new PupilFacts(
        name(record.getName()),
        date(record.getBirthDate()),
        record.getBirthPlace(),
        gender(record.getGender()),
        null,
        List.of(),
        record(
            record.getAct(),
            record.getVersion() == null ? null : record.getVersion().toString(),
            versionDate,
            state,
            born,
            certificates(record.getCertificate(), record.getAct(), state == ActState.ANNULLED)),
        List.of(),
        List.of(),
        parents);
  }

  /** A name, papers under it, parents: what acts other than a birth change. */
  static PupilFacts called(
      PersonName name, List<IdentityDocument> papers, List<ParentFacts> parents) {
    return new PupilFacts(
        name, null, null, null, null, List.of(), null, papers, List.of(), parents);
  }

  static ParentFacts parent(Parent parent, ParentKind kind) {
    return new ParentFacts(
        kind,
        name(parent.getName()),
        parent.getBirthDate() == null ? null : date(parent.getBirthDate()),
        kind == ParentKind.MOTHER ? Gender.FEMALE : Gender.MALE,
        snils(parent.getSnils()),
        List.of(),
        List.of());
  }

  static PersonName name(FullName name) {
    return Texts.name(name.getLastName(), name.getFirstName(), name.getMiddleName());
  }

  /** Oldest first: the last is the valid one. */
  static List<IdentityDocument> certificates(
      List<Certificate> certificates, ActNumbers act, boolean annulled) {
    List<Certificate> sorted =
        certificates.stream()
            .sorted(
                Comparator.comparing(
                    Certificate::getIssueDate, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    List<IdentityDocument> documents = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      DocumentStatus status =
          i == sorted.size() - 1 ? DocumentStatus.VALID : DocumentStatus.REPLACED;
      documents.add(
          new IdentityDocument(
              DocumentType.BIRTH_CERT_RU,
              sorted.get(i).getSeries(),
              sorted.get(i).getNumber(),
              sorted.get(i).getIssueDate(),
              act == null ? null : act.getOfficeName(),
              act == null ? null : act.getOfficeCode(),
              RUSSIA,
              null,
              null,
              annulled ? DocumentStatus.ANNULLED : status));
    }
    return documents;
  }

  private static org.kontingent.hub.registry.BirthRecord record(
      ActNumbers act,
      String version,
      LocalDate versionDate,
      ActState state,
      BirthStatus born,
      List<IdentityDocument> certificates) {
    return new org.kontingent.hub.registry.BirthRecord(
        act.getUid(),
        act.getNumber(),
        ImpreciseDate.of(act.getDate()),
        act.getOfficeCode(),
        act.getOfficeName(),
        version,
        versionDate,
        state,
        null,
        born,
        certificates);
  }

  private static ImpreciseDate date(String text) {
    try {
      return ImpreciseDate.parse(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Flaw.DATE_IMPOSSIBLE.found();
    }
  }

  private static Gender gender(Sex sex) {
    if (sex == null) {
      return null;
    }
    return sex == Sex.MALE ? Gender.MALE : Gender.FEMALE;
  }

  private static Snils snils(String text) {
    return text == null ? null : Snils.parse(text).orElseThrow(Flaw.SNILS_NOT_VALID::found);
  }
}
