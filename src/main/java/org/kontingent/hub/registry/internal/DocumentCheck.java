package org.kontingent.hub.registry.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;

/** Checks an identity document by the table of registry.md 2.2. */
final class DocumentCheck {
  private static final int PASSPORT_AGE = 14;

  private DocumentCheck() {}

  static void check(
      FieldRules rules, String field, IdentityDocument document, ImpreciseDate holderBorn) {
    IdentityDocument repaired = DocumentForm.repaired(document);
    switch (document.type()) {
      case BIRTH_CERT_RU -> {
        require(rules, field + ".series", DocumentForm.isCertificateSeries(repaired.series()));
        require(rules, field + ".number", repaired.number().matches("[0-9]{6}"));
      }
      case PASSPORT_RU -> passport(rules, field, repaired, holderBorn);
      default -> other(rules, field, document);
    }
    if (!Objects.equals(repaired.series(), document.series())
        || !Objects.equals(repaired.number(), document.number())) {
      rules.warning("W-DOCUMENT-01", field);
    }
    rules.text(field + ".issuer", document.issuer(), 1000);
    rules.text(field + ".name", document.name(), 500);
    rules.date(field + ".issueDate", document.issueDate());
    rules.period(field, document.issueDate(), document.validTo());
  }

  private static void passport(
      FieldRules rules, String field, IdentityDocument passport, ImpreciseDate holderBorn) {
    require(
        rules,
        field + ".series",
        passport.series() != null && passport.series().matches("[0-9]{4}"));
    require(rules, field + ".number", passport.number().matches("[0-9]{6}"));
    require(
        rules,
        field + ".issuerCode",
        passport.issuerCode() == null || passport.issuerCode().matches("[0-9]{3}-[0-9]{3}"));
    if (passport.issueDate() != null
        && holderBorn != null
        && tooYoung(holderBorn, passport.issueDate())) {
      rules.error("OUT_OF_RANGE", field + ".issueDate");
    }
  }

  private static boolean tooYoung(ImpreciseDate born, LocalDate issued) {
    return born.precise()
        .map(day -> issued.isBefore(day.plusYears(PASSPORT_AGE)))
        .orElse(issued.getYear() - born.year() < PASSPORT_AGE);
  }

  private static void other(FieldRules rules, String field, IdentityDocument document) {
    rules.text(field + ".series", document.series(), 20);
    rules.text(field + ".number", document.number(), 30);
    rules.required(field + ".number", document.number());
    DocumentType type = document.type();
    if (type == DocumentType.BIRTH_CERT_FOREIGN || type == DocumentType.PASSPORT_FOREIGN) {
      rules.required(field + ".country", document.country());
      require(
          rules,
          field + ".country",
          document.country() == null || document.country().matches("[0-9]{3}"));
    } else if (type == DocumentType.OTHER) {
      rules.required(field + ".name", document.name());
    } else {
      rules.required(field + ".validTo", document.validTo());
    }
  }

  private static void require(FieldRules rules, String field, boolean right) {
    if (!right) {
      rules.error("FORMAT", field);
    }
  }
}
