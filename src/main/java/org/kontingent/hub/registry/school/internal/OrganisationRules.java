package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.kontingent.hub.registry.internal.FieldRules;
import org.kontingent.hub.registry.school.Inn;
import org.kontingent.hub.registry.school.Kpp;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Ogrn;

/** What must be said of an organisation to register it, and by which keys it is found. */
public final class OrganisationRules {
  private static final String LEGAL = "legal.";

  private OrganisationRules() {}

  /**
   * Checks the legal facts (registry.md 4.5).
   *
   * @throws org.kontingent.hub.registry.ValidationFailed with all issues together
   */
  public static void check(LegalFacts legal, LocalDate today) {
    FieldRules rules = new FieldRules(today);
    rules.required(LEGAL + "fullName", legal.fullName());
    rules.text(LEGAL + "fullName", legal.fullName(), 1000);
    rules.text(LEGAL + "shortName", legal.shortName(), 255);
    rules.required(LEGAL + "type", legal.type());
    rules.required(LEGAL + "oktmo", legal.oktmo());
    if (legal.oktmo() != null && !legal.oktmo().matches("[0-9]{8}([0-9]{3})?")) {
      rules.error("FORMAT", LEGAL + "oktmo");
    }
    if (keysOf(legal).isEmpty()) {
      rules.error("REQUIRED", LEGAL + "ogrn");
    }
    rules.refuseIfWrong();
  }

  /** Natural keys that lead to this organisation and no other. */
  public static Set<OrganisationStore.Key> keysOf(LegalFacts legal) {
    Set<OrganisationStore.Key> keys = new HashSet<>();
    if (legal.ogrn() != null && legal.head() == null) {
      keys.add(ogrn(legal.ogrn()));
    }
    if (legal.inn() != null && legal.kpp() != null) {
      keys.add(innAndKpp(legal.inn(), legal.kpp()));
    }
    return keys;
  }

  public static OrganisationStore.Key ogrn(Ogrn ogrn) {
    return new OrganisationStore.Key("OGRN", ogrn.digits());
  }

  public static OrganisationStore.Key innAndKpp(Inn inn, Kpp kpp) {
    return new OrganisationStore.Key("INN_KPP", inn.digits() + "|" + kpp.text());
  }
}
