package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.MatchSettings;

/**
 * Joins records into children, heaviest edges first, each join judged by all members of both sides
 * and by who else the same records might be. The result follows from edges and their order alone.
 */
final class Agglomeration {
  private static final int MOST_ROUNDS = 4;

  /** A rival whose edge is lighter than this many nats under the best is no rival. */
  private static final double RIVAL_MARGIN = 6;

  /** From this weight on the pair alone does not tell which of two clusters is the better one. */
  private static final double HEAVY_EDGE = 12;

  private final Edges edges;
  private final Clusters clusters;
  private final ClusterEvidence evidence;
  private final double linkLogOdds;
  private double expectedFalse;
  private long joins;

  Agglomeration(Edges edges, Clusters clusters, ClusterEvidence evidence, MatchSettings settings) {
    this.edges = edges;
    this.clusters = clusters;
    this.evidence = evidence;
    this.linkLogOdds = Math.log(settings.linkProbability() / (1 - settings.linkProbability()));
  }

  void run() {
    boolean joined = true;
    for (int round = 0; round < MOST_ROUNDS && joined; round++) {
      joined = false;
      for (int edge = 0; edge < edges.size(); edge++) {
        joined |= join(edge);
      }
    }
  }

  /** Sum over all joins of the probability that they were wrong. */
  double expectedFalse() {
    return expectedFalse;
  }

  long joins() {
    return joins;
  }

  /** Log-odds that two clusters are one child, rivals counted; minus infinity if they cannot be. */
  double judged(int one, int other) {
    ClusterEvidence.Verdict verdict = evidence.of(one, other);
    if (!verdict.isPossible()) {
      return Double.NEGATIVE_INFINITY;
    }
    double against = Math.exp(-verdict.logOdds());
    if (verdict.logOdds() >= -linkLogOdds) {
      against += rivals(one, other, verdict.logOdds());
      against += rivals(other, one, verdict.logOdds());
    }
    return -Math.log(against);
  }

  private boolean join(int edge) {
    int one = clusters.find(edges.first(edge));
    int other = clusters.find(edges.second(edge));
    if (one == other || edges.weight(edge) < -linkLogOdds) {
      return false;
    }
    double logOdds = judged(one, other);
    if (logOdds < linkLogOdds) {
      return false;
    }
    expectedFalse += (double) clusters.count(one) * clusters.count(other) / (1 + Math.exp(logOdds));
    joins++;
    clusters.join(one, other);
    return true;
  }

  /**
   * The weight of the likeliest story in which the first belongs to somebody else and not to the
   * second, against the stories in which it belongs to the second, alone or with that somebody.
   */
  private double rivals(int one, int other, double logOdds) {
    double most = 0;
    int member = one;
    do {
      for (int place = edges.from(member); place < edges.from(member + 1); place++) {
        int edge = edges.incident(place);
        int rival = clusters.find(edges.other(edge, member));
        if (rival != one
            && rival != other
            && edges.weight(edge) > Math.min(logOdds, HEAVY_EDGE) - RIVAL_MARGIN) {
          most = Math.max(most, rival(one, other, rival, logOdds));
        }
      }
      member = clusters.next(member);
    } while (member != one);
    return most;
  }

  private double rival(int one, int other, int rival, double logOdds) {
    ClusterEvidence.Verdict theirs = evidence.of(one, rival);
    if (!theirs.isPossible() || theirs.logOdds() < logOdds - RIVAL_MARGIN) {
      return 0;
    }
    ClusterEvidence.Verdict all = evidence.ofUnion(other, one, rival);
    double together = all.isPossible() ? Math.exp(theirs.logOdds() + all.logOdds() - logOdds) : 0;
    return Math.exp(theirs.logOdds() - logOdds) / (1 + together);
  }
}
