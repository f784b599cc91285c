package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.decision.OpenCase;

/** Keeps conflicts with their history. Every method joins the caller's transaction. */
public interface ConflictStore {
  /** Conflicts of this pupil that are not final, oldest first. */
  List<ConflictView> open(RegionalId pupil);

  /** Pairs of pupils that may be one child, each once, in the order the cases were opened. */
  List<OpenCase> openCases(int limit);

  void add(RegionalId pupil, ConflictView conflict);

  void changeValues(UUID conflict, List<ContendingValue> values);

  /** Empties the values of this pupil's closed conflicts: they are sealed (registry.md 6.7). */
  void conceal(RegionalId pupil);

  /** Sources agree again: nothing is left to decide. */
  void obsolete(UUID conflict, Instant now);
}
