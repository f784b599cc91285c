package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.DecisionKind;

/**
 * What a person decided about two sides: every strand of the one with every strand of the other.
 *
 * @param left and {@code right}: disjoint; empty only of TAKE_BACK
 * @param takesBack the decision that never was; null but for TAKE_BACK
 */
public record StoredDecision(
    DecisionId id,
    DecisionKind kind,
    Set<StrandId> left,
    Set<StrandId> right,
    String author,
    String reason,
    Instant decidedAt,
    DecisionId takesBack) {
  public StoredDecision {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    left = Set.copyOf(left);
    right = Set.copyOf(right);
    Objects.requireNonNull(author);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(decidedAt);
    if ((kind == DecisionKind.TAKE_BACK) != (takesBack != null)) {
      throw new IllegalArgumentException("only TAKE_BACK takes a decision back");
    }
  }
}
