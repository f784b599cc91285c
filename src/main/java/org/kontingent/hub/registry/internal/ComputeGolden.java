package org.kontingent.hub.registry.internal;

import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;

/**
 * Merges source records into the golden record (registry.md 6.4): a pure function. The same set of
 * records and decisions in any order, with any repetitions, gives the same result; time of day,
 * arrival and earlier results play no part.
 */
public final class ComputeGolden {
  private static final int FULL_AGE = 18;

  private ComputeGolden() {}

  /** Of a pupil who shares no key with anybody and about whom nobody decided anything. */
  public static Computed of(Collection<SourceRecord> records) {
    return of(Evidence.of(records), Contention.NONE, List.of(), Rulings.NONE);
  }

  /**
   * With what others hold too, what records held back because of this pupil make of it, and what
   * people decided about its values.
   */
  static Computed of(
      Evidence evidence,
      Contention contention,
      Collection<FoundConflict> heldBack,
      Rulings rulings) {
    Choices choices = Choices.of(evidence, contention, rulings);
    Valued<PersonName> name = choices.name().golden();
    GoldenParents.Gathered parents = GoldenParents.of(evidence, choices);
    GoldenRecord golden =
        new GoldenRecord(
            name,
            GoldenPerson.formerNames(evidence, name),
            choices.birthDate().golden(),
            choices.birthPlace().golden(),
            choices.gender().golden(),
            choices.snils().choice().golden(),
            GoldenNumbers.each(choices.citizenships()),
            GoldenDocuments.birthRecord(evidence, contention),
            GoldenDocuments.documents(evidence, contention),
            choices.eachAddress(),
            parents.golden(),
            List.of());

    Optional<FoundConflict> annulled = GoldenDocuments.annulled(evidence);
    List<FoundConflict> found = new ArrayList<>(contention.conflicts());
    found.addAll(heldBack);
    merge(found, choices.snils().conflicts());
    found.addAll(differences(choices));
    found.addAll(parents.conflicts());
    annulled.ifPresent(found::add);
    found.addAll(NotConfirmed.of(evidence, golden, choices));
    return new Computed(
        golden,
        recordState(evidence, golden),
        identityState(golden, choices, contention, annulled.isPresent()),
        found.stream().filter(one -> one.decidedBy() == null).toList(),
        found.stream().filter(one -> one.decidedBy() != null).toList());
  }

  private static List<FoundConflict> differences(Choices choices) {
    List<FoundConflict> found = new ArrayList<>();
    choices.addresses().values().stream()
        .flatMap(choice -> choice.conflict(ConflictType.ADDRESS_DIFF).stream())
        .forEach(found::add);
    choices.name().conflict(ConflictType.NAME_DIFF).ifPresent(found::add);
    choices.birthDate().conflict(ConflictType.BIRTH_DIFF).ifPresent(found::add);
    choices.gender().conflict(ConflictType.GENDER_DIFF).ifPresent(found::add);
    choices.snils().choice().conflict(ConflictType.SNILS_DIFF).ifPresent(found::add);
    choices.citizenships().conflict(ConflictType.CITIZENSHIP_DIFF).ifPresent(found::add);
    return found;
  }

  /** A clash with another pupil and one with another person's number are one conflict. */
  private static void merge(List<FoundConflict> conflicts, List<FoundConflict> more) {
    for (FoundConflict found : more) {
      if (found.type() == ConflictType.SNILS_CLASH
          && conflicts.stream().anyMatch(c -> c.type() == ConflictType.SNILS_CLASH)) {
        continue;
      }
      conflicts.add(found);
    }
  }

  /**
   * Confirmed by what the state says: a name a person chose leaves that as it is, for an act proves
   * the name at birth alone; a birth date no state source tells does not.
   */
  private static IdentityState identityState(
      GoldenRecord golden, Choices choices, Contention contention, boolean annulled) {
    if (contention.isAnyLost()) {
      return IdentityState.CLASHED;
    }
    boolean confirmed =
        choices.name().winnerByTable().filter(c -> !c.record().isClaim()).isPresent()
            && golden.birthDate() != null
            && golden.birthDate().provenance().sourceRole() != SourceRole.SCHOOL
            && golden.birthDate().value().precise().isPresent()
            && (!annulled || hasValidAct(golden.birthRecord()));
    return confirmed ? IdentityState.CONFIRMED : IdentityState.PROVISIONAL;
  }

  private static boolean hasValidAct(Valued<BirthRecord> act) {
    return act != null
        && act.state() == ValueState.VERIFIED
        && act.value().state() != ActState.ANNULLED;
  }

  /**
   * Required attributes of registry.md 4.1; age as of the newest record, so that no clock counts.
   */
  private static RecordState recordState(Evidence evidence, GoldenRecord golden) {
    if (evidence.isDead()) {
      return RecordState.DECEASED;
    }
    boolean complete =
        golden.name() != null
            && golden.birthDate() != null
            && !golden.citizenships().isEmpty()
            && !golden.documents().isEmpty()
            && (!golden.parents().isEmpty() || isOfAge(evidence, golden.birthDate().value()));
    return complete ? RecordState.ACTIVE : RecordState.DRAFT;
  }

  private static boolean isOfAge(Evidence evidence, ImpreciseDate birthDate) {
    return birthDate.precise().isPresent()
        && evidence.found().stream()
            .map(r -> r.asOf().atZone(ZoneOffset.UTC).toLocalDate())
            .anyMatch(day -> Period.between(birthDate.precise().get(), day).getYears() >= FULL_AGE);
  }
}
