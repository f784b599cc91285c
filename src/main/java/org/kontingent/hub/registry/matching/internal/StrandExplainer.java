package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.StrandExplanation;
import org.kontingent.hub.registry.matching.StrandExplanation.Change;
import org.kontingent.hub.registry.matching.StrandExplanation.Neighbour;

/** Takes a judgement on two strands apart, with who else stands near and what would change it. */
final class StrandExplainer {
  private static final double LEAST_NEIGHBOUR = -6;

  private final StrandRun strands;
  private final MatchRun run;

  StrandExplainer(StrandRun strands) {
    this.strands = strands;
    this.run = strands.run();
  }

  Optional<StrandExplanation> explain(StrandId one, StrandId other) {
    Best best = best(one, other);
    if (best == null || one.equals(other)) {
      return Optional.empty();
    }
    boolean decided =
        strands.decided().groupOf(one).equals(strands.decided().groupOf(other))
            || strands.decided().areApart(one, other);
    return Optional.of(
        new StrandExplanation(
            new Explainer(run).explain(best.a, best.b),
            decided,
            neighbours(one, other),
            changes(one, other)));
  }

  /** The two records of two strands that speak most for one child. */
  private record Best(int a, int b, double logOdds, CannotLink.Reason cannot) {}

  private Best best(StrandId one, StrandId other) {
    Best best = null;
    for (int a : strands.recordsOf(one)) {
      for (int b : strands.recordsOf(other)) {
        long levels = run.comparison().compare(a, b);
        double logOdds = run.evidence().ofPair(a, b, levels);
        if (best == null || logOdds > best.logOdds) {
          best = new Best(a, b, logOdds, CannotLink.of(run.columns(), a, b, levels));
        }
      }
    }
    return best;
  }

  private List<Neighbour> neighbours(StrandId one, StrandId other) {
    List<Neighbour> neighbours = new ArrayList<>();
    for (StrandId third : strands.strands()) {
      Object cluster = strands.clusterOf(third);
      if (!cluster.equals(strands.clusterOf(one)) && !cluster.equals(strands.clusterOf(other))) {
        Best toOne = best(one, third);
        Best toOther = best(other, third);
        boolean first = toOther == null || (toOne != null && toOne.logOdds >= toOther.logOdds);
        Best nearest = first ? toOne : toOther;
        if (nearest != null
            && (nearest.logOdds > LEAST_NEIGHBOUR || nearest.cannot == CannotLink.Reason.TWINS)) {
          neighbours.add(
              new Neighbour(
                  first ? one : other,
                  third,
                  1 / (1 + Math.exp(-nearest.logOdds)),
                  nearest.cannot == null ? "" : nearest.cannot.name()));
        }
      }
    }
    neighbours.sort(
        Comparator.comparingDouble((Neighbour n) -> -n.probability())
            .thenComparing(Neighbour::strand));
    return neighbours;
  }

  private List<Change> changes(StrandId one, StrandId other) {
    List<Change> changes = new ArrayList<>();
    for (Field field : Field.values()) {
      double[] odds =
          run.evidence()
              .withFieldOtherwise(strands.recordsOf(one), strands.recordsOf(other), field);
      changes.add(
          new Change(
              field.name().toLowerCase(Locale.ROOT),
              (int) odds[0],
              1 / (1 + Math.exp(-odds[1])),
              1 / (1 + Math.exp(-odds[2]))));
    }
    return changes;
  }
}
