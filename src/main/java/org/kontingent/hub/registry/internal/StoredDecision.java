package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.DecisionKind;
import org.kontingent.hub.registry.decision.ValueField;

/**
 * What a person decided: about two sides, every strand of the one with every strand of the other;
 * or about a value, then the strand of the record that tells it is on the left alone.
 *
 * @param left and {@code right}: disjoint; empty only of TAKE_BACK, the right also of values
 * @param takesBack the decision that never was; null but for TAKE_BACK
 * @param record the source record named; null unless it is about a value or a record held back
 * @param value null unless it is about a value
 */
public record StoredDecision(
    DecisionId id,
    DecisionKind kind,
    Set<StrandId> left,
    Set<StrandId> right,
    String author,
    String reason,
    Instant decidedAt,
    DecisionId takesBack,
    UUID record,
    About value) {
  /**
   * What is decided about a value.
   *
   * @param seen {@link Choice#fingerprint} of the values contended about when it was decided
   * @param settles the conflict it was decided in, or null
   * @param until the last day of a lock; else null
   */
  public record About(ValueField field, String seen, ConflictType settles, LocalDate until) {
    public About {
      Objects.requireNonNull(field);
      Objects.requireNonNull(seen);
    }
  }

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
    if (kind.isAboutValue() != (value != null) || (value != null && record == null)) {
      throw new IllegalArgumentException("a decision about a value names field and record");
    }
    if ((kind == DecisionKind.LOCK_VALUE) != (value != null && value.until() != null)) {
      throw new IllegalArgumentException("a lock, and nothing else, has a last day");
    }
  }

  /** About who is who. */
  public StoredDecision(
      DecisionId id,
      DecisionKind kind,
      Set<StrandId> left,
      Set<StrandId> right,
      String author,
      String reason,
      Instant decidedAt,
      DecisionId takesBack) {
    this(id, kind, left, right, author, reason, decidedAt, takesBack, null, null);
  }
}
