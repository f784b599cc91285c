package org.kontingent.hub.registry.matching;

import java.util.List;

/**
 * How sure a partition is of itself, to choose thresholds by.
 *
 * @param joins what was put together by evidence
 * @param cases probabilities of what is left for a person
 */
public record Sureness(List<Join> joins, List<Double> cases) {
  public Sureness {
    joins = List.copyOf(joins);
    cases = List.copyOf(cases);
  }

  /**
   * One join of two clusters.
   *
   * @param pairs how many pairs of records it made one child's
   */
  public record Join(double probability, long pairs) {}
}
