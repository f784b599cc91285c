package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.decision.ConflictExplanation;
import org.kontingent.hub.registry.decision.HeldRecord;
import org.kontingent.hub.registry.decision.OpenConflict;
import org.kontingent.hub.registry.decision.ReadConflicts;
import org.kontingent.hub.registry.decision.ToldValues;
import org.kontingent.hub.registry.decision.ValueField;

/** {@link ReadConflicts}: the list as it is stored, explanations computed from the records. */
public final class ConflictReading implements ReadConflicts {
  private final Transactions transactions;
  private final PupilStore pupils;
  private final ConflictStore conflicts;
  private final Recompute recompute;
  private final RegistrySettings settings;
  private final Clock clock;

  public ConflictReading(
      Transactions transactions,
      PupilStore pupils,
      ConflictStore conflicts,
      Recompute recompute,
      RegistrySettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.pupils = pupils;
    this.conflicts = conflicts;
    this.recompute = recompute;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<OpenConflict> open(OpenConflict.Wanted wanted, UUID after, int limit) {
    return transactions.call(() -> conflicts.open(standing(wanted), today(), after, limit));
  }

  @Override
  public int overdue(int most) {
    return transactions.call(() -> conflicts.countOverdue(today(), most));
  }

  @Override
  public ConflictExplanation explain(UUID id) {
    return transactions.call(
        () -> {
          OpenConflict conflict =
              conflicts
                  .findOpen(id, today())
                  .orElseThrow(() -> notFound("conflict " + id + " is unknown, or closed"));
          Basis basis = recompute.basis(conflict.pupil());
          Optional<ValueField> field = choosable(conflict.type(), conflict.field());
          List<HeldRecord> held =
              basis.undecided().stream()
                  .filter(record -> record.heldAs() == conflict.type())
                  .sorted(SourceRecord.NEWEST_FIRST)
                  .map(HeldBack::told)
                  .toList();
          return new ConflictExplanation(
              conflict,
              field.map(one -> ValueReading.of(conflict.pupil(), one, basis)).orElse(null),
              held,
              field.isPresent() || !held.isEmpty() ? List.of() : told(conflict));
        });
  }

  @Override
  public ToldValues values(RegionalId asked, ValueField field) {
    return transactions.call(
        () -> {
          RegionalId pupil = Redirects.survivor(pupils, asked);
          if (pupils.find(pupil).isEmpty()) {
            throw notFound("pupil " + asked + " is unknown");
          }
          return ValueReading.of(pupil, field, recompute.basis(pupil));
        });
  }

  /**
   * The field whose value settles a conflict of this type. A clash is between two children: who is
   * who settles it, not the choice of a value.
   */
  static Optional<ValueField> choosable(ConflictType type, String field) {
    return switch (type) {
      case NAME_DIFF,
          BIRTH_DIFF,
          GENDER_DIFF,
          CITIZENSHIP_DIFF,
          ADDRESS_DIFF,
          SNILS_DIFF,
          SNILS_TWINS,
          PARENT_LINK_DIFF,
          NOT_CONFIRMED ->
          ValueField.at(field);
      default -> Optional.empty();
    };
  }

  private List<ConflictExplanation.Contending> told(OpenConflict conflict) {
    return conflicts.open(conflict.pupil()).stream()
        .filter(view -> view.id().equals(conflict.id()))
        .map(ConflictView::values)
        .flatMap(List::stream)
        .map(
            one ->
                new ConflictExplanation.Contending(
                    one.value(),
                    one.provenance().sourceRole(),
                    one.provenance().sourceSystem(),
                    one.provenance().asOf()))
        .toList();
  }

  private OpenConflict.Wanted standing(OpenConflict.Wanted wanted) {
    return wanted.pupil() == null
        ? wanted
        : new OpenConflict.Wanted(
            wanted.type(),
            wanted.level(),
            Redirects.survivor(pupils, wanted.pupil()),
            wanted.overdue());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private static RegistryRefusal notFound(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.NOT_FOUND, sentence);
  }
}
