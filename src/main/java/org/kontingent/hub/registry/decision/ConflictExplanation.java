package org.kontingent.hub.registry.decision;

import java.time.Instant;
import java.util.List;
import org.kontingent.hub.registry.SourceRole;

/**
 * What an open conflict is about. Holds personal values: for those only who may see them.
 *
 * @param values what sources tell, if a value can be chosen; else null
 * @param held records held back, if it is about such
 * @param told what contends in readable form, if neither; codes and dates for enrolments
 */
public record ConflictExplanation(
    OpenConflict conflict, ToldValues values, List<HeldRecord> held, List<Contending> told) {
  public ConflictExplanation {
    held = List.copyOf(held);
    told = List.copyOf(told);
  }

  /**
   * One side of a conflict that is not about a value to be chosen.
   *
   * @param value null where it may not be seen
   */
  public record Contending(String value, SourceRole role, String system, Instant asOf) {
    /** Hides the value. */
    @Override
    public String toString() {
      return "Contending[" + role + "]";
    }
  }

  /** The same where values may not be seen. */
  public ConflictExplanation masked() {
    return new ConflictExplanation(
        conflict,
        values == null ? null : values.masked(),
        held.stream().map(HeldRecord::masked).toList(),
        told.stream()
            .map(one -> new Contending(null, one.role(), one.system(), one.asOf()))
            .toList());
  }
}
