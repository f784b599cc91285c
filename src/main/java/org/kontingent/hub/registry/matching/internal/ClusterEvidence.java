package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.internal.Columns.Int;

/**
 * Judges two clusters as wholes: for each field the closest agreement any two members show, counted
 * once; so what one record cannot say another may, and what none can explain weighs against.
 */
final class ClusterEvidence {
  /** However rare a value, it is not taken for rarer than this. */
  private static final double LEAST_SHARE = 1e-5;

  private static final Verdict DECIDED =
      new Verdict(Double.NEGATIVE_INFINITY, CannotLink.Reason.NOT_SAME, 0);

  private static final Field[] NAMES = {Field.SURNAME, Field.NAME, Field.PATRONYMIC};

  private final Columns columns;
  private final Comparison comparison;
  private final Frequencies counted;
  private final Weights weights;
  private final Clusters clusters;
  private final Bonds bonds;

  ClusterEvidence(
      Columns columns,
      Comparison comparison,
      Frequencies counted,
      Weights weights,
      Clusters clusters,
      Bonds bonds) {
    this.columns = columns;
    this.comparison = comparison;
    this.counted = counted;
    this.weights = weights;
    this.clusters = clusters;
    this.bonds = bonds;
  }

  /** What speaks for and against: log-odds, or a reason why it cannot be. */
  record Verdict(double logOdds, CannotLink.Reason cannot, long levels) {
    boolean isPossible() {
      return cannot == null;
    }
  }

  /** Log-odds of one pair of records, with nothing but the pair looked at. */
  double ofPair(int a, int b, long levels) {
    int feedA = columns.feedCode(a);
    int feedB = columns.feedCode(b);
    boolean again = feedA == feedB && !RegisterEntry.isOne(feedA, levels);
    double same = again ? weights.duplicate(feedA) : 0;
    Rarity rarity = new Rarity();
    rarity.see(a, b, levels);
    return weights.logOdds(
        levels, same, weights.others(feedA, feedB), rarity.names(levels), rarity.places());
  }

  /** Two clusters as wholes. */
  Verdict of(int rootA, int rootB) {
    if (bonds.keepApart(clusters, rootA, rootB)) {
      return DECIDED;
    }
    Pool pool = new Pool();
    pool.see(rootA, rootB);
    return pool.verdict(clusters.feeds(rootA) & clusters.feeds(rootB));
  }

  /** One cluster against two others taken as one. */
  Verdict ofUnion(int root, int one, int other) {
    if (bonds.keepApart(clusters, root, one) || bonds.keepApart(clusters, root, other)) {
      return DECIDED;
    }
    Pool pool = new Pool();
    pool.see(root, one);
    pool.see(root, other);
    return pool.verdict(clusters.feeds(root) & (clusters.feeds(one) | clusters.feeds(other)));
  }

  /**
   * What one field does to the judgement of some records against others, looked at alone: its level
   * of today, the log-odds if it agreed fully, the log-odds if it differed.
   */
  double[] withFieldOtherwise(int[] some, int[] others, Field field) {
    Pool pool = new Pool();
    int feedsA = 0;
    int feedsB = 0;
    for (int a : some) {
      feedsA |= 1 << columns.feedCode(a);
      for (int b : others) {
        feedsB |= 1 << columns.feedCode(b);
        pool.gather(a, b, comparison.compare(a, b));
      }
    }
    long rest = pool.pooled & ~field.pack(15);
    return new double[] {
      field.of(pool.pooled),
      pool.logOdds(rest | field.pack(1), feedsA & feedsB),
      pool.logOdds(rest | field.pack(field.levels()), feedsA & feedsB)
    };
  }

  /** What pairs of members show, gathered. */
  private final class Pool {
    private final Rarity rarity = new Rarity();
    private long pooled;
    private double others;
    private int repeated;
    private Verdict impossible;

    void see(int rootA, int rootB) {
      int a = rootA;
      do {
        int b = rootB;
        do {
          seePair(a, b);
          b = clusters.next(b);
        } while (b != rootB && impossible == null);
        a = clusters.next(a);
      } while (a != rootA && impossible == null);
    }

