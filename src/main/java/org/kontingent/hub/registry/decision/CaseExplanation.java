package org.kontingent.hub.registry.decision;

import java.util.List;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.matching.PairExplanation.FieldWeight;

/**
 * Why two pupils may be one child or not: weights and codes, no value of anybody. Weights are in
 * bits: each bit for doubles the odds, each bit against halves them.
 *
 * @param probability that they are one child, all that is said of both taken together and rivals
 *     counted; NaN if they are one already
 * @param decided a person decided about the two, so weights decide nothing
 * @param rule the rule of registry.md 6.3 the most alike records of the two come under
 * @param fields what each field adds, and against what
 * @param against codes of certain evidence against, empty if there is none
 * @param neighbours other pupils the same records might belong to: twins, namesakes
 * @param changes what one more field would do
 */
public record CaseExplanation(
    RegionalId one,
    RegionalId other,
    double probability,
    boolean decided,
    String rule,
    List<FieldWeight> fields,
    List<String> against,
    List<Neighbour> neighbours,
    List<Change> changes) {
  /** A third pupil near to {@code to}; {@code against} names what certainly forbids it, or none. */
  public record Neighbour(RegionalId to, RegionalId pupil, double probability, String against) {}

  /** The probability if both sides agreed in this field, and if they contradicted each other. */
  public record Change(String field, double ifAgreed, double ifDiffered) {}

  public CaseExplanation {
    fields = List.copyOf(fields);
    against = List.copyOf(against);
    neighbours = List.copyOf(neighbours);
    changes = List.copyOf(changes);
  }
}
