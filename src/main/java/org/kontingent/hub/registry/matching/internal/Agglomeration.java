package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kontingent.hub.registry.matching.Sureness;

/**
 * Joins records into children, heaviest edges first, each join judged by all members of both sides
 * and by who else the same records might be. The result follows from edges and their order alone.
 *
 * <p>Edges that were refused are looked at again as clusters grow, but only those for which
 * something changed: certain evidence against stays for good, too little evidence until one of both
 * sides has grown; only where rivals stood in the way everything is weighed anew.
 */
final class Agglomeration {
  private static final int MOST_ROUNDS = 4;

  /** From this weight on the pair alone does not tell which of two clusters is the better one. */
  private static final double HEAVY_EDGE = 12;

  private final Edges edges;
  private final Clusters clusters;
  private final ClusterEvidence evidence;
  private final RefusedPairs refused;
  private final double linkLogOdds;
  private double expectedFalse;
  private double[] probabilities = new double[64];
  private int[] pairs = new int[64];
  private int joins;

  Agglomeration(Edges edges, Clusters clusters, ClusterEvidence evidence, Bars bars) {
    this.edges = edges;
    this.clusters = clusters;
    this.evidence = evidence;
    this.refused = new RefusedPairs(edges.size());
    this.linkLogOdds = bars.link();
  }

  void run() {
    int[] open = new int[edges.countFrom(-linkLogOdds)];
    for (int edge = 0; edge < open.length; edge++) {
      open[edge] = edge;
    }
    int left = open.length;
    boolean joined = true;
    for (int round = 0; round < MOST_ROUNDS && joined; round++) {
      int before = joins;
      int kept = 0;
      for (int i = 0; i < left; i++) {
        if (!isSettledBy(open[i])) {
          open[kept++] = open[i];
        }
      }
      left = kept;
      joined = joins > before;
    }
  }

  /** Sum over all joins of the probability that they were wrong. */
  double expectedFalse() {
    return expectedFalse;
  }

  /** What was joined, in the order of joining. */
  List<Sureness.Join> joins() {
    List<Sureness.Join> all = new ArrayList<>();
    for (int join = 0; join < joins; join++) {
      all.add(new Sureness.Join(probabilities[join], pairs[join]));
    }
    return all;
  }

  private void joined(double probability, long newPairs) {
    expectedFalse += newPairs * (1 - probability);
    if (joins == pairs.length) {
      probabilities = Arrays.copyOf(probabilities, joins * 2);
      pairs = Arrays.copyOf(pairs, joins * 2);
    }
    probabilities[joins] = probability;
    pairs[joins++] = (int) newPairs;
  }

  /** Log-odds that two clusters are one child, rivals counted; minus infinity if they cannot be. */
  double judged(int one, int other) {
    ClusterEvidence.Verdict verdict = evidence.of(one, other);
    if (!verdict.isPossible()) {
      return Double.NEGATIVE_INFINITY;
    }
    double against = Math.exp(-verdict.logOdds());
    if (verdict.logOdds() >= -linkLogOdds) {
      against += rivals(one, other, verdict.logOdds(), Double.POSITIVE_INFINITY);
      against += rivals(other, one, verdict.logOdds(), Double.POSITIVE_INFINITY);
    }
    return -Math.log(against);
  }

  /** Joins what this edge connects if it may be; true if the edge need not be seen again. */
  private boolean isSettledBy(int edge) {
    int one = clusters.find(edges.first(edge));
    int other = clusters.find(edges.second(edge));
    if (one == other) {
      return true;
    }
    boolean single = clusters.count(one) == 1 && clusters.count(other) == 1;
    if ((single && edges.weight(edge) < linkLogOdds) || refused.holds(one, other, clusters)) {
      return false;
    }
    ClusterEvidence.Verdict verdict = evidence.of(one, other);
    if (!verdict.isPossible()) {
      refused.add(one, other, clusters);
      return true;
    }
    if (verdict.logOdds() < linkLogOdds) {
      refused.add(one, other, clusters);
      return false;
    }
    if (!mayJoin(one, other, verdict.levels())) {
      return false;
    }
    double enough = Math.exp(-linkLogOdds);
    double against = Math.exp(-verdict.logOdds());
    against += rivals(one, other, verdict.logOdds(), enough - against);
    if (against <= enough) {
      against += rivals(other, one, verdict.logOdds(), enough - against);
    }
    if (against > enough) {
      return false;
    }
    joined(1 / (1 + against), (long) clusters.count(one) * clusters.count(other));
    clusters.join(one, other);
    return true;
  }

  private boolean mayJoin(int one, int other, long levels) {
    return switch (Rules.leave(levels, clusters.feeds(one) & clusters.feeds(other))) {
      case JOIN -> true;
      case JOIN_ONLY_CANDIDATE -> isOnlyCandidate(one, other) && isOnlyCandidate(other, one);
      case ASK -> false;
    };
  }

  /** Whether nobody else of the same name and date is near who is another child than the other. */
  private boolean isOnlyCandidate(int one, int other) {
    int member = one;
    do {
      for (int place = edges.from(member); place < edges.from(member + 1); place++) {
        int rival = clusters.find(edges.other(edges.incident(place), member));
        if (rival != one && rival != other && isNamesake(one, other, rival)) {
          return false;
        }
      }
      member = clusters.next(member);
    } while (member != one);
    return true;
  }

  private boolean isNamesake(int one, int other, int rival) {
    ClusterEvidence.Verdict theirs = evidence.of(one, rival);
    if (!theirs.isPossible() || !Rules.isOfOneName(theirs.levels())) {
      return false;
    }
    ClusterEvidence.Verdict both = evidence.of(other, rival);
    return !both.isPossible() || both.logOdds() < linkLogOdds;
  }

  /**
   * The weight of the likeliest story in which the first belongs to somebody else and not to the
   * second, against the stories in which it belongs to the second, alone or with that somebody.
   * Looks no further once it is more than {@code enough}.
   */
  private double rivals(int one, int other, double logOdds, double enough) {
    double most = 0;
    int member = one;
    do {
      for (int place = edges.from(member); place < edges.from(member + 1); place++) {
        int edge = edges.incident(place);
        // The lightest stand last.
        if (edges.weight(edge) <= Math.min(logOdds, HEAVY_EDGE) - Bars.RIVAL_MARGIN) {
          break;
        }
        int rival = clusters.find(edges.other(edge, member));
        if (rival != one && rival != other) {
          most = Math.max(most, rival(one, other, rival, logOdds));
          if (most > enough) {
            return most;
          }
        }
      }
      member = clusters.next(member);
    } while (member != one);
    return most;
  }

  private double rival(int one, int other, int rival, double logOdds) {
    ClusterEvidence.Verdict theirs = evidence.of(one, rival);
    if (!theirs.isPossible() || theirs.logOdds() < logOdds - Bars.RIVAL_MARGIN) {
      return 0;
    }
    ClusterEvidence.Verdict all = evidence.ofUnion(other, one, rival);
    double together = all.isPossible() ? Math.exp(theirs.logOdds() + all.logOdds() - logOdds) : 0;
    return Math.exp(theirs.logOdds() - logOdds) / (1 + together);
  }
}