    private void seePair(int a, int b) {
      long levels = comparison.compare(a, b);
      CannotLink.Reason cannot = CannotLink.of(columns, a, b, levels);
      if (cannot != null) {
        impossible = new Verdict(ofPair(a, b, levels), cannot, levels);
        return;
      }
      gather(a, b, levels);
    }

    void gather(int a, int b, long levels) {
      int feed = columns.feedCode(a);
      if (feed == columns.feedCode(b) && RegisterEntry.isOne(feed, levels)) {
        repeated |= 1 << feed;
      }
      pooled = closest(pooled, levels);
      rarity.see(a, b, levels);
      others = Math.max(others, weights.others(columns.feedCode(a), columns.feedCode(b)));
    }

    /** A feed both already stand in would hold the child twice, which is rare. */
    Verdict verdict(int feedsInBoth) {
      if (impossible != null) {
        return impossible;
      }
      return new Verdict(logOdds(pooled, feedsInBoth), null, pooled);
    }

    double logOdds(long levels, int feedsInBoth) {
      double same = 0;
      for (int feed = 0; feed < 4; feed++) {
        same += ((feedsInBoth & ~repeated) >> feed & 1) == 1 ? weights.duplicate(feed) : 0;
      }
      return weights.logOdds(levels, same, others, rarity.names(levels), rarity.places());
    }
  }

  private static long closest(long one, long other) {
    long closest = 0;
    for (int shift = 0; shift < Field.COUNT * 4; shift += 4) {
      long a = one >>> shift & 15;
      long b = other >>> shift & 15;
      closest |= (a == 0 ? b : b == 0 ? a : Math.min(a, b)) << shift;
    }
    return closest;
  }

  /**
   * A rare name in common is less of a chance than a common one: the sum, each field once. Names go
   * together, so a full name may be commoner than its parts tell.
   */
  private final class Rarity {
    private final double[] logs = new double[5];
    private double fullName;

    void see(int a, int b, long levels) {
      if (isFullName(levels)) {
        fullName = Math.max(fullName, Math.max(counted.fullNameShare(a), counted.fullNameShare(b)));
      }
      if (Field.SURNAME.of(levels) == 1) {
        logs[0] = rarer(counted.surnameShare(columns.get(Int.SURNAME, a)), Field.SURNAME, 1);
      }
      if (Field.NAME.of(levels) == 1) {
        logs[1] = rarer(counted.nameShare(columns.get(Int.NAME, a)), Field.NAME, 1);
      }
      if (Field.PATRONYMIC.of(levels) == 1) {
        logs[2] = rarer(counted.rootShare(columns.get(Int.PATRONYMIC, a)), Field.PATRONYMIC, 1);
      }
      if (Field.PLACE.of(levels) == 1) {
        logs[3] = rarer(counted.placeShare(columns.get(Int.PLACE, a)), Field.PLACE, 1);
      }
      if (Field.ADDRESS.of(levels) == 3) {
        logs[4] = rarer(counted.settlementShare(columns.get(Int.SETTLEMENT, a)), Field.ADDRESS, 3);
      }
    }

    double names(long levels) {
      double apart = logs[0] + logs[1] + logs[2];
      if (fullName == 0) {
        return apart;
      }
      double together = Math.log(fullName);
      for (Field field : NAMES) {
        together -= weights.log(Hypothesis.OTHER, field, field.of(levels));
      }
      return Math.max(apart, together);
    }

    private boolean isFullName(long levels) {
      int surname = Field.SURNAME.of(levels);
      int name = Field.NAME.of(levels);
      return surname > 0
          && surname <= 2
          && name > 0
          && name <= 2
          && Field.PATRONYMIC.of(levels) == 1;
    }

    double places() {
      return logs[3] + logs[4];
    }

    /** A value of unknown share counts as any other that agrees. */
    private double rarer(double share, Field field, int level) {
      if (share == 0) {
        return 0;
      }
      return Math.log(Math.max(LEAST_SHARE, share)) - weights.log(Hypothesis.OTHER, field, level);
    }
  }
}
