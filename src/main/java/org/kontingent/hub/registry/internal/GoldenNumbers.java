package org.kontingent.hub.registry.internal;

import static org.kontingent.hub.registry.SourceRole.BIRTH_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.MIGRATION_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.PENSION_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.SCHOOL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.decision.ValueField;

/** Chooses the SNILS and the citizenships (registry.md 6.4). */
final class GoldenNumbers {
  private static final List<SourceRole> SNILS_ORDER =
      List.of(PENSION_REGISTRY, BIRTH_REGISTRY, MIGRATION_REGISTRY, SCHOOL);

  private static final FieldForm<Snils> SNILS =
      new FieldForm<>(ValueField.SNILS, r -> r.facts().snils(), Snils::digits, Snils::formatted);
  private static final FieldForm<List<Citizenship>> CITIZENSHIPS =
      new FieldForm<>(
          ValueField.CITIZENSHIPS,
          r -> r.facts().citizenships().isEmpty() ? null : r.facts().citizenships(),
          list -> String.join(", ", says(list)),
          list -> String.join(", ", says(list)));

  /** The number chosen among those that may be taken, and what is wrong with the others. */
  record ChosenSnils(Choice<Snils> choice, List<FoundConflict> conflicts) {}

  private GoldenNumbers() {}

  /**
   * The pension registry's number first. A number that came with another person's birth date or
   * names is not taken, nor one that another pupil holds on better evidence.
   */
  static ChosenSnils snils(
      Evidence evidence,
      Contention contention,
      Rulings rulings,
      Valued<PersonName> name,
      Valued<ImpreciseDate> birthDate) {
    List<ContendingValue> foreign = new ArrayList<>();
    List<Choice.Candidate<Snils>> candidates = new ArrayList<>();
    for (Choice.Candidate<Snils> candidate :
        Choice.byRole(SNILS, evidence, SNILS_ORDER, Snils::equals).candidates()) {
      if (isOfSomebodyElse(candidate.record(), name, birthDate)) {
        foreign.add(candidate.contending(Snils::formatted));
      } else if (!contention.isLost(keyOf(candidate.value()))) {
        candidates.add(candidate);
      }
    }
    return new ChosenSnils(
        rulings.on(
            Choice.ordered(SNILS, candidates, Snils::equals),
            evidence,
            held ->
                !contention.isLost(keyOf(held.value()))
                    && !isOfSomebodyElse(held.record(), name, birthDate)),
        foreign.isEmpty()
            ? List.of()
            : List.of(FoundConflict.of(ConflictType.SNILS_CLASH, "snils", foreign)));
  }

  /** All citizenships the newest answer of the migration registry gives, else those claimed. */
  static Choice<List<Citizenship>> citizenships(Evidence evidence) {
    return Choice.byRole(
        CITIZENSHIPS,
        evidence,
        List.of(MIGRATION_REGISTRY, SCHOOL),
        (one, other) ->
            says(one).isEmpty() || says(other).isEmpty() || says(one).equals(says(other)));
  }

  /** Each for itself, with the state and origin of the whole. */
  static List<Valued<Citizenship>> each(Choice<List<Citizenship>> choice) {
    Valued<List<Citizenship>> golden = choice.golden();
    return golden == null
        ? List.of()
        : golden.value().stream()
            .distinct()
            .map(one -> new Valued<>(one, golden.state(), golden.provenance()))
            .toList();
  }

  private static StrongKey keyOf(Snils snils) {
    return new StrongKey(StrongKey.Kind.SNILS, snils.digits());
  }

  private static Set<String> says(List<Citizenship> citizenships) {
    return citizenships.stream()
        .map(Citizenship::country)
        .filter(country -> !country.equals(Citizenship.UNKNOWN))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOfSomebodyElse(
      SourceRecord record, Valued<PersonName> name, Valued<ImpreciseDate> birthDate) {
    if (record.role() != PENSION_REGISTRY) {
      return false;
    }
    ImpreciseDate date = record.facts().birthDate();
    if (date != null && birthDate != null && !date.consistentWith(birthDate.value())) {
      return true;
    }
    PersonName said = record.facts().name();
    return said != null
        && name != null
        && said.surname() != null
        && said.first() != null
        && !NameForm.samePart(said.surname(), name.value().surname())
        && !NameForm.samePart(said.first(), name.value().first());
  }
}
