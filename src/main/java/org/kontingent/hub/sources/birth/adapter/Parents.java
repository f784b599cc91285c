package org.kontingent.hub.sources.birth.adapter;

import java.util.List;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.sources.adapter.wire.zags.Parent;
import org.kontingent.hub.sources.internal.DocumentKinds;

/** What of a parent in an act the catalogue knows: not the birth place, not the home. */
final class Parents {
  private Parents() {}

  static ParentFacts of(Parent parent, ParentKind kind, Gender gender) {
    return new ParentFacts(
        kind,
        BirthFactsReading.name(parent.getName()),
        ActDates.of(parent.getBirthDate(), parent.getBirthDatePartial()),
        gender,
        Snils.parse(parent.getSnils()).orElse(null),
        citizenships(parent),
        documents(parent.getIdentityDocument()));
  }

  /** As it was at registration; a citizenship told only in words is not interpreted. */
  private static List<Citizenship> citizenships(Parent parent) {
    if (parent.getCitizenshipCode() != null) {
      return List.of(new Citizenship(parent.getCitizenshipCode(), null, null, null));
    }
    return parent.getCitizenshipText() == null
        ? List.of()
        : List.of(new Citizenship(Citizenship.UNKNOWN, null, null, null));
  }

  private static List<IdentityDocument> documents(
      org.kontingent.hub.sources.adapter.wire.zags.IdentityDocument document) {
    if (document == null || document.getKindCode() == null || document.getNumber() == null) {
      return List.of();
    }
    DocumentType type = DocumentKinds.type(document.getKindCode());
    return List.of(
        new IdentityDocument(
            type,
            document.getSeries(),
            document.getNumber(),
            document.getIssueDate(),
            document.getIssuer(),
            document.getIssuerCode(),
            null,
            null,
            type == DocumentType.OTHER ? "СПДУЛ " + document.getKindCode() : null,
            DocumentStatus.UNKNOWN));
  }
}
