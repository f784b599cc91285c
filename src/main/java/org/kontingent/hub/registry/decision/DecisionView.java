package org.kontingent.hub.registry.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;

/**
 * A decision as it was made.
 *
 * @param pupils where those it was about stand now, in a fixed order; empty of TAKE_BACK
 * @param author who, as the operators' log names them
 * @param field of a value: which one; else null
 * @param record the source record it names, if it names one
 * @param until the last day of a lock; else null
 * @param takesBack the decision that never was; null but for TAKE_BACK
 * @param takenBack whether a later decision took this one back
 */
public record DecisionView(
    DecisionId id,
    DecisionKind kind,
    List<RegionalId> pupils,
    String author,
    String reason,
    Instant decidedAt,
    ValueField field,
    UUID record,
    LocalDate until,
    DecisionId takesBack,
    boolean takenBack) {
  public DecisionView {
    pupils = List.copyOf(pupils);
  }
}
