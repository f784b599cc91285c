package org.kontingent.hub.registry.matching;

import java.util.List;

/**
 * Why two records were linked or not. Weights are in bits: each bit for doubles the odds, each bit
 * against halves them.
 *
 * @param linked whether they ended in one cluster
 * @param pairProbability of the two records taken alone
 * @param clusterProbability of their clusters as wholes, rivals counted; NaN if they are one
 *     already
 * @param fields what each field adds, and against what
 * @param against codes of certain evidence against, empty if there is none
 * @param rule the rule of registry.md 6.3 the pair alone comes under
 */
public record PairExplanation(
    boolean linked,
    double pairProbability,
    double clusterProbability,
    List<FieldWeight> fields,
    List<String> against,
    String rule) {
  /**
   * One field: level of agreement and its weight against chance, against namesakes, against twins.
   */
  public record FieldWeight(
      String field, int level, double againstChance, double againstNamesake, double againstTwin) {}
}
