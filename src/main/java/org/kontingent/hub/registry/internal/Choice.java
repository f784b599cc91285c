package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;

/**
 * The choice of one value among what sources say: candidates stand in order of precedence, the
 * first wins; who else has a say and disagrees makes it a contradiction (registry.md 6.4).
 */
final class Choice<T> {
  /** A value some record gives; {@code weak} if the record may not verify anything. */
  record Candidate<T>(T value, SourceRecord record, boolean weak) {
    boolean isVerifying() {
      return !weak && !record.isClaim();
    }

    /** Hides the value. */
    @Override
    public String toString() {
      return "Candidate[" + record.role() + "]";
    }

    ContendingValue contending(Function<T, String> text) {
      return new ContendingValue(text.apply(value), record.provenance());
    }
  }

  private final List<Candidate<T>> candidates;
  private final BiPredicate<T, T> same;

  private Choice(List<Candidate<T>> candidates, BiPredicate<T, T> same) {
    this.candidates = candidates;
    this.same = same;
  }

  /** By role in this order, within a role newest first, what is discredited last of all. */
  static <T> Choice<T> byRole(
      Evidence evidence,
      List<SourceRole> order,
      Function<SourceRecord, T> value,
      BiPredicate<T, T> same) {
    List<Candidate<T>> candidates = new ArrayList<>();
    for (SourceRole role : order) {
      for (SourceRecord record : evidence.found(role)) {
        T said = value.apply(record);
        if (said != null) {
          candidates.add(new Candidate<>(said, record, evidence.isDiscredited(record)));
        }
      }
    }
    return ordered(candidates, same);
  }

  /** In the order given, what is weak last. */
  static <T> Choice<T> ordered(List<Candidate<T>> candidates, BiPredicate<T, T> same) {
    List<Candidate<T>> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparing(Candidate::weak));
    return new Choice<>(List.copyOf(sorted), same);
  }

  List<Candidate<T>> candidates() {
    return candidates;
  }

  Optional<Candidate<T>> winner() {
    return candidates.stream().findFirst();
  }

  /** The winning value, or null. */
  Valued<T> golden() {
    return winner().map(this::valued).orElse(null);
  }

  /** This candidate with the state it has as the golden value. */
  Valued<T> valued(Candidate<T> chosen) {
    return new Valued<>(chosen.value(), stateOf(chosen), chosen.record().provenance());
  }

  /** The disagreement with the winner, if there is any. */
  Optional<FoundConflict> conflict(ConflictType type, String field, Function<T, String> text) {
    return winner().flatMap(chosen -> conflict(chosen, type, field, text));
  }

  Optional<FoundConflict> conflict(
      Candidate<T> chosen, ConflictType type, String field, Function<T, String> text) {
    List<ContendingValue> values = new ArrayList<>();
    values.add(chosen.contending(text));
    for (Candidate<T> other : contenders()) {
      if (!same.test(chosen.value(), other.value())) {
        values.add(other.contending(text));
      }
    }
    return values.size() == 1
        ? Optional.empty()
        : Optional.of(FoundConflict.of(type, field, values));
  }

  private ValueState stateOf(Candidate<T> chosen) {
    if (chosen.weak()) {
      return ValueState.CONTRADICTED;
    }
    boolean contradicted =
        contenders().stream()
            .filter(other -> other.isVerifying() || !chosen.isVerifying())
            .anyMatch(other -> !same.test(chosen.value(), other.value()));
    if (contradicted) {
      return ValueState.CONTRADICTED;
    }
    return chosen.isVerifying() ? ValueState.VERIFIED : ValueState.CLAIMED;
  }

  /** The newest of each state role, and every claimant. */
  private List<Candidate<T>> contenders() {
    Set<SourceRole> heard = EnumSet.noneOf(SourceRole.class);
    return candidates.stream()
        .filter(c -> c.record().isClaim() || (!c.weak() && heard.add(c.record().role())))
        .toList();
  }
}
