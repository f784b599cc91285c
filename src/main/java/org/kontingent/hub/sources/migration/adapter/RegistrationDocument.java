package org.kontingent.hub.sources.migration.adapter;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.sources.internal.Obstacle;

/**
 * The document by which MVD looks for a registration: a Russian passport or birth certificate with
 * its issue date. Its forms have no place for anything else, a foreign certificate included.
 */
final class RegistrationDocument {
  private static final Pattern CERTIFICATE_SERIES = Pattern.compile("[IVXLCDM]{1,10}-[А-Я]{2}");
  private static final Pattern PASSPORT_SERIES = Pattern.compile("[0-9]{4}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{6}");

  private RegistrationDocument() {}

  /** The best of what the pupil has: valid before replaced, passport before certificate. */
  static IdentityDocument among(List<IdentityDocument> documents) {
    if (documents.isEmpty()) {
      throw Obstacle.DOCUMENT_MISSING.found();
    }
    return documents.stream()
        .filter(RegistrationDocument::isExpressible)
        .min(
            Comparator.comparing(
                    (IdentityDocument document) -> document.status() == DocumentStatus.REPLACED)
                .thenComparing(document -> document.type() != DocumentType.PASSPORT_RU))
        .orElseThrow(Obstacle.DOCUMENT_NOT_EXPRESSIBLE::found);
  }

  private static boolean isExpressible(IdentityDocument document) {
    if (document.issueDate() == null
        || document.series() == null
        || document.status() == DocumentStatus.ANNULLED
        || !NUMBER.matcher(document.number()).matches()) {
      return false;
    }
    return switch (document.type()) {
      case BIRTH_CERT_RU -> CERTIFICATE_SERIES.matcher(document.series()).matches();
      case PASSPORT_RU -> PASSPORT_SERIES.matcher(document.series()).matches();
      default -> false;
    };
  }
}
