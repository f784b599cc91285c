package org.kontingent.hub.registry.internal;

import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.Gender;
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
 * records in any order, with any repetitions, gives the same result; time of day, arrival and
 * earlier results play no part.
 */
public final class ComputeGolden {
  private static final int FULL_AGE = 18;

  private ComputeGolden() {}

  /** Of a pupil who shares no key with anybody. */
  public static Computed of(Collection<SourceRecord> records) {
    return of(Evidence.of(records), Contention.NONE, List.of());
  }

  /** With what others hold too, and the records held back because of this pupil. */
  static Computed of(
      Evidence evidence, Contention contention, Collection<SourceRecord> heldForPupil) {
    List<FoundConflict> conflicts = new ArrayList<>(contention.conflicts());
    conflicts.addAll(HeldBack.conflicts(heldForPupil));

    Choice<PersonName> names = GoldenPerson.name(evidence);
    Choice<ImpreciseDate> dates = GoldenPerson.birthDate(evidence);
    Choice<Gender> genders = GoldenPerson.gender(evidence);
    Valued<PersonName> name = names.golden();
    Valued<ImpreciseDate> birthDate = dates.golden();
    GoldenNumbers.ChosenSnils snils = GoldenNumbers.snils(evidence, contention, name, birthDate);
    GoldenNumbers.ChosenCitizenships citizenships = GoldenNumbers.citizenships(evidence);
    GoldenParents.Gathered parents = GoldenParents.of(evidence);
    List<Valued<Address>> addresses = new ArrayList<>();
    for (AddressKind kind : AddressKind.values()) {
      addresses.addAll(GoldenAddresses.of(evidence, kind));
      GoldenAddresses.conflict(evidence, kind).ifPresent(conflicts::add);
    }

    GoldenPerson.nameConflict(names).ifPresent(conflicts::add);
    dates
        .conflict(ConflictType.BIRTH_DIFF, "birthDate", ImpreciseDate::toString)
        .ifPresent(conflicts::add);
    genders.conflict(ConflictType.GENDER_DIFF, "gender", Gender::name).ifPresent(conflicts::add);
    merge(conflicts, snils.conflicts());
    citizenships.conflict().ifPresent(conflicts::add);
    conflicts.addAll(parents.conflicts());
    Optional<FoundConflict> annulled = GoldenDocuments.annulled(evidence);
    annulled.ifPresent(conflicts::add);

    GoldenRecord golden =
        new GoldenRecord(
            name,
            GoldenPerson.formerNames(evidence, name),
            birthDate,
            GoldenPerson.birthPlace(evidence).golden(),
            genders.golden(),
            snils.golden(),
            citizenships.golden(),
            GoldenDocuments.birthRecord(evidence, contention),
            GoldenDocuments.documents(evidence, contention),
            addresses,
            parents.golden(),
            List.of());
    conflicts.addAll(NotConfirmed.of(evidence, golden));
    return new Computed(
        golden,
        recordState(evidence, golden),
        identityState(golden, contention, annulled.isPresent()),
        conflicts);
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

  private static IdentityState identityState(
      GoldenRecord golden, Contention contention, boolean annulled) {
    if (contention.isAnyLost()) {
      return IdentityState.CLASHED;
    }
    boolean confirmed =
        isFromState(golden.name())
            && isFromState(golden.birthDate())
            && golden.birthDate().value().precise().isPresent()
            && (!annulled || hasValidAct(golden.birthRecord()));
    return confirmed ? IdentityState.CONFIRMED : IdentityState.PROVISIONAL;
  }

  private static boolean isFromState(Valued<?> valued) {
    return valued != null && valued.provenance().sourceRole() != SourceRole.SCHOOL;
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
