package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.MatchKeys;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.MatchSettings;
import org.kontingent.hub.registry.matching.StrandMatching;
import org.kontingent.hub.registry.matching.Sureness;

/**
 * Finds the thresholds by which so great a share of the linked pairs is expected to be right and a
 * person is asked no more often than wished: evenly chosen pupils and what hangs together with them
 * are grouped by the model at its boldest, and the least sure joins are given up until the rest
 * comes up to it. By the model's own probabilities, so no better than the model.
 */
final class ThresholdChoice {
  private static final double BOLDEST = 0.51;
  private static final double MOST_CAUTIOUS = 0.9999;
  private static final double LEAST_CASE = 0.01;
  private static final double JUST_UNDER = 1e-6;

  private final StrandStore strands;
  private final Grouping grouping;
  private final PupilSample sample;

  ThresholdChoice(StrandStore strands, Grouping grouping, PupilSample sample) {
    this.strands = strands;
    this.grouping = grouping;
    this.sample = sample;
  }

  MatchSettings of(
      MatchModel model, double targetPrecision, double perThousand, TaskProgress progress) {
    MatchModel bold = model.with(new MatchSettings(BOLDEST, LEAST_CASE, perThousand));
    MatchModels.Judge judge =
        new MatchModels.Judge(0, true, MatchKeys.with(bold), StrandMatching.with(bold));
    Set<StrandId> seen = new HashSet<>();
    List<Sureness.Join> joins = new ArrayList<>();
    List<Double> cases = new ArrayList<>();
    sample.forEachBatch(
        progress,
        batch -> {
          Set<StrandId> fresh = fresh(batch, seen);
          if (!fresh.isEmpty()) {
            Gathered gathered = grouping.gather(fresh, null, judge);
            Sureness sureness = judge.matching().sureness(gathered.neighbourhood());
            joins.addAll(sureness.joins());
            cases.addAll(sureness.cases());
            gathered.strands().forEach(one -> seen.add(one.id()));
          }
        });
    double link = link(joins, targetPrecision);
    joins.stream().map(Sureness.Join::probability).filter(one -> one < link).forEach(cases::add);
    return new MatchSettings(link, review(cases, perThousand, seen.size(), link), perThousand);
  }

  /** What hangs together with somebody seen has been seen. */
  private Set<StrandId> fresh(Set<RegionalId> batch, Set<StrandId> seen) {
    return strands.at(batch).stream()
        .map(Strand::id)
        .filter(one -> !seen.contains(one))
        .collect(Collectors.toSet());
  }

  /** The least probability down to which all joins together are right often enough. */
  static double link(List<Sureness.Join> joins, double targetPrecision) {
    List<Sureness.Join> surest = new ArrayList<>(joins);
    surest.sort(Comparator.comparingDouble(Sureness.Join::probability).reversed());
    double wrong = 0;
    double pairs = 0;
    double link = MOST_CAUTIOUS;
    for (Sureness.Join join : surest) {
      wrong += join.pairs() * (1 - join.probability());
      pairs += join.pairs();
      if (1 - wrong / pairs < targetPrecision) {
        break;
      }
      link = join.probability();
    }
    return Math.max(BOLDEST, Math.min(MOST_CAUTIOUS, link));
  }

  /** The least probability of a case if no more are asked about than the budget allows. */
  static double review(List<Double> cases, double perThousand, long records, double link) {
    List<Double> likeliest = new ArrayList<>(cases);
    likeliest.sort(Comparator.reverseOrder());
    int most = (int) (perThousand * records / 1000);
    double least =
        most >= likeliest.size() ? LEAST_CASE : most == 0 ? link : likeliest.get(most - 1);
    return Math.max(LEAST_CASE, Math.min(least, link - JUST_UNDER));
  }
}
