package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.decision.DecideValues;
import org.kontingent.hub.registry.decision.Decided;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.DecisionKind;
import org.kontingent.hub.registry.decision.OpenConflict;
import org.kontingent.hub.registry.decision.ValueField;

/** {@link DecideValues}: writes the decision down and has the pupil's record computed anew. */
public final class ValueDeciding implements DecideValues {
  private final Transactions transactions;
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final ConflictStore conflicts;
  private final DecisionStore decisions;
  private final Recompute recompute;
  private final OperatorActions actions;
  private final OrderedIds ids;
  private final RegistrySettings settings;
  private final Clock clock;

  public ValueDeciding(
      Transactions transactions,
      PupilStore pupils,
      SourceRecordStore records,
      ConflictStore conflicts,
      DecisionStore decisions,
      Recompute recompute,
      OperatorActions actions,
      OrderedIds ids,
      RegistrySettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.pupils = pupils;
    this.records = records;
    this.conflicts = conflicts;
    this.decisions = decisions;
    this.recompute = recompute;
    this.actions = actions;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Decided choose(UUID conflict, UUID record, String seen, OperatorOrder order) {
    return transactions.call(
        () -> {
          RegionalId pupil =
              conflicts
                  .pupilOf(conflict)
                  .orElseThrow(() -> notFound("conflict " + conflict + " is unknown"));
          List<StoredPupil> locked = lock(pupil);
          OpenConflict open =
              conflicts
                  .findOpen(conflict, today())
                  .orElseThrow(() -> forbidden("conflict " + conflict + " is closed"));
          ValueField field =
              ConflictReading.choosable(open.type(), open.field())
                  .orElseThrow(
                      () -> forbidden("conflict " + conflict + " is not settled by a value"));
          Choice<?> choice = seen(recompute.basis(pupil), field, seen);
          if (!isTold(choice, record)) {
            throw notFound("record " + record + " tells none of the values contended about");
          }
          Decided decided =
              decide(
                  DecisionKind.CHOOSE_VALUE,
                  pupil,
                  choice,
                  record,
                  open.type(),
                  null,
                  order,
                  locked);
          actions.note(order, "VALUE_CHOSEN", pupil + " " + field.path());
          return decided;
        });
  }

  @Override
  public Decided lock(
      RegionalId asked,
      ValueField field,
      UUID record,
      String seen,
      LocalDate until,
      OperatorOrder order) {
    return transactions.call(
        () -> {
          LocalDate today = today();
          if (until.isBefore(today) || until.isAfter(today.plusYears(MOST_LOCKED_YEARS))) {
            throw new HubException("BAD_VALUE", "A lock holds from today to a year from today.");
          }
          RegionalId pupil = Redirects.survivor(pupils, asked);
          List<StoredPupil> locked = lock(pupil);
          Basis basis = recompute.basis(pupil);
          Choice<?> choice = seen(basis, field, seen);
          if (!canBeHeld(basis, choice, record)) {
            throw notFound("record " + record + " tells no value that could be held");
          }
          Decided decided =
              decide(DecisionKind.LOCK_VALUE, pupil, choice, record, null, until, order, locked);
          actions.note(order, "VALUE_LOCKED", pupil + " " + field.path() + " " + until);
          return decided;
        });
  }

  private List<StoredPupil> lock(RegionalId pupil) {
    List<StoredPupil> locked = pupils.lock(recompute.neighbourhood(Set.of(pupil)));
    if (locked.stream().noneMatch(one -> one.id().equals(pupil) && one.mergedInto() == null)) {
      throw notFound("pupil " + pupil + " is unknown, or merged into another just now");
    }
    return locked;
  }

  private static Choice<?> seen(Basis basis, ValueField field, String seen) {
    Choice<?> choice = basis.choices().of(field);
    if (!ValueReading.token(choice).equals(seen)) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.VERSION_CONFLICT,
          "sources have told something else since: look at the values again");
    }
    return choice;
  }

  private static <T> boolean isTold(Choice<T> choice, UUID record) {
    return choice.candidates().stream()
        .filter(candidate -> candidate.record().id().equals(record))
        .anyMatch(candidate -> ValueReading.isChoosable(choice, candidate));
  }

  private static <T> boolean canBeHeld(Basis basis, Choice<T> choice, UUID record) {
    return basis
        .own()
        .record(record)
        .filter(told -> choice.form().said().apply(told) != null)
        .filter(told -> !basis.own().isDiscredited(told))
        .isPresent();
  }

  private Decided decide(
      DecisionKind kind,
      RegionalId pupil,
      Choice<?> choice,
      UUID record,
      ConflictType settles,
      LocalDate until,
      OperatorOrder order,
      List<StoredPupil> locked) {
    DecisionId id = new DecisionId(ids.next());
    decisions.add(
        new StoredDecision(
            id,
            kind,
            Set.of(records.strandOf(record).orElseThrow()),
            Set.of(),
            order.actor(),
            order.reason(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            record,
            new StoredDecision.About(
                choice.form().field(), choice.fingerprint(id), settles, until)));
    recompute.all(locked);
    return new Decided(id, List.of(pupil), List.of(), List.of(), List.of());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private static RegistryRefusal notFound(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.NOT_FOUND, sentence);
  }

  private static RegistryRefusal forbidden(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.STATE_FORBIDDEN, sentence);
  }
}
