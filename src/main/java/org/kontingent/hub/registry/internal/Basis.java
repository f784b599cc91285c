package org.kontingent.hub.registry.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontingent.hub.registry.decision.DecisionId;

/**
 * All that a pupil's record is a function of, its studies left out.
 *
 * @param held records that are, or were, held back because of the pupil
 * @param placing by such a record, the decision that gave it a place
 * @param decisions about its values, not taken back
 * @param today locks that ended before are over
 */
record Basis(
    Evidence own,
    Contention contention,
    List<SourceRecord> held,
    Map<UUID, DecisionId> placing,
    List<StoredDecision> decisions,
    LocalDate today) {
  Basis {
    placing = Map.copyOf(placing);
    held = waiting(held, placing);
    decisions = List.copyOf(decisions);
  }

  /** What its claimant took back waits for nobody. */
  private static List<SourceRecord> waiting(
      List<SourceRecord> held, Map<UUID, DecisionId> placing) {
    Withdrawn withdrawn = Withdrawn.in(held);
    return held.stream()
        .filter(record -> placing.containsKey(record.id()) || !withdrawn.covers(record))
        .toList();
  }

  /** Those that still wait for a person. */
  List<SourceRecord> undecided() {
    return held.stream().filter(record -> !placing.containsKey(record.id())).toList();
  }

  Computed compute() {
    return ComputeGolden.of(
        own, contention, HeldBack.conflicts(held, placing), Rulings.of(decisions, today));
  }

  Choices choices() {
    return Choices.of(own, contention, Rulings.of(decisions, today));
  }

  /** The same with one decision more. */
  Basis deciding(StoredDecision decision) {
    List<StoredDecision> more = new ArrayList<>(decisions);
    more.add(decision);
    return new Basis(own, contention, held, placing, more, today);
  }
}
