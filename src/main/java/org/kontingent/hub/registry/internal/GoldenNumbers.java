package org.kontingent.hub.registry.internal;

import static org.kontingent.hub.registry.SourceRole.BIRTH_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.MIGRATION_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.PENSION_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.SCHOOL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Chooses the SNILS and the citizenships (registry.md 6.4). */
final class GoldenNumbers {
  private static final List<SourceRole> SNILS_ORDER =
      List.of(PENSION_REGISTRY, BIRTH_REGISTRY, MIGRATION_REGISTRY, SCHOOL);

  /** The chosen SNILS, or null, and what is wrong with it. */
  record ChosenSnils(Valued<Snils> golden, List<FoundConflict> conflicts) {}

  /** The chosen citizenships and what is wrong with them. */
  record ChosenCitizenships(List<Valued<Citizenship>> golden, Optional<FoundConflict> conflict) {}

  private GoldenNumbers() {}

  /**
   * The pension registry's number first. A number that came with another person's birth date or
   * names is not taken, nor one that another pupil holds on better evidence.
   */
  static ChosenSnils snils(
      Evidence evidence,
      Contention contention,
      Valued<PersonName> name,
      Valued<ImpreciseDate> birthDate) {
    List<FoundConflict> conflicts = new ArrayList<>();
    List<ContendingValue> foreign = new ArrayList<>();
    List<Choice.Candidate<Snils>> candidates = new ArrayList<>();
    for (Choice.Candidate<Snils> candidate :
        Choice.byRole(evidence, SNILS_ORDER, r -> r.facts().snils(), Snils::equals).candidates()) {
      if (isOfSomebodyElse(candidate.record(), name, birthDate)) {
        foreign.add(candidate.contending(Snils::formatted));
      } else if (!contention.isLost(keyOf(candidate.value()))) {
        candidates.add(candidate);
      }
    }
    if (!foreign.isEmpty()) {
      conflicts.add(FoundConflict.of(ConflictType.SNILS_CLASH, "snils", foreign));
    }
    Choice<Snils> choice = Choice.ordered(candidates, Snils::equals);
    choice.conflict(ConflictType.SNILS_DIFF, "snils", Snils::formatted).ifPresent(conflicts::add);
    return new ChosenSnils(choice.golden(), conflicts);
  }

  /** All citizenships the newest answer of the migration registry gives, else those claimed. */
  static ChosenCitizenships citizenships(Evidence evidence) {
    Choice<List<Citizenship>> choice =
        Choice.byRole(
            evidence,
            List.of(MIGRATION_REGISTRY, SCHOOL),
            r -> r.facts().citizenships().isEmpty() ? null : r.facts().citizenships(),
            (one, other) ->
                says(one).isEmpty() || says(other).isEmpty() || says(one).equals(says(other)));
    Valued<List<Citizenship>> golden = choice.golden();
    if (golden == null) {
      return new ChosenCitizenships(List.of(), Optional.empty());
    }
    return new ChosenCitizenships(
        golden.value().stream()
            .distinct()
            .map(one -> new Valued<>(one, golden.state(), golden.provenance()))
            .toList(),
        choice.conflict(
            ConflictType.CITIZENSHIP_DIFF, "citizenships", list -> String.join(", ", says(list))));
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
