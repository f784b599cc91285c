package org.kontingent.hub.registry.matching.internal;

/**
 * The model: how probable each level of each field is under each {@link Hypothesis}, and how many
 * records of each kind a record has to expect. Immutable once made.
 */
final class Weights {
  private static final double LEAST = 1e-6;
  private static final int WIDTH = 8;

  /** Hypotheses of one level of one field side by side, that a comparison finds them together. */
  private final double[] logs;

  private final double[] priors;
  private final double[] duplicates;
  private final double[][] others;

  /**
   * @param same level probabilities of one child's records, by field and level
   * @param random level probabilities of records taken at random
   * @param rates how many of each kind a record has to expect
   */
  Weights(double[][] same, double[][] random, Rates rates) {
    logs = new double[Field.COUNT * Field.MOST_LEVELS * WIDTH];
    for (Hypothesis hypothesis : Hypothesis.values()) {
      for (Field field : Field.values()) {
        double[] levels = LookingAlike.levels(hypothesis, field, same, random);
        for (int level = 1; level <= field.levels(); level++) {
          logs[place(field.ordinal(), level) + hypothesis.ordinal()] =
              Math.log(Math.max(LEAST, levels[level]));
        }
      }
    }
    priors = new double[Hypothesis.COUNT];
    priors[Hypothesis.NAMESAKE.ordinal()] = Math.log(rates.namesakes());
    priors[Hypothesis.NEAR_NAMESAKE.ordinal()] = Math.log(rates.nearNamesakes());
    priors[Hypothesis.TWIN.ordinal()] = Math.log(rates.twins());
    priors[Hypothesis.SIBLING.ordinal()] = Math.log(rates.siblings());
    duplicates = new double[rates.duplicates().length];
    for (int feed = 0; feed < duplicates.length; feed++) {
      duplicates[feed] = Math.log(rates.duplicates()[feed]);
    }
    others = new double[duplicates.length][duplicates.length];
    for (int a = 0; a < duplicates.length; a++) {
      for (int b = 0; b < duplicates.length; b++) {
        others[a][b] = Math.log(Math.max(2, rates.others()[a][b]));
      }
    }
  }

  /** Natural logarithm of a level's probability under a hypothesis. */
  double log(Hypothesis hypothesis, Field field, int level) {
    return logs[place(field.ordinal(), level) + hypothesis.ordinal()];
  }

  private static int place(int field, int level) {
    return (field * Field.MOST_LEVELS + level) * WIDTH;
  }

  /** Logarithm of how often a child stands in this feed a second time. */
  double duplicate(int feed) {
    return duplicates[feed];
  }

  /** Logarithm of how many records of one feed are of somebody else, to one that is the same. */
  double others(int feedA, int feedB) {
    return others[feedA][feedB];
  }

  /**
   * Log-odds that both are one child.
   *
   * @param levels a packed comparison
   * @param same logarithm of the expected number of records of the same child
   * @param other logarithm of the expected number of records of anybody else
   * @param names what rare or common name values add under chance; {@code places} the same of
   *     places
   */
  double logOdds(long levels, double same, double other, double names, double places) {
    double sum = same;
    double namesake = priors[1] + places;
    double near = priors[2] + places;
    double twin = priors[3];
    double sibling = priors[4];
    double chance = other + names + places;
    for (int field = 0; field < Field.COUNT; field++) {
      int level = (int) (levels >>> (field * 4)) & 15;
      if (level != 0) {
        int place = place(field, level);
        sum += logs[place];
        namesake += logs[place + 1];
        near += logs[place + 2];
        twin += logs[place + 3];
        sibling += logs[place + 4];
        chance += logs[place + 5];
      }
    }
    double most = Math.max(Math.max(Math.max(namesake, near), Math.max(twin, sibling)), chance);
    double all =
        Math.exp(namesake - most)
            + Math.exp(near - most)
            + Math.exp(twin - most)
            + Math.exp(sibling - most)
            + Math.exp(chance - most);
    return sum - most - Math.log(all);
  }
}
