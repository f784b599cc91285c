package org.kontingent.hub.registry.matching.internal;

import java.util.Set;
import org.kontingent.hub.registry.matching.MatchSettings;

/** One run from normal forms to clusters; every step is a function of the records alone. */
final class MatchRun {
  private final Columns columns;
  private final NameWords words;
  private final long[] repairs;
  private final Texts texts;
  private final MatchSettings settings;
  private final Bars bars;
  private final FrozenModel given;
  private final NamesInUse namesInUse;
  private final WordLevels levels;
  private final Comparison comparison;
  private final Frequencies counted;
  private final Blocks blocks;
  private final int[] byId;
  private final Bonds bonds;
  private final Edges edges = new Edges();
  private ComparedPairs pairs;
  private long candidates;
  private Estimation estimation;
  private Weights weights;
  private Clusters clusters;
  private Agglomeration agglomeration;
  private ClusterEvidence evidence;

  /** A run that estimates its model from the records. */
  MatchRun(Columns columns, NameWords words, Texts texts, long[] repairs, MatchSettings settings) {
    this.columns = columns;
    this.words = words;
    this.repairs = repairs;
    this.texts = texts;
    this.settings = settings;
    this.bars = new Bars(settings);
    this.given = null;
    this.bonds = Bonds.NONE;
    ReadingOrder.repair(columns, words, new Frequencies(columns, words, texts), repairs);
    counted = new Frequencies(columns, words, texts);
    blocks = new Blocks(columns, words, texts);
    namesInUse = new LearnedNames(columns, words, blocks, counted);
    levels = new WordLevels(words, namesInUse);
    comparison = new Comparison(columns, texts, levels);
    byId = IdOrder.of(columns);
  }

  /** A run with a given model: what it says of some records, it says of them among any others. */
  MatchRun(
      Columns columns,
      NameWords words,
      Texts texts,
      long[] repairs,
      FrozenModel model,
      Set<Long> crowded,
      Bonds bonds) {
    this.columns = columns;
    this.words = words;
    this.texts = texts;
    this.repairs = repairs;
    this.settings = model.settings();
    this.bars = new Bars(settings);
    this.given = model;
    this.bonds = bonds;
    ReadingOrder.repair(columns, words, new Frequencies(model, columns, words, texts), repairs);
    counted = new Frequencies(model, columns, words, texts);
    blocks = Blocks.ofPairsAlone(columns, words, texts, crowded);
    namesInUse = new KnownNames(model, words);
    levels = new WordLevels(words, namesInUse);
    comparison = new Comparison(columns, texts, levels);
    byId = IdOrder.of(columns);
  }

  void run() {
    findEdges();
    bonds.tie(clusters);
    agglomeration = new Agglomeration(edges, clusters, evidence, bars);
    agglomeration.run();
    if (given == null) {
      ReadingOrder.repairWithin(columns, clusters, levels, counted, repairs);
    }
  }

  /** Only what a model is made of: nothing is linked. */
  void estimate(Sample sample) {
    findPairs();
    estimation = new Estimating(columns, pairs, comparison, byId, sample).estimation();
    weights = estimation.weights();
  }

  /** The first half of a run: no record is joined to another yet. */
  void findEdges() {
    if (given == null) {
      estimate(Sample.WHOLE);
    } else {
      findPairs();
    }
    prepare();
    pairs.forEach(
        (a, b, levels) -> {
          double logOdds = evidence.ofPair(a, b, levels);
          if (bars.isEdge(levels, logOdds)) {
            edges.add(a, b, logOdds);
          }
        });
    pairs = null;
    blocks.close();
    edges.sort(IdOrder.ranks(byId));
    edges.index(columns.size());
  }

  /** For single pairs to be judged. */
  void prepare() {
    if (given != null) {
      weights = given.weights();
    }
    clusters = new Clusters(columns);
    evidence = new ClusterEvidence(columns, comparison, counted, weights, clusters, bonds);
  }

  /** Whether the pair matters to anything. */
  boolean isEdge(int a, int b) {
    long levels = comparison.compare(a, b);
    return bars.isEdge(levels, evidence.ofPair(a, b, levels));
  }

  private void findPairs() {
    pairs = new ComparedPairs(blocks, comparison);
    candidates = pairs.count();
  }

  /** The model given, or what has been learned. */
  FrozenModel model() {
    return given != null ? given : Freezing.of(this, texts, (LearnedNames) namesInUse);
  }

  Rates rates() {
    return given != null ? given.measures().rates() : estimation.rates();
  }

  int rounds() {
    return given != null ? 0 : estimation.rounds();
  }

  boolean isConverged() {
    return given != null || estimation.isConverged();
  }

  Weights weights() {
    return weights;
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

  Bars bars() {
    return bars;
  }
}
