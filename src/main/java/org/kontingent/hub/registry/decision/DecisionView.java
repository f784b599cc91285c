package org.kontingent.hub.registry.decision;

import java.time.Instant;

/**
 * A decision as it was made.
 *
 * @param author who, as the operators' log names them
 * @param takesBack the decision that never was; null but for TAKE_BACK
 * @param takenBack whether a later decision took this one back
 */
public record DecisionView(
    DecisionId id,
    DecisionKind kind,
    String author,
    String reason,
    Instant decidedAt,
    DecisionId takesBack,
    boolean takenBack) {}
