package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.Feed;

/**
 * How often children are told apart only by numbers: counted where a feed proves two children, two
 * distant insurance numbers or two births of other parents under one name and date; twins where two
 * births have one mother and date. What the feeds prove, they prove for all records.
 */
final class ProvenDifferent {
  private static final double USUAL_NAMESAKES = 0.002;
  private static final double USUAL_TWINS = 0.02;
  private static final double SIBLINGS = 0.7;
  private static final double PRIOR_RECORDS = 500;

  private ProvenDifferent() {}

  static Rates rates(Patterns candidates, double scale, int[] feedSizes, double[][] others) {
    double namesakes = 0;
    double near = 0;
    double twins = 0;
    double[] byFeed = new double[feedSizes.length];
    double[] nearByFeed = new double[feedSizes.length];
    int births = Feed.BIRTH.ordinal();
    int pensions = Feed.PENSION.ordinal();
    for (int i = 0; i < candidates.size(); i++) {
      int feeds = candidates.feeds(i);
      long levels = candidates.levels(i);
      boolean amongBirths = feeds == Patterns.feeds(births, births);
      if (!amongBirths && feeds != Patterns.feeds(pensions, pensions)) {
        continue;
      }
      boolean proven = amongBirths ? twoBirths(levels) : Field.SNILS.of(levels) == 4;
      int feed = amongBirths ? births : pensions;
      double records = 2 * scale * candidates.count(i);
      if (proven && isOneName(levels)) {
        int birth = Field.BIRTH.of(levels);
        byFeed[feed] += birth == 1 ? records : 0;
        nearByFeed[feed] += birth == 2 || birth == 5 ? records : 0;
      }
      if (amongBirths && areTwins(levels)) {
        twins += records;
      }
    }
    for (int feed : new int[] {births, pensions}) {
      namesakes = Math.max(namesakes, rate(byFeed[feed], USUAL_NAMESAKES, feedSizes[feed]));
      near = Math.max(near, rate(nearByFeed[feed], USUAL_NAMESAKES, feedSizes[feed]));
    }
    return new Rates(
        namesakes,
        near,
        rate(twins, USUAL_TWINS, feedSizes[births]),
        SIBLINGS,
        new double[] {0.03, 0.03, 0.005, 0.04},
        others);
  }

  private static double rate(double seen, double usual, int records) {
    return (seen + usual * PRIOR_RECORDS) / (records + PRIOR_RECORDS);
  }

  private static boolean isOneName(long levels) {
    return Field.SURNAME.of(levels) <= 3
        && Field.NAME.of(levels) <= 3
        && Field.PATRONYMIC.of(levels) <= 2;
  }

  private static boolean twoBirths(long levels) {
    return Field.ACT.of(levels) == 2
        && Field.DOCUMENT.of(levels) == 3
        && Field.PARENT.of(levels) >= 3;
  }

  private static boolean areTwins(long levels) {
    return Field.BIRTH.of(levels) == 1
        && Field.PARENT.of(levels) == 1
        && Field.NAME.of(levels) >= 5
        && Field.ACT.of(levels) == 2;
  }
}
