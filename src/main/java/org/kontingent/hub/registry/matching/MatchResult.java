package org.kontingent.hub.registry.matching;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Which records are of one child, and how sure that is. */
public interface MatchResult {
  /** Tells each record with its cluster, in the order of record ids; lone ones too. */
  void forEachRecord(BiConsumer<String, String> recordAndCluster);

  /** Pairs for a person, likeliest first. */
  List<ReviewPair> review();

  /** Tells each cluster with the values its records come down to, in the order of cluster ids. */
  void forEachGolden(BiConsumer<String, GoldenRow> clusterAndValues);

  /** Why two records were linked or not; empty if one of them is unknown. */
  Optional<PairExplanation> explain(String first, String second);

  /** The model the run was made with: the one given, or the one it estimated. */
  MatchModel model();

  MatchSummary summary();
}
