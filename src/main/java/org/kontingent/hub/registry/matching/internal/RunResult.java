package org.kontingent.hub.registry.matching.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.GoldenRow;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.MatchResult;
import org.kontingent.hub.registry.matching.MatchSummary;
import org.kontingent.hub.registry.matching.PairExplanation;
import org.kontingent.hub.registry.matching.Repair;
import org.kontingent.hub.registry.matching.ReviewPair;

/** What came out of a run; a cluster is named by the least record id in it. */
final class RunResult implements MatchResult {
  private final MatchRun run;
  private final Texts texts;
  private final long[] repairs;
  private final List<ReviewPair> review;
  private final int[] leastOfRoot;

  RunResult(MatchRun run, Texts texts, long[] repairs) {
    this.run = run;
    this.texts = texts;
    this.repairs = repairs.clone();
    this.review = new ReviewQueue(run).pairs();
    this.leastOfRoot = new int[run.columns().size()];
    int[] byId = run.byId();
    for (int i = byId.length - 1; i >= 0; i--) {
      leastOfRoot[run.clusters().find(byId[i])] = byId[i];
    }
  }

  @Override
  public void forEachRecord(BiConsumer<String, String> recordAndCluster) {
    for (int record : run.byId()) {
      recordAndCluster.accept(run.columns().recordId(record), clusterId(record));
    }
  }

  @Override
  public List<ReviewPair> review() {
    return review;
  }

  @Override
  public void forEachGolden(BiConsumer<String, GoldenRow> clusterAndValues) {
    Survivorship survivorship = new Survivorship(run, texts);
    for (int record : run.byId()) {
      int root = run.clusters().find(record);
      if (leastOfRoot[root] == record) {
        clusterAndValues.accept(clusterId(record), survivorship.of(root));
      }
    }
  }

  @Override
  public Optional<PairExplanation> explain(String first, String second) {
    return new Explainer(run).explain(first, second);
  }

  @Override
  public MatchModel model() {
    return run.model();
  }

  @Override
  public MatchSummary summary() {
    Map<Feed, Integer> byFeed = new EnumMap<>(Feed.class);
    Map<Integer, Integer> sizes = new TreeMap<>();
    long linkedPairs = 0;
    for (int record = 0; record < run.columns().size(); record++) {
      byFeed.merge(run.columns().feed(record), 1, Integer::sum);
      if (run.clusters().find(record) == record) {
        int size = run.clusters().count(record);
        sizes.merge(size, 1, Integer::sum);
        linkedPairs += (long) size * (size - 1) / 2;
      }
    }
    Map<Repair, Long> repaired = new EnumMap<>(Repair.class);
    for (Repair repair : Repair.values()) {
      repaired.put(repair, repairs[repair.ordinal()]);
    }
    return new MatchSummary(
        byFeed,
        run.candidates(),
        run.blocks().cutBlocks(),
        run.blocks().cutRecords(),
        sizes,
        review.size(),
        review.stream().mapToDouble(ReviewPair::probability).sum(),
        linkedPairs == 0 ? 1 : 1 - run.agglomeration().expectedFalse() / linkedPairs,
        run.rates().namesakes(),
        run.rates().twins(),
        run.rounds(),
        run.isConverged(),
        repaired);
  }

  private String clusterId(int record) {
    return run.columns().recordId(leastOfRoot[run.clusters().find(record)]);
  }
}
