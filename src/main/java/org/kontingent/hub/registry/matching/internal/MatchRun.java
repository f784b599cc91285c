package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.MatchSettings;

/** One run from normal forms to clusters; every step is a function of the records alone. */
final class MatchRun {
  private static final long MOST_SAMPLED = 3_000_000;
  private static final int RANDOM_PAIRS = 200_000;
  private static final int RANDOM_PAIRS_OF_EACH = 20;
  private static final double LEAST_EDGE = -6;

  private final Columns columns;
  private final NameWords words;
  private final long[] repairs;
  private final MatchSettings settings;
  private final NamesInUse namesInUse;
  private final WordLevels levels;
  private final Comparison comparison;
  private final Frequencies counted;
  private final Blocks blocks;
  private final int[] byId;
  private final Edges edges = new Edges();
  private long candidates;
  private Estimation estimation;
  private Clusters clusters;
  private Agglomeration agglomeration;
  private ClusterEvidence evidence;

  MatchRun(Columns columns, NameWords words, Texts texts, long[] repairs, MatchSettings settings) {
    this.columns = columns;
    this.words = words;
    this.repairs = repairs;
    this.settings = settings;
    ReadingOrder.repair(columns, words, new Frequencies(columns, words, texts), repairs);
    counted = new Frequencies(columns, words, texts);
    blocks = new Blocks(columns, words, texts);
    namesInUse = new NamesInUse(columns, words, blocks, counted);
    levels = new WordLevels(words, namesInUse);
    comparison = new Comparison(columns, texts, levels);
    byId = IdOrder.of(columns);
  }

  void run() {
    estimation = estimated();
    Weights weights = estimation.weights();
    clusters = new Clusters(columns);
    evidence = new ClusterEvidence(columns, comparison, counted, weights, clusters);
    blocks.forEach(
        (a, b) -> {
          double logOdds = evidence.ofPair(a, b, comparison.compare(a, b));
          if (logOdds > LEAST_EDGE) {
            edges.add(a, b, logOdds);
          }
        });
    blocks.close();
    edges.sort(IdOrder.ranks(byId));
    edges.index(columns.size());
    agglomeration = new Agglomeration(edges, clusters, evidence, settings);
    agglomeration.run();
    ReadingOrder.repairWithin(columns, clusters, levels, counted, repairs);
  }

  private Estimation estimated() {
    long[] pairs = new long[1];
    blocks.forEach((a, b) -> pairs[0]++);
    candidates = pairs[0];
    long every = Math.max(1, candidates / MOST_SAMPLED);
    Patterns seen = new Patterns();
    long[] sampled = new long[1];
    int[] rank = IdOrder.ranks(byId);
    blocks.forEach(
        (a, b) -> {
          if (every == 1 || Long.remainderUnsigned(pairHash(rank[a], rank[b]), every) == 0) {
            sampled[0]++;
            seen.add(
                Patterns.feeds(columns.feedCode(a), columns.feedCode(b)), comparison.compare(a, b));
          }
        });
    double scale = sampled[0] == 0 ? 1 : (double) candidates / sampled[0];
    return new Estimation(seen.sorted(), scale, atRandom().sorted(), feedSizes());
  }

  private Patterns atRandom() {
    Patterns random = new Patterns();
    int size = columns.size();
    long pairs = Math.min(RANDOM_PAIRS, (long) RANDOM_PAIRS_OF_EACH * size);
    for (int i = 0; i < pairs && size > 1; i++) {
      long hash = LongIntMap.mix(i + 1L);
      int a = byId[(int) Long.remainderUnsigned(hash, size)];
      int b = byId[(int) Long.remainderUnsigned(LongIntMap.mix(hash + 1), size)];
      if (a != b) {
        random.add(0, comparison.compare(a, b));
      }
    }
    return random;
  }

  private int[] feedSizes() {
    int[] sizes = new int[Feed.values().length];
    for (int record = 0; record < columns.size(); record++) {
      sizes[columns.feedCode(record)]++;
    }
    return sizes;
  }

  private static long pairHash(int a, int b) {
    return LongIntMap.mix((long) Math.min(a, b) << 32 | Math.max(a, b));
  }

  Columns columns() {
    return columns;
  }

  NameWords words() {
    return words;
  }

  NamesInUse namesInUse() {
    return namesInUse;
  }

  WordLevels levels() {
    return levels;
  }

  Comparison comparison() {
    return comparison;
  }

  Frequencies counted() {
    return counted;
  }

  Blocks blocks() {
    return blocks;
  }

  Edges edges() {
    return edges;
  }

  Clusters clusters() {
    return clusters;
  }

  Agglomeration agglomeration() {
    return agglomeration;
  }

  ClusterEvidence evidence() {
    return evidence;
  }

  Estimation estimation() {
    return estimation;
  }

  long candidates() {
    return candidates;
  }

  int[] byId() {
    return byId;
  }

  MatchSettings settings() {
    return settings;
  }
}
