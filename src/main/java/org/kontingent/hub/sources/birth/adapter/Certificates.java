package org.kontingent.hub.sources.birth.adapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.sources.adapter.wire.zags.BirthRecord;
import org.kontingent.hub.sources.adapter.wire.zags.Certificate;
import org.kontingent.hub.sources.adapter.wire.zags.RegisterSection;

/** The certificates issued for an act, oldest first: the last is the valid one. */
final class Certificates {
  private static final String RUSSIA = "643";

  private Certificates() {}

  static List<IdentityDocument> of(BirthRecord record, boolean isAnnulled) {
    List<Certificate> numbered =
        record.getCertificates().stream()
            .filter(certificate -> certificate.getNumber() != null)
            .sorted(
                Comparator.comparing(
                    Certificate::getIssueDate, Comparator.nullsFirst(LocalDate::compareTo)))
            .toList();
    List<IdentityDocument> documents = new ArrayList<>();
    for (int i = 0; i < numbered.size(); i++) {
      DocumentStatus status =
          i == numbered.size() - 1 ? DocumentStatus.VALID : DocumentStatus.REPLACED;
      documents.add(
          document(record, numbered.get(i), isAnnulled ? DocumentStatus.ANNULLED : status));
    }
    return documents;
  }

  private static IdentityDocument document(
      BirthRecord record, Certificate certificate, DocumentStatus status) {
    boolean isRussian = record.getRegisterSection() == RegisterSection.RUSSIAN_RECORD;
    return new IdentityDocument(
        isRussian ? DocumentType.BIRTH_CERT_RU : DocumentType.BIRTH_CERT_FOREIGN,
        certificate.getSeries(),
        certificate.getNumber(),
        certificate.getIssueDate(),
        record.getOffice().getOfficeName(),
        record.getOffice().getOfficeCode(),
        isRussian ? RUSSIA : null,
        null,
        null,
        status);
  }
}
