package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.SourceRole;

/**
 * What may be seen of a pupil's records after an adoption (registry.md 6.7): the acts from before
 * are gone from sight, and whatever else still says the old name, birth data, parents, act or
 * certificate says it no more. The records themselves stay as they are.
 */
final class Sealing {
  private Sealing() {}

  /** Whether these records hold an adoption. */
  static boolean isSealed(List<SourceRecord> records) {
    return adoption(records).isPresent();
  }

  /**
   * @param records newest first
   */
  static List<SourceRecord> visible(List<SourceRecord> records) {
    Optional<SourceRecord> found = adoption(records);
    if (found.isEmpty()) {
      return records;
    }
    SourceRecord adoption = found.get();
    List<SourceRecord> visible = new ArrayList<>();
    for (SourceRecord record : records) {
      if (record.equals(adoption)) {
        visible.add(record);
      } else if (record.role() == SourceRole.BIRTH_REGISTRY) {
        if (isDeath(record) || record.asOf().isAfter(adoption.asOf())) {
          visible.add(record);
        }
      } else {
        visible.add(record.saying(seen(record.facts(), adoption)));
      }
    }
    return visible;
  }

  private static Optional<SourceRecord> adoption(List<SourceRecord> records) {
    return records.stream()
        .filter(r -> r.notice() != null && r.notice().kind() == NoticeKind.ADOPTED)
        .findFirst();
  }

  private static boolean isDeath(SourceRecord record) {
    return record.notice() != null && record.notice().kind() == NoticeKind.DIED;
  }

  private static PupilFacts seen(PupilFacts said, SourceRecord adoption) {
    PupilFacts now = adoption.facts();
    return new PupilFacts(
        isCalledSo(said.name(), now.name()) ? said.name() : null,
        isBornThen(said.birthDate(), now.birthDate()) ? said.birthDate() : null,
        said.birthPlace() != null && said.birthPlace().equals(now.birthPlace())
            ? said.birthPlace()
            : null,
        said.gender(),
        said.snils(),
        said.citizenships(),
        isOfTheNewAct(said.birthRecord(), now.birthRecord()) ? said.birthRecord() : null,
        said.documents().stream().filter(d -> isOfNow(d, adoption)).toList(),
        said.addresses(),
        said.parents().stream().filter(parent -> isParentNow(parent, now)).toList());
  }

  /** A name of before is not told; where the adoption changed none, every name may stay. */
  private static boolean isCalledSo(PersonName said, PersonName now) {
    return said != null && (now == null || NameForm.same(said, now));
  }

  private static boolean isBornThen(ImpreciseDate said, ImpreciseDate now) {
    return said != null && (now == null || said.equals(now));
  }

  private static boolean isOfTheNewAct(BirthRecord said, BirthRecord now) {
    return said != null
        && now != null
        && StrongKey.ofAct(said).stream().anyMatch(StrongKey.ofAct(now)::contains);
  }

  private static boolean isOfNow(IdentityDocument document, SourceRecord adoption) {
    if (StrongKey.isCertificate(document)) {
      Set<String> certificates =
          StrongKey.documentsOf(adoption.facts()).stream()
              .map(DocumentForm::key)
              .collect(Collectors.toSet());
      return certificates.contains(DocumentForm.key(document));
    }
    return adoption.notice().act() == null
        || adoption.notice().act().date() == null
        || (document.issueDate() != null
            && !document.issueDate().isBefore(adoption.notice().act().date()));
  }

  private static boolean isParentNow(ParentFacts said, PupilFacts now) {
    return now.parents().stream().anyMatch(parent -> NameForm.same(parent.name(), said.name()));
  }
}
