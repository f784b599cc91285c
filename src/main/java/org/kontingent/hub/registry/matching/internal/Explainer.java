package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kontingent.hub.registry.matching.PairExplanation;
import org.kontingent.hub.registry.matching.PairExplanation.FieldWeight;

/** Takes a judgement on two records apart, field by field. */
final class Explainer {
  private static final double BIT = Math.log(2);

  private final MatchRun run;

  Explainer(MatchRun run) {
    this.run = run;
  }

  Optional<PairExplanation> explain(String first, String second) {
    int a = find(first);
    int b = find(second);
    if (a < 0 || b < 0) {
      return Optional.empty();
    }
    return Optional.of(explain(a, b));
  }

  /** Of two records by their indices. */
  PairExplanation explain(int a, int b) {
    long levels = run.comparison().compare(a, b);
    Weights weights = run.weights();
    List<FieldWeight> fields = new ArrayList<>();
    for (Field field : Field.values()) {
      int level = field.of(levels);
      if (level != 0) {
        double same = weights.log(Hypothesis.SAME, field, level);
        fields.add(
            new FieldWeight(
                field.name().toLowerCase(Locale.ROOT),
                level,
                (same - weights.log(Hypothesis.OTHER, field, level)) / BIT,
                (same - weights.log(Hypothesis.NAMESAKE, field, level)) / BIT,
                (same - weights.log(Hypothesis.TWIN, field, level)) / BIT));
      }
    }
    int one = run.clusters().find(a);
    int other = run.clusters().find(b);
    double whole = one == other ? Double.NaN : probability(run.agglomeration().judged(one, other));
    return new PairExplanation(
        one == other,
        probability(run.evidence().ofPair(a, b, levels)),
        whole,
        fields,
        against(a, b, one, other, levels),
        Rules.of(levels));
  }

  private List<String> against(int a, int b, int one, int other, long levels) {
    List<String> against = new ArrayList<>();
    CannotLink.Reason ofPair = CannotLink.of(run.columns(), a, b, levels);
    if (ofPair != null) {
      against.add(ofPair.name());
    }
    if (one != other) {
      CannotLink.Reason ofClusters = run.evidence().of(one, other).cannot();
      if (ofClusters != null && ofClusters != ofPair) {
        against.add(ofClusters.name() + " (another record of the same child)");
      }
    }
    return against;
  }

  private int find(String recordId) {
    for (int record = 0; record < run.columns().size(); record++) {
      if (run.columns().recordId(record).equals(recordId)) {
        return record;
      }
    }
    return -1;
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
