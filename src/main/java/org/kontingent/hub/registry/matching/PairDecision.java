package org.kontingent.hub.registry.matching;

import java.util.Objects;
import org.kontingent.hub.registry.StrandId;

/**
 * What a person said of two strands. A later decision outdoes an earlier one it contradicts, also
 * through third strands: of A with B, then B with C, then A apart from C, the last two hold and the
 * first does not.
 *
 * @param sequence greater is later; no two decisions have the same
 */
public record PairDecision(StrandId first, StrandId second, Kind kind, long sequence) {
  /** What was said. */
  public enum Kind {
    /** MERGE or LINK: one child, whatever speaks against it. */
    TOGETHER,
    /** NOT_SAME: two children; never together, never proposed. */
    APART
  }

  public PairDecision {
    Objects.requireNonNull(first);
    Objects.requireNonNull(second);
    Objects.requireNonNull(kind);
    if (first.equals(second)) {
      throw new IllegalArgumentException("A decision is about two strands.");
    }
  }
}
