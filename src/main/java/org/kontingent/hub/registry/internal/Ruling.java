package org.kontingent.hub.registry.internal;

import java.time.LocalDate;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.DecidedAs;
import org.kontingent.hub.registry.decision.DecisionId;

/**
 * A decision that makes a value the golden one.
 *
 * @param asSeen sources contend about the very values the person saw
 * @param settles the conflict it was decided in, or null
 * @param until the last day of a lock; else null
 */
record Ruling(
    DecisionId decision, DecidedAs as, boolean asSeen, ConflictType settles, LocalDate until) {
  /** Whether it also answers a conflict that is about more than the values, such as no answer. */
  boolean settles(ConflictType type) {
    return asSeen && type == settles;
  }
}
