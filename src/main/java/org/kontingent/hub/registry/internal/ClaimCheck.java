package org.kontingent.hub.registry.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilClaim;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.ValidationFailed;

/** Checks a claim by the rules of registry.md 2 and tidies it: all issues are found at once. */
final class ClaimCheck {
  private static final int OLDEST_PUPIL = 99;

  private final FieldRules rules;
  private final LocalDate today;

  private ClaimCheck(LocalDate today) {
    this.rules = new FieldRules(today);
    this.today = today;
  }

  /** A claim fit to be stored. */
  record Checked(PupilFacts facts, List<FieldIssue> warnings) {}

  /**
   * @throws ValidationFailed if anything is wrong
   */
  static Checked check(PupilClaim claim, LocalDate today) {
    ClaimCheck check = new ClaimCheck(today);
    check.key(claim.key());
    check.rules.required("organisation", claim.organisation());
    PupilFacts facts = check.facts(claim.facts());
    check.rules.refuseIfWrong();
    return new Checked(facts, check.rules.warnings());
  }

  private void key(SourceKey key) {
    rules.required("sourceKey.system", key.system());
    rules.required("sourceKey.id", key.id());
    rules.text("sourceKey.id", key.id(), SourceKey.LONGEST_ID);
  }

  private PupilFacts facts(PupilFacts facts) {
    PersonName name = null;
    if (facts.name() == null) {
      rules.error("REQUIRED", "pupil.name");
    } else {
      name = rules.name("pupil.name", facts.name(), true);
    }
    birthDate(facts.birthDate());
    snils("pupil.snils", facts.snils());
    citizenships("pupil.citizenships", facts.citizenships());
    birthRecord(facts);
    if (facts.documents().isEmpty() && facts.birthRecord() == null) {
      rules.warning("W-DOCUMENT-02", "pupil.documents");
    }
    documents("pupil.documents", facts.documents(), facts.birthDate());
    addresses(facts.addresses());
    return new PupilFacts(
        name,
        facts.birthDate(),
        rules.text("pupil.birthPlace", facts.birthPlace(), 500),
        facts.gender(),
        facts.snils(),
        facts.citizenships(),
        facts.birthRecord(),
        facts.documents(),
        facts.addresses(),
        parents(facts.parents()));
  }

  private void birthDate(ImpreciseDate date) {
    if (date == null) {
      rules.error("REQUIRED", "pupil.birthDate");
    } else if (date.year() < today.getYear() - OLDEST_PUPIL - 1
        || date.precise().map(today::isBefore).orElse(date.year() > today.getYear())) {
      rules.error("OUT_OF_RANGE", "pupil.birthDate");
    } else if (date.precise().isEmpty()) {
      rules.warning("W-DATE-01", "pupil.birthDate");
    }
  }

  private void snils(String field, Snils snils) {
    if (snils != null && !snils.isChecked()) {
      rules.warning("W-SNILS-01", field);
    }
  }

  private void citizenships(String field, List<Citizenship> citizenships) {
    for (int i = 0; i < citizenships.size(); i++) {
      Citizenship one = citizenships.get(i);
      String path = field + "[" + i + "]";
      if (!one.country().equals(Citizenship.STATELESS)
          && !one.country().equals(Citizenship.UNKNOWN)
          && !one.country().matches("[0-9]{3}")) {
        rules.error("FORMAT", path + ".country");
      }
      rules.period(path, one.from(), one.to());
    }
  }

  /** A still birth or an annulled act must never create a pupil (registry.md 4.3). */
  private void birthRecord(PupilFacts facts) {
    if (facts.birthRecord() == null) {
      return;
    }
    if (facts.birthRecord().state() == ActState.ANNULLED) {
      rules.error("ACT_ANNULLED", "pupil.birthRecord.state");
    }
    if (facts.birthRecord().birthStatus() == BirthStatus.STILL) {
      rules.error("STILL_BIRTH", "pupil.birthRecord.birthStatus");
    }
    if (facts.birthRecord().uid() != null && facts.birthRecord().uid().length() != 21) {
      rules.error("FORMAT", "pupil.birthRecord.uid");
    }
    documents(
        "pupil.birthRecord.certificates", facts.birthRecord().certificates(), facts.birthDate());
  }

  private void documents(String field, List<IdentityDocument> documents, ImpreciseDate birthDate) {
    for (int i = 0; i < documents.size(); i++) {
      DocumentCheck.check(rules, field + "[" + i + "]", documents.get(i), birthDate);
    }
  }

  private void addresses(List<Address> addresses) {
    for (int i = 0; i < addresses.size(); i++) {
      Address address = addresses.get(i);
      String path = "pupil.addresses[" + i + "]";
      rules.text(path + ".text", address.text(), 1000);
      if (address.fiasId() != null
          && !address.fiasId().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
        rules.error("FORMAT", path + ".fiasId");
      }
      if (address.oktmo() != null && !address.oktmo().matches("[0-9]{8}([0-9]{3})?")) {
        rules.error("FORMAT", path + ".oktmo");
      }
      if (address.kind() == AddressKind.STAY && address.to() == null) {
        rules.error("REQUIRED", path + ".to");
      }
      rules.period(path, address.from(), address.to());
    }
  }

  private List<ParentFacts> parents(List<ParentFacts> parents) {
    List<ParentFacts> tidied = new ArrayList<>();
    for (int i = 0; i < parents.size(); i++) {
      ParentFacts parent = parents.get(i);
      String path = "pupil.parents[" + i + "]";
      snils(path + ".snils", parent.snils());
      citizenships(path + ".citizenships", parent.citizenships());
      documents(path + ".documents", parent.documents(), parent.birthDate());
      tidied.add(
          new ParentFacts(
              parent.kind(),
              rules.name(path + ".name", parent.name(), false),
              parent.birthDate(),
              parent.gender(),
              parent.snils(),
              parent.citizenships(),
              parent.documents()));
    }
    return tidied;
  }
}
