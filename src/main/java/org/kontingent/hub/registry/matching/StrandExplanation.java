package org.kontingent.hub.registry.matching;

import java.util.List;
import org.kontingent.hub.registry.StrandId;

/**
 * Why two strands are together or not.
 *
 * @param pair the two rows of them that are most alike, field by field; its probabilities are of
 *     that pair and of the clusters as wholes, its {@code against} names what certainly forbids
 * @param decided a decision between the two is in force
 * @param neighbours other children the same rows might belong to: twins, namesakes, rivals
 * @param changes what would move the judgement, if one field were known to agree or to differ
 */
public record StrandExplanation(
    PairExplanation pair, boolean decided, List<Neighbour> neighbours, List<Change> changes) {
  public StrandExplanation {
    neighbours = List.copyOf(neighbours);
    changes = List.copyOf(changes);
  }

  /**
   * A strand of a third child that stands near.
   *
   * @param to which of the two it is alike to, {@code strand} the third
   * @param probability that those two strands taken alone are of one child
   * @param against what certainly forbids it, TWINS for a twin; blank if nothing does
   */
  public record Neighbour(StrandId to, StrandId strand, double probability, String against) {}

  /**
   * What one field would do to the probability of the clusters as wholes, rivals left aside.
   *
   * @param level of today, 0 if one side does not say
   * @param ifAgreed probability if both said the same; {@code ifDiffered} if they contradicted
   */
  public record Change(String field, int level, double ifAgreed, double ifDiffered) {}
}
