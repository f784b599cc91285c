package org.kontingent.hub.registry.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kontingent.hub.registry.DecidedAs;
import org.kontingent.hub.registry.decision.DecisionKind;

/**
 * What people decided about the values of one pupil, in force on a day. Of several decisions about
 * a field the newest holds; one that finds nothing to hold to is as if it were not there. Depends
 * on the set of decisions alone.
 */
final class Rulings {
  static final Rulings NONE = new Rulings(List.of());

  private static final Comparator<StoredDecision> NEWEST_FIRST =
      Comparator.comparing(decision -> decision.id().value(), Comparator.reverseOrder());

  private final List<StoredDecision> decisions;

  private Rulings(List<StoredDecision> decisions) {
    this.decisions = decisions;
  }

  /**
   * @param today locks that ended before are over
   */
  static Rulings of(Collection<StoredDecision> decisions, LocalDate today) {
    return decisions.isEmpty()
        ? NONE
        : new Rulings(
            decisions.stream()
                .filter(d -> d.value().until() == null || !d.value().until().isBefore(today))
                .sorted(NEWEST_FIRST)
                .toList());
  }

  /** The choice by the table, or by the decision that overrules it. */
  <T> Choice<T> on(Choice<T> table, Evidence evidence) {
    return on(table, evidence, candidate -> true);
  }

  /**
   * @param allowed what may be held to at all
   */
  <T> Choice<T> on(Choice<T> table, Evidence evidence, Predicate<Choice.Candidate<T>> allowed) {
    for (StoredDecision decision : decisions) {
      if (decision.value().field() == table.form().field()) {
        boolean asSeen = table.fingerprint(decision.id()).equals(decision.value().seen());
        boolean lock = decision.kind() == DecisionKind.LOCK_VALUE;
        Optional<Choice.Candidate<T>> told =
            lock || asSeen
                ? evidence
                    .record(decision.record())
                    .flatMap(record -> told(table, record, evidence, lock))
                    .filter(allowed)
                : Optional.empty();
        if (told.isPresent()) {
          return table.ruled(
              told.get(),
              new Ruling(
                  decision.id(),
                  lock ? DecidedAs.LOCKED : DecidedAs.CHOSEN,
                  asSeen,
                  decision.value().settles(),
                  decision.value().until()));
        }
      }
    }
    return table;
  }

  /**
   * The value of this record, on the word of the first who tells the same now. What rests on an
   * annulled act cannot be held to; what nobody tells any more only by a lock.
   */
  private static <T> Optional<Choice.Candidate<T>> told(
      Choice<T> table, SourceRecord record, Evidence evidence, boolean lock) {
    T value = table.form().said().apply(record);
    if (value == null || evidence.isDiscredited(record)) {
      return Optional.empty();
    }
    return table
        .telling(value)
        .or(
            () ->
                lock
                    ? Optional.of(new Choice.Candidate<>(value, record, false))
                    : Optional.empty());
  }
}
