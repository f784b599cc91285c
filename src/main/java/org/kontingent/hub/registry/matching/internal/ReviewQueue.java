package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.registry.matching.ReviewPair;
import org.kontingent.hub.registry.matching.ReviewReason;
import org.kontingent.hub.registry.matching.internal.Columns.Int;

/**
 * What a person should look at: pairs of clusters that may be one child, likeliest first, as many
 * as the budget allows. Twins and other certain strangers are never in it.
 */
final class ReviewQueue {
  /** Two clusters and the pairs of records between them, the heaviest first. */
  record Case(double logOdds, ReviewReason reason, List<Integer> edges) {
    double probability() {
      return 1 / (1 + Math.exp(-logOdds));
    }
  }

  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private final MatchRun run;

  ReviewQueue(MatchRun run) {
    this.run = run;
  }

  /** As many pairs as the budget allows. */
  List<ReviewPair> pairs() {
    int most = (int) (run.settings().reviewPerThousand() * run.columns().size() / 1000);
    List<ReviewPair> pairs = new ArrayList<>();
    for (Case one : worthwhile()) {
      for (int edge : one.edges) {
        if (pairs.size() >= most) {
          return pairs;
        }
        pairs.add(
            new ReviewPair(
                run.columns().recordId(run.edges().first(edge)),
                run.columns().recordId(run.edges().second(edge)),
                one.probability(),
                one.reason));
      }
    }
    return pairs;
  }

  /** All cases likely enough, likeliest first. */
  List<Case> worthwhile() {
    Map<Long, Case> cases = new HashMap<>();
    Edges edges = run.edges();
    for (int edge = 0; edge < edges.size(); edge++) {
      int one = run.clusters().find(edges.first(edge));
      int other = run.clusters().find(edges.second(edge));
      if (one != other) {
        long key = (long) Math.min(one, other) << 32 | Math.max(one, other);
        Case found = cases.get(key);
        if (found == null || (found.logOdds == NEVER && isOnePaper(levels(edge)))) {
          found = judged(one, other, edge);
          cases.put(key, found);
        }
        if (found.logOdds != NEVER) {
          found.edges.add(edge);
        }
      }
    }
    List<Case> worthwhile = new ArrayList<>(cases.values());
    worthwhile.removeIf(one -> one.logOdds == NEVER);
    worthwhile.sort(
        Comparator.comparingDouble((Case c) -> -c.logOdds).thenComparingInt(c -> c.edges.get(0)));
    return worthwhile;
  }

  private Case judged(int one, int other, int edge) {
    double logOdds = run.agglomeration().judged(one, other);
    ClusterEvidence.Verdict verdict = run.evidence().of(one, other);
    if (verdict.cannot() == CannotLink.Reason.TWINS && isOneNumberUnderLikeNames(edge)) {
      // One paper under two names a letter apart: a clash a person has to look at, never a link.
      long levels = levels(edge);
      return newCase(run.edges().weight(edge), reason(levels, false));
    }
    if (verdict.cannot() == CannotLink.Reason.TWO_INSURED && isOnePaper(levels(edge))) {
      // Rules M3 and M4 hold, but the pension registry knows two numbers (V2).
      return newCase(run.edges().weight(edge), ReviewReason.SNILS_DIFF);
    }
    boolean ambiguous = verdict.isPossible() && verdict.logOdds() > logOdds + 0.3;
    boolean isWorthwhile = logOdds >= run.bars().review(verdict.levels());
    return newCase(isWorthwhile ? logOdds : NEVER, reason(verdict.levels(), ambiguous));
  }

  private static Case newCase(double logOdds, ReviewReason reason) {
    return new Case(logOdds, reason, new ArrayList<>());
  }

  private static boolean isOnePaper(long levels) {
    int name = Field.NAME.of(levels);
    return (Field.DOCUMENT.of(levels) == 1 || Field.ACT.of(levels) == 1)
        && Field.BIRTH.of(levels) == 1
        && name >= 1
        && name <= 2;
  }

  private boolean isOneNumberUnderLikeNames(int edge) {
    long levels = levels(edge);
    int a = run.columns().get(Int.NAME, run.edges().first(edge));
    int b = run.columns().get(Int.NAME, run.edges().second(edge));
    boolean oneNumber = Field.SNILS.of(levels) == 1 || Field.DOCUMENT.of(levels) == 1;
    return oneNumber
        && Field.BIRTH.of(levels) == 1
        && (Distance.isAtMostOne(run.words().word(a).key, run.words().word(b).key)
            || run.words().word(a).sound.equals(run.words().word(b).sound));
  }

  private long levels(int edge) {
    return run.comparison().compare(run.edges().first(edge), run.edges().second(edge));
  }

  private static ReviewReason reason(long levels, boolean ambiguous) {
    if (ambiguous) {
      return ReviewReason.AMBIGUOUS;
    }
    if (Field.SNILS.of(levels) == 1) {
      return ReviewReason.SNILS_CLASH;
    }
    if (Field.DOCUMENT.of(levels) == 1) {
      return ReviewReason.DOCUMENT_CLASH;
    }
    return Field.SNILS.of(levels) == 4 ? ReviewReason.SNILS_DIFF : ReviewReason.POSSIBLE_DUPLICATE;
  }
}
