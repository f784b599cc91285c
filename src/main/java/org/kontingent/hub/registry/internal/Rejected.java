package org.kontingent.hub.registry.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.decision.DecisionId;

/**
 * Conflicts about values that a system holds for wrong though no record of it says so: as long as
 * the value stands and nobody has decided about it since. Pure.
 */
final class Rejected {
  private Rejected() {}

  /**
   * Open ones and settled ones.
   *
   * @param known what is a conflict already, and needs no second one
   */
  static List<FoundConflict> conflicts(
      Collection<ValueChangeStore.Rejection> rejections,
      GoldenRecord golden,
      List<FoundConflict> known,
      List<StoredDecision> decisions) {
    if (rejections.isEmpty()) {
      return List.of();
    }
    List<ToldValue> told = ToldValue.of(golden);
    Map<String, FoundConflict> found = new LinkedHashMap<>();
    rejections.stream()
        .sorted(
            Comparator.comparing(ValueChangeStore.Rejection::field)
                .thenComparing(ValueChangeStore.Rejection::at))
        .forEach(
            rejection ->
                conflict(rejection, told, decisions)
                    .ifPresent(one -> found.merge(one.name(), one, Rejected::open)));
    known.forEach(one -> found.remove(one.name()));
    return List.copyOf(found.values());
  }

  private static FoundConflict open(FoundConflict one, FoundConflict other) {
    return one.decidedBy() == null ? one : other;
  }

  private static Optional<FoundConflict> conflict(
      ValueChangeStore.Rejection rejection, List<ToldValue> told, List<StoredDecision> decisions) {
    List<ToldValue> ofField =
        told.stream().filter(one -> one.field().equals(rejection.field())).toList();
    boolean stands =
        rejection.value() == null
            ? ofField.isEmpty()
            : ofField.stream().anyMatch(one -> one.text().equals(rejection.value()));
    if (!stands) {
      return Optional.empty();
    }
    FoundConflict conflict =
        FoundConflict.of(
            type(rejection.field()),
            rejection.field(),
            ofField.stream()
                .map(one -> new ContendingValue(one.text(), one.provenance()))
                .toList());
    DecisionId by =
        decisions.stream()
            .filter(one -> one.value() != null)
            .filter(one -> one.value().field().path().equals(rejection.field()))
            .filter(one -> one.decidedAt().isAfter(rejection.at()))
            .map(StoredDecision::id)
            .max(Comparator.comparing(DecisionId::value))
            .orElse(null);
    return Optional.of(conflict.decided(by));
  }

  private static ConflictType type(String field) {
    Objects.requireNonNull(field);
    if (field.startsWith("addresses.")) {
      return ConflictType.ADDRESS_DIFF;
    }
    if (field.startsWith("parents.")) {
      return ConflictType.PARENT_LINK_DIFF;
    }
    return switch (field) {
      case "name" -> ConflictType.NAME_DIFF;
      case "birthDate", "birthPlace" -> ConflictType.BIRTH_DIFF;
      case "gender" -> ConflictType.GENDER_DIFF;
      case "snils" -> ConflictType.SNILS_DIFF;
      case "citizenships" -> ConflictType.CITIZENSHIP_DIFF;
      default -> ConflictType.NOT_CONFIRMED;
    };
  }
}
