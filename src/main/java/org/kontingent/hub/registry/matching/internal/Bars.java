package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.MatchSettings;

/** From which log-odds on two records, or clusters, are linked, asked about, looked at at all. */
final class Bars {
  /** A rival whose edge is lighter than this many nats under the best is no rival. */
  static final double RIVAL_MARGIN = 4.5;

  /**
   * About two of one name and birth date a person is asked early (M6); of others, whom a large
   * region is full of, only those so many times as likely are worth it.
   */
  private static final double UNLIKE_NAMED = 4;

  private static final double MOST_DOUBTED = 0.5;

  private final double link;
  private final double ofOneName;
  private final double ofOthers;

  Bars(MatchSettings settings) {
    double review = settings.reviewProbability();
    link = logOdds(settings.linkProbability());
    ofOneName = logOdds(review);
    ofOthers = logOdds(Math.max(review, Math.min(MOST_DOUBTED, UNLIKE_NAMED * review)));
  }

  /** Least log-odds of a link made without a person. */
  double link() {
    return link;
  }

  /** Least log-odds worth a person's time. */
  double review(long levels) {
    return Rules.isOfOneName(levels) ? ofOneName : ofOthers;
  }

  /**
   * Whether the pair matters: a join needs a verdict of the link's log-odds, a rival is none if its
   * edge is so much lighter, and a case is none under its own bar.
   */
  boolean isEdge(long levels, double logOdds) {
    return logOdds > Math.min(link - RIVAL_MARGIN, review(levels));
  }

  private static double logOdds(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
