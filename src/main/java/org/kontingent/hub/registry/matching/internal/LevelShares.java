package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;

/**
 * Shares of the levels of each field among pairs, smoothed so that nothing unseen is impossible.
 */
final class LevelShares {
  /** How much the starting values weigh against what is seen, in pairs. */
  private static final double PRIOR_PAIRS = 20;

  /** The same where it is not to be held too low for want of pairs. */
  private static final double CAUTIOUS_PAIRS = 200;

  /** How much commoner than among proven pairs a disagreement may be held. */
  private static final double MOST_TIMES_PROVEN = 2;

  /** Where data show nothing: how records of one child usually agree, by field and level from 1. */
  private static final double[][] USUAL = {
    {0, .88, .02, .06, .01, .03},
    {0, .95, .01, .03, .003, .004, .003},
    {0, .93, .04, .004, .006, .02},
    {0, .96, .008, .008, .004, .006, .006, .008},
    {0, .992, .008},
    {0, .96, .02, .005, .015},
    {0, .90, .04, .06},
    {0, .97, .03},
    {0, .95, .05},
    {0, .70, .04, .11, .15},
    {0, .85, .11, .02, .02},
    {0, .60, .40},
  };

  /** The same of records at random. */
  private static final double[][] CHANCE = {
    {0, .003, .003, .006, .02, .968},
    {0, .015, .002, .003, .002, .05, .928},
    {0, .03, .01, .002, .03, .928},
    {0, .0003, .003, .003, .0002, .003, .003, .9875},
    {0, .5, .5},
    {0, 1e-6, 1e-6, 1e-5, .99999},
    {0, 1e-6, 1e-4, .9999},
    {0, 1e-4, .9999},
    {0, .1, .9},
    {0, 2e-4, .005, .1, .8948},
    {0, 1e-4, .001, .01, .9889},
    {0, 1e-5, .99999},
  };

  private static final Field[] FIELDS = Field.values();

  private LevelShares() {}

  /** These shares with so much of the usual ones mixed in. */
  static double[][] leaningToUsual(double[][] shares, double part) {
    double[][] mixed = new double[shares.length][];
    for (int field = 0; field < shares.length; field++) {
      mixed[field] = shares[field].clone();
      for (int level = 1; level < USUAL[field].length; level++) {
        mixed[field][level] = (1 - part) * shares[field][level] + part * USUAL[field][level];
      }
    }
    return mixed;
  }

  static double[][] ofRandom(Patterns patterns) {
    double[] ones = new double[patterns.size()];
    Arrays.fill(ones, 1);
    double[][] shares = shares(patterns, ones, CHANCE, 200);
    // Numbers never agree by chance in a sample; what is known of numbers stands.
    shares[Field.SNILS.ordinal()] = CHANCE[Field.SNILS.ordinal()].clone();
    shares[Field.DOCUMENT.ordinal()] = CHANCE[Field.DOCUMENT.ordinal()].clone();
    return shares;
  }

  static double[][] ofWeighted(Patterns patterns, double[] weights) {
    return monotone(shares(patterns, weights, USUAL, PRIOR_PAIRS));
  }

  /**
   * For each field from the pairs that share a strong key which is not that field, and one other
   * thing.
   */
  static double[][] ofStrongPairs(Patterns patterns) {
    return ofStrongPairs(patterns, PRIOR_PAIRS);
  }

  private static double[][] ofStrongPairs(Patterns patterns, double priorPairs) {
    double[][] shares = new double[Field.COUNT][];
    for (Field field : FIELDS) {
      double[] weights = new double[patterns.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = isStrong(patterns.levels(i), field) ? 1 : 0;
      }
      shares[field.ordinal()] = shares(field, patterns, weights, USUAL, priorPairs);
    }
    return monotone(shares);
  }

  private static boolean isStrong(long levels, Field but) {
    boolean key =
        (but != Field.SNILS && Field.SNILS.of(levels) == 1)
            || (but != Field.DOCUMENT && Field.DOCUMENT.of(levels) == 1);
    boolean birth = but != Field.BIRTH && Field.BIRTH.of(levels) == 1;
    boolean name = but != Field.NAME && Field.NAME.of(levels) == 1;
    boolean notTwins = but == Field.NAME || Field.NAME.of(levels) < 5;
    return key && notTwins && (birth || name);
  }

  private static double[][] shares(
      Patterns patterns, double[] weights, double[][] prior, double priorPairs) {
    double[][] shares = new double[Field.COUNT][];
    for (Field field : FIELDS) {
      shares[field.ordinal()] = shares(field, patterns, weights, prior, priorPairs);
    }
    return shares;
  }

  private static double[] shares(
      Field field, Patterns patterns, double[] weights, double[][] prior, double priorPairs) {
    double[] levels = new double[Field.MOST_LEVELS];
    for (int i = 0; i < weights.length; i++) {
      double weight = weights[i] * patterns.count(i);
      if (weight > 0) {
        levels[field.of(patterns.levels(i))] += weight;
      }
    }
    levels[0] = 0;
    double all = priorPairs;
    for (double level : levels) {
      all += level;
    }
    for (int level = 1; level <= field.levels(); level++) {
      levels[level] = (levels[level] + priorPairs * prior[field.ordinal()][level]) / all;
    }
    return levels;
  }

  /** The most any disagreement may be held for, by what pairs of a common number prove. */
  static double[][] most(Patterns patterns) {
    double[][] most = ofStrongPairs(patterns, CAUTIOUS_PAIRS);
    for (double[] levels : most) {
      for (int level = 2; level < levels.length; level++) {
        levels[level] *= MOST_TIMES_PROVEN;
      }
    }
    return most;
  }

  /**
   * Holds shares under {@link #most}: in a large region pairs of namesakes far outnumber those of
   * one child that disagree, and would teach that children change their birth dates. What a level
   * loses, full agreement gets.
   */
  static double[][] within(double[][] most, double[][] shares) {
    for (Field field : FIELDS) {
      double[] levels = shares[field.ordinal()];
      for (int level = 2; level <= field.levels(); level++) {
        double over = Math.max(0, levels[level] - most[field.ordinal()][level]);
        levels[level] -= over;
        levels[1] += over;
      }
    }
    return shares;
  }

  /** Full agreement is never rarer than disagreement among records of one child. */
  private static double[][] monotone(double[][] shares) {
    for (Field field : FIELDS) {
      double[] levels = shares[field.ordinal()];
      int last = field.levels();
      if (levels[last] > levels[1]) {
        double even = (levels[1] + levels[last]) / 2;
        levels[1] = even;
        levels[last] = even;
      }
    }
    return shares;
  }
}
