package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.Valued;

/**
 * What sources did not find though it is claimed (registry.md 6.2). Not found is a fact: it lowers
 * nothing and proves nothing false. Several numbers without a way to choose are SNILS_TWINS.
 */
final class NotConfirmed {
  private NotConfirmed() {}

  /** Settled where a person chose the value knowing that it was not found. */
  static List<FoundConflict> of(Evidence evidence, GoldenRecord golden, Choices choices) {
    List<FoundConflict> conflicts = new ArrayList<>();
    for (QuestionKind kind : QuestionKind.values()) {
      evidence
          .negative(kind)
          .flatMap(answer -> conflict(kind, answer, golden))
          .map(
              found ->
                  found.decided(
                      choices
                          .ruling(found.field())
                          .filter(ruling -> ruling.settles(found.type()))
                          .map(Ruling::decision)
                          .orElse(null)))
          .ifPresent(conflicts::add);
    }
    return conflicts;
  }

  private static Optional<FoundConflict> conflict(
      QuestionKind kind, SourceRecord answer, GoldenRecord golden) {
    ContendingValue said = new ContendingValue(answer.outcome().name(), answer.provenance());
    if (kind == QuestionKind.SNILS && answer.outcome() == SourceOutcome.AMBIGUOUS) {
      return Optional.of(FoundConflict.of(ConflictType.SNILS_TWINS, "snils", List.of(said)));
    }
    return claimed(kind, golden)
        .filter(valued -> valued.provenance().sourceRole() == SourceRole.SCHOOL)
        .map(
            valued ->
                FoundConflict.of(
                    ConflictType.NOT_CONFIRMED,
                    field(kind),
                    List.of(new ContendingValue(text(valued.value()), valued.provenance()), said)));
  }

  private static Optional<? extends Valued<?>> claimed(QuestionKind kind, GoldenRecord golden) {
    return switch (kind) {
      case BIRTH_RECORD -> Optional.ofNullable(golden.birthDate());
      case LIVING_PLACE -> address(golden, AddressKind.REGISTRATION);
      case STAYING_PLACE -> address(golden, AddressKind.STAY);
      case CITIZENSHIP ->
          golden.citizenships().stream()
              .filter(c -> !c.value().country().equals(Citizenship.UNKNOWN))
              .findFirst();
      case SNILS -> Optional.ofNullable(golden.snils());
    };
  }

  private static Optional<? extends Valued<?>> address(GoldenRecord golden, AddressKind kind) {
    return golden.addresses().stream().filter(a -> a.value().kind() == kind).findFirst();
  }

  private static String field(QuestionKind kind) {
    return switch (kind) {
      case BIRTH_RECORD -> "birthDate";
      case LIVING_PLACE -> "addresses.registration";
      case STAYING_PLACE -> "addresses.stay";
      case CITIZENSHIP -> "citizenships";
      case SNILS -> "snils";
    };
  }

  private static String text(Object value) {
    if (value instanceof Snils snils) {
      return snils.formatted();
    } else if (value instanceof Citizenship citizenship) {
      return citizenship.country();
    } else if (value instanceof Address address) {
      return GoldenAddresses.text(address);
    }
    return value.toString();
  }
}
