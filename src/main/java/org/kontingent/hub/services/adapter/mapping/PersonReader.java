package org.kontingent.hub.services.adapter.mapping;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.services.adapter.intake.Issues;
import org.kontingent.hub.services.adapter.wire.types.Document;
import org.kontingent.hub.services.adapter.wire.types.Patronymic;

/**
 * Values about a person, from the contract's classes to the registry's. What cannot be read becomes
 * an issue and a null; what the contract check has reported already is passed over in silence.
 */
final class PersonReader {
  private final Issues issues;

  PersonReader(Issues issues) {
    this.issues = issues;
  }

  PersonName name(org.kontingent.hub.services.adapter.wire.types.PersonName name, String field) {
    if (name == null) {
      return null;
    }
    String text = blankToNull(name.getPatronymic());
    PatronymicState state = state(name.getPatronymic(), text);
    if ((state == PatronymicState.PRESENT) != (text != null)) {
      issues.error(text == null ? "REQUIRED" : "CONTRADICTORY", field + ".patronymic");
      return new PersonName(name.getSurname(), name.getFirst(), null, PatronymicState.NOT_ENTERED);
    }
    return new PersonName(name.getSurname(), name.getFirst(), text, state);
  }

  private static PatronymicState state(Patronymic patronymic, String text) {
    if (patronymic == null || patronymic.getState() == null) {
      return text == null ? PatronymicState.NOT_ENTERED : PatronymicState.PRESENT;
    }
    return Codes.same(patronymic.getState(), PatronymicState.class);
  }

  private static String blankToNull(Patronymic patronymic) {
    return patronymic == null || patronymic.getValue() == null || patronymic.getValue().isBlank()
        ? null
        : patronymic.getValue();
  }

  ImpreciseDate date(String text, String field) {
    if (text == null) {
      return null;
    }
    try {
      return ImpreciseDate.parse(text);
    } catch (DateTimeException e) {
      issues.error("FORMAT", field);
      return null;
    }
  }

  Snils snils(String text, String field) {
    if (text == null) {
      return null;
    }
    Snils snils = Snils.parse(text).orElse(null);
    if (snils == null && !issues.mentions(field)) {
      issues.error("BAD_SNILS", field);
    }
    return snils;
  }

  List<Citizenship> citizenships(
      List<org.kontingent.hub.services.adapter.wire.types.Citizenship> given) {
    return given.stream()
        .filter(one -> one.getCountry() != null)
        .map(one -> new Citizenship(one.getCountry(), one.getFrom(), one.getTo(), one.getBasis()))
        .toList();
  }

  List<IdentityDocument> documents(List<Document> given) {
    List<IdentityDocument> documents = new ArrayList<>();
    for (Document one : given) {
      if (one.getType() != null && one.getNumber() != null) {
        documents.add(
            new IdentityDocument(
                Codes.same(one.getType(), DocumentType.class),
                one.getSeries(),
                one.getNumber(),
                one.getIssueDate(),
                one.getIssuer(),
                one.getIssuerCode(),
                one.getCountry(),
                one.getValidTo(),
                one.getName(),
                one.getStatus() == null
                    ? DocumentStatus.VALID
                    : Codes.same(one.getStatus(), DocumentStatus.class)));
      }
    }
    return documents;
  }
}
