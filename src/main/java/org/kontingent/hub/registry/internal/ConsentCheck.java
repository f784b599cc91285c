package org.kontingent.hub.registry.internal;

import java.time.LocalDate;
import org.kontingent.hub.registry.NewConsent;
import org.kontingent.hub.registry.SourceKey;

/** Checks that a consent is whole (registry.md 4.22, 7.2): all but its end is mandatory. */
final class ConsentCheck {
  private ConsentCheck() {}

  /**
   * @throws org.kontingent.hub.registry.ValidationFailed with every issue
   */
  static void check(NewConsent consent, LocalDate today) {
    FieldRules rules = new FieldRules(today);
    if (consent.subject() == null) {
      rules.error("REQUIRED", "consent.subject");
    } else {
      rules.required("consent.subject.system", consent.subject().system());
      rules.required("consent.subject.id", consent.subject().id());
      rules.text("consent.subject.id", consent.subject().id(), SourceKey.LONGEST_ID);
    }
    rules.required("consent.givenBy", consent.givenBy());
    if (consent.giverName() == null) {
      rules.error("REQUIRED", "consent.giverName");
    } else {
      rules.name("consent.giverName", consent.giverName(), true);
    }
    if (consent.operators().isEmpty() || consent.operators().stream().anyMatch(String::isBlank)) {
      rules.error("REQUIRED", "consent.operators");
    }
    if (consent.purposes().isEmpty()) {
      rules.error("REQUIRED", "consent.purposes");
    }
    if (consent.dataCategories().isEmpty()) {
      rules.error("REQUIRED", "consent.dataCategories");
    }
    rules.required("consent.form", consent.form());
    rules.required("consent.documentReference", consent.documentReference());
    rules.text("consent.documentReference", consent.documentReference(), 500);
    rules.required("consent.textVersion", consent.textVersion());
    rules.text("consent.textVersion", consent.textVersion(), 100);
    rules.required("consent.registeredBy", consent.registeredBy());
    rules.required("consent.givenAt", consent.givenAt());
    if (consent.givenAt() != null && consent.givenAt().isAfter(today)) {
      rules.error("OUT_OF_RANGE", "consent.givenAt");
    }
    rules.date("consent.givenAt", consent.givenAt());
    rules.period("consent", consent.givenAt(), consent.validTo());
    rules.refuseIfWrong();
  }
}
