package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictLevel;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.OpenCase;
import org.kontingent.hub.registry.decision.OpenConflict;

/** Keeps conflicts with their history. Every method joins the caller's transaction. */
public interface ConflictStore {
  /** Conflicts of this pupil that are not final, oldest first. */
  List<ConflictView> open(RegionalId pupil);

  /** Those of these pupils that ask whether they are one with another, oldest first. */
  Map<RegionalId, List<ConflictView>> openCases(Collection<RegionalId> pupils);

  /**
   * Those not final that are wanted, by id.
   *
   * @param after the id of the last one seen; null for the first ones
   */
  List<OpenConflict> open(OpenConflict.Wanted wanted, LocalDate today, UUID after, int limit);

  /** Whose conflict it is, final or not; read anew. */
  Optional<RegionalId> pupilOf(UUID conflict);

  /** Empty also for one that is final. */
  Optional<OpenConflict> findOpen(UUID conflict, LocalDate today);

  /** Those not final and due before this day that somebody above may take, by id, locked. */
  List<OpenConflict> overdue(LocalDate today, UUID after, int limit);

  /** Those not final and due before this day, counted up to this many. */
  int countOverdue(LocalDate today, int most);

  /** From now on somebody else is to settle it. */
  void raise(UUID conflict, ConflictLevel to, LocalDate dueOn, Instant now);

  /**
   * Pairs of pupils that may be one child, each once, in the order the cases were opened.
   *
   * @param after the id of the last one seen, final or not; null, or unknown, for the first ones
   */
  List<OpenCase> openCases(UUID after, int limit);

  void add(RegionalId pupil, ConflictView conflict);

  void changeValues(UUID conflict, List<ContendingValue> values);

  /** Empties the values of this pupil's closed conflicts: they are sealed (registry.md 6.7). */
  void conceal(RegionalId pupil);

  /** A person decided it. */
  void resolve(UUID conflict, DecisionId by, Instant now);

  /** Sources agree again: nothing is left to decide. */
  void obsolete(UUID conflict, Instant now);
}
