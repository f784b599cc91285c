package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.decision.DecisionId;

/**
 * The choice of one value among what sources say: candidates stand in order of precedence, the
 * first wins unless a person decided otherwise; who else has a say and disagrees makes it a
 * contradiction (registry.md 6.4).
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

  private final FieldForm<T> form;
  private final BiPredicate<T, T> same;
  private final List<Candidate<T>> table;
  private final Candidate<T> ruled;
  private final Ruling ruling;

  private Choice(
      FieldForm<T> form,
      BiPredicate<T, T> same,
      List<Candidate<T>> table,
      Candidate<T> ruled,
      Ruling ruling) {
    this.form = form;
    this.same = same;
    this.table = table;
    this.ruled = ruled;
    this.ruling = ruling;
  }

  /** By role in this order, within a role newest first, what is discredited last of all. */
  static <T> Choice<T> byRole(
      FieldForm<T> form, Evidence evidence, List<SourceRole> order, BiPredicate<T, T> same) {
    List<Candidate<T>> candidates = new ArrayList<>();
    for (SourceRole role : order) {
      for (SourceRecord record : evidence.found(role)) {
        T said = form.said().apply(record);
        if (said != null) {
          candidates.add(new Candidate<>(said, record, evidence.isDiscredited(record)));
        }
      }
    }
    return ordered(form, candidates, same);
  }

  /** In the order given, what is weak last. */
  static <T> Choice<T> ordered(
      FieldForm<T> form, List<Candidate<T>> candidates, BiPredicate<T, T> same) {
    List<Candidate<T>> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparing(Candidate::weak));
    return new Choice<>(form, same, List.copyOf(sorted), null, null);
  }

  /** The same sources, overruled by a person. */
  Choice<T> ruled(Candidate<T> candidate, Ruling by) {
    return new Choice<>(form, same, table, candidate, by);
  }

  FieldForm<T> form() {
    return form;
  }

  /** What a person decided about it, if that holds. */
  Optional<Ruling> ruling() {
    return Optional.ofNullable(ruling);
  }

  /** In order of precedence; what a person decided goes first. */
  List<Candidate<T>> candidates() {
    if (ruled == null) {
      return table;
    }
    List<Candidate<T>> all = new ArrayList<>(List.of(ruled));
    table.stream().filter(other -> !other.equals(ruled)).forEach(all::add);
    return all;
  }

  Optional<Candidate<T>> winner() {
    return candidates().stream().findFirst();
  }

  /** What would win if nobody had decided anything. */
  Optional<Candidate<T>> winnerByTable() {
    return table.stream().findFirst();
  }

  /** The first who tells this very value, else one that a person would take for it. */
  Optional<Candidate<T>> telling(T value) {
    String wanted = form.form().apply(value);
    return table.stream()
        .filter(c -> !c.weak() && c.value().equals(value))
        .findFirst()
        .or(
            () ->
                table.stream()
                    .filter(c -> !c.weak() && form.form().apply(c.value()).equals(wanted))
                    .findFirst());
  }

  /** The winning value, or null. */
  Valued<T> golden() {
    return winner().map(this::valued).orElse(null);
  }

  /** This candidate with the state it has as the golden value. */
  Valued<T> valued(Candidate<T> chosen) {
    return new Valued<>(
        chosen.value(),
        stateOf(chosen),
        chosen.equals(ruled)
            ? chosen.record().provenance().decided(ruling.as())
            : chosen.record().provenance());
  }

  /** The disagreement with the winner, if there is any. */
  Optional<FoundConflict> conflict(ConflictType type) {
    return winner()
        .map(this::against)
        .filter(values -> values.size() > 1)
        .map(
            values ->
                FoundConflict.of(
                        type,
                        form.field().path(),
                        values.stream().map(value -> value.contending(form.text())).toList())
                    .decided(isSettled() ? ruling.decision() : null));
  }

  /** What sources contend about whatever people decided; the table's winner first. */
  List<Candidate<T>> contending() {
    return winnerByTable().map(this::against).orElse(List.of());
  }

  /**
   * Stands for the set of values contended about, as far as a person would tell them apart, and
   * tells none of them. Another for each decision.
   */
  String fingerprint(DecisionId decision) {
    Set<String> forms = new TreeSet<>();
    contending().forEach(candidate -> forms.add(form.form().apply(candidate.value())));
    return Sha256.hex(decision + "|" + form.field() + "|" + String.join("\n", forms));
  }

  private List<Candidate<T>> against(Candidate<T> chosen) {
    List<Candidate<T>> values = new ArrayList<>(List.of(chosen));
    contenders().stream()
        .filter(other -> !same.test(chosen.value(), other.value()))
        .forEach(values::add);
    return values;
  }

  private boolean isSettled() {
    return ruling != null && ruling.asSeen();
  }

  private ValueState stateOf(Candidate<T> chosen) {
    if (chosen.weak()) {
      return ValueState.CONTRADICTED;
    }
    boolean contradicted =
        contenders().stream()
            .filter(other -> other.isVerifying() || !chosen.isVerifying())
            .anyMatch(other -> !same.test(chosen.value(), other.value()));
    if (contradicted && !(isSettled() && chosen.equals(ruled))) {
      return ValueState.CONTRADICTED;
    }
    return chosen.isVerifying() ? ValueState.VERIFIED : ValueState.CLAIMED;
  }

  /** The newest of each state role, and every claimant. */
  private List<Candidate<T>> contenders() {
    Set<SourceRole> heard = EnumSet.noneOf(SourceRole.class);
    return table.stream()
        .filter(c -> c.record().isClaim() || (!c.weak() && heard.add(c.record().role())))
        .toList();
  }
}
