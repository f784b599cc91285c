package org.kontingent.hub.registry.matching.internal;

/**
 * Estimates the model from the records themselves: u from random pairs, m begun from pairs that
 * share a strong key and refined by expectation-maximisation with u held fixed, the rates of twins
 * and namesakes from what the feeds themselves prove to be two children. Nothing is taken from
 * other data but the starting values for fields that no pair shows.
 */
final class Estimation {
  private static final int MOST_ROUNDS = 30;
  private static final double CONVERGED = 1e-4;
  private static final int FEEDS = 4;

  private final Patterns candidates;
  private final double scale;
  private final int[] feedSizes;
  private final double[][] random;
  private final double[][] most;
  private double[][] same;
  private Rates rates;
  private Weights weights;
  private int rounds;
  private boolean converged;

  /**
   * @param candidates patterns of candidate pairs, or of an even sample of them
   * @param scale how many candidate pairs one counted pair stands for
   * @param atRandom patterns of random pairs
   */
  Estimation(Patterns candidates, double scale, Patterns atRandom, int[] feedSizes) {
    this.candidates = candidates;
    this.scale = scale;
    this.feedSizes = feedSizes.clone();
    this.random = LevelShares.ofRandom(atRandom);
    this.most = LevelShares.most(candidates);
    this.same = LevelShares.ofStrongPairs(candidates);
    this.rates = ProvenDifferent.rates(candidates, scale, feedSizes, evenOthers());
    run();
  }

  Weights weights() {
    return weights;
  }

  Rates rates() {
    return rates;
  }

  double[][] same() {
    return same;
  }

  double[][] random() {
    return random;
  }

  int rounds() {
    return rounds;
  }

  boolean isConverged() {
    return converged;
  }

  private void run() {
    weights = new Weights(same, random, rates);
    for (rounds = 1; rounds <= MOST_ROUNDS && !converged; rounds++) {
      double[][] before = same;
      double[] posteriors = posteriors();
      same = LevelShares.within(most, LevelShares.ofWeighted(candidates, posteriors));
      rates = withMatches(posteriors);
      weights = new Weights(same, random, rates);
      converged = rounds > 2 && farthest(before, same) < CONVERGED;
    }
  }

  private double[] posteriors() {
    double[] posteriors = new double[candidates.size()];
    for (int i = 0; i < posteriors.length; i++) {
      int a = candidates.feeds(i) / FEEDS;
      int b = candidates.feeds(i) % FEEDS;
      double logOdds =
          weights.logOdds(
              candidates.levels(i), a == b ? weights.duplicate(a) : 0, weights.others(a, b), 0, 0);
      posteriors[i] = 1 / (1 + Math.exp(-logOdds));
    }
    return posteriors;
  }

  /** The expected number of matches by pair of feeds gives the priors. */
  private Rates withMatches(double[] posteriors) {
    double[][] matches = new double[FEEDS][FEEDS];
    for (int i = 0; i < posteriors.length; i++) {
      matches[candidates.feeds(i) / FEEDS][candidates.feeds(i) % FEEDS] +=
          posteriors[i] * candidates.count(i) * scale;
    }
    double[] duplicates = new double[FEEDS];
    double[][] others = new double[FEEDS][FEEDS];
    for (int a = 0; a < FEEDS; a++) {
      // Half a record of doubt keeps a feed without a double from being thought to have none ever.
      duplicates[a] = Math.min(1, (2 * matches[a][a] + 0.5) / (feedSizes[a] + 500));
      for (int b = a; b < FEEDS; b++) {
        double pairs = (double) feedSizes[a] * feedSizes[b];
        double expected = a == b ? feedSizes[a] : matches[a][b];
        others[a][b] = Math.max(2, pairs / Math.max(1, expected));
        others[b][a] = others[a][b];
      }
    }
    return new Rates(
        rates.namesakes(),
        rates.nearNamesakes(),
        rates.twins(),
        rates.siblings(),
        duplicates,
        others);
  }

  private double[][] evenOthers() {
    double[][] others = new double[FEEDS][FEEDS];
    for (int a = 0; a < FEEDS; a++) {
      for (int b = 0; b < FEEDS; b++) {
        others[a][b] = Math.max(2, Math.max(feedSizes[a], feedSizes[b]));
      }
    }
    return others;
  }

  private static double farthest(double[][] before, double[][] after) {
    double farthest = 0;
    for (int field = 0; field < before.length; field++) {
      for (int level = 0; level < before[field].length; level++) {
        farthest = Math.max(farthest, Math.abs(before[field][level] - after[field][level]));
      }
    }
    return farthest;
  }
}
