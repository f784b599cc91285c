package org.kontingent.hub.registry.decision;

import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;

/** What there is to settle, and what a person needs to see before choosing a value. */
public interface ReadConflicts {
  /**
   * Open conflicts in the order they were opened.
   *
   * @param after the id of the last one seen; null for the first ones
   */
  List<OpenConflict> open(OpenConflict.Wanted wanted, UUID after, int limit);

  /** How many open conflicts are overdue, counted up to this many. */
  int overdue(int most);

  /** {@link RegistryRefusal} {@code NOT_FOUND} for an unknown or a closed conflict. */
  ConflictExplanation explain(UUID conflict);

  /** {@link RegistryRefusal} {@code NOT_FOUND} for an unknown pupil. */
  ToldValues values(RegionalId pupil, ValueField field);
}
